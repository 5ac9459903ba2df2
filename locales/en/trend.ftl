# The figures of a registry over time
trend-day = Day
trend-commit = Commit
trend-descriptions = Descriptions
trend-errors = Errors
trend-warnings = Warnings
trend-advice = Advice
trend-unmet-needs = Unmet needs
trend-completeness = Completeness
trend-figure = Figure
trend-course = Course
trend-first = First
trend-last = Last
trend-change = Change
trend-number = { $number }
trend-of = { $part } of { $all }
error-whole-only = `{ $path }` is a part of a registry, and these figures are of the whole. Give the registry's folder.
