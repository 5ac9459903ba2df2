# Reģistra rādītāji laika gaitā
trend-day = Diena
trend-commit = Iesūtījums
trend-descriptions = Apraksti
trend-errors = Kļūdas
trend-warnings = Brīdinājumi
trend-advice = Ieteikumi
trend-unmet-needs = Neapmierinātas vajadzības
trend-completeness = Aizpildījums
trend-figure = Rādītājs
trend-course = Gaita
trend-first = Sākumā
trend-last = Beigās
trend-change = Izmaiņa
trend-number = { $number }
trend-of = { $part } no { $all }
error-whole-only = `{ $path }` ir reģistra daļa, bet šie rādītāji raksturo visu reģistru. Norādiet reģistra mapi.
