# The report on key performance indicators.
report-indicators = Performance indicators
    .about = The key performance indicators, their targets and results.

table-indicators-main = Indicators
    .about = The result is that of the newest window of which it can be said whether the target was reached. A year before is the same window a year earlier.
table-indicators-quadrants = The four quadrants of management
    .about = What is achieved and at what cost, this year and farther.

column-kpi = Indicator
column-kpi-kind = What it measures
column-horizon = Horizon
column-target = Target
column-year-before = A year before
column-series = Last results
column-indicators = Indicators
column-indicators-judged = Of them judged
column-indicators-reached = Reached

figure-indicators = Indicators
figure-indicators-measured = Indicators measured
figure-indicators-reached = Indicators that reached their target
figure-indicators-missed = Indicators that did not

help-report-indicators = The key performance indicators, their targets and results
    .examples =
        pvp report indicators # all indicators
        pvp report indicators --institution vsaa # the indicators of one institution
        pvp report indicators --table quadrants # what is measured: effect or cost, this year or farther
