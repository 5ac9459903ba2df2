# Report: promised levels against what needs require and what critical components allow.
report-levels = Service levels
    .about = What services promise, what needs require, and what critical components allow. Only equal indicators with the same unit, share of cases and window are compared.

table-levels-main = Promises
    .about = A promise is a stated level; where no processing-time level is stated, a deadline. The requirement is the strictest of those that the promise is judged by. Allowed is the product of the critical components' availabilities, or the time of the longest critical chain, as far as their levels are known. A justified promise does not count as a gap.
table-levels-unanswered = Requirements of needs for which no service promises anything
    .about = The need is met, but none of the services that meet it promises anything that compares with this requirement.
table-levels-silent = Services and needed resources without levels

column-indicator = Indicator
column-promised = Promised
column-required = Need requires
column-against-need = Against the need
column-allowed = Components allow
column-against-chain = Against components
column-justified = Justification
column-promise-source = Source
column-level-share = Share of cases
column-level-window = Window
column-chain-parts = Components that limit it
column-chain-unknown = Components whose level is not known
column-level-title = Title of the level
column-level-url = Link to the level
column-level-field = Field
column-answer = What is promised
column-covering-services = Services that meet it

against-need-below = below
against-need-above = above
against-need-reached = reached
against-need-incomparable = not comparable
against-need-unasked = no requirement
against-chain-above = more than allowed
against-chain-within = allowed
against-chain-unknown = not known
against-chain-free = no limit
justified-justified = justified
justified-unjustified = not justified
promise-source-level = level
promise-source-deadline = deadline
answer-nothing = nothing
answer-incomparable = nothing comparable

figure-promises = Promises
figure-promises-below-need = Promises below what a need requires, without justification
figure-promises-above-need = Promises above what every need requires, without justification
figure-promises-above-chain = Promises above what critical components allow
figure-promises-unknown-chain = Promises of which it is not known whether components allow them
figure-requirements-unanswered = Requirements of met needs for which nothing comparable is promised
figure-services-without-levels = Services without levels

help-report-levels = What services promise, against what needs require and what critical components allow
    .examples =
        pvp report levels # all promises
        pvp report levels --institution vsaa # the promises of one institution's services
        pvp report levels --table unanswered # requirements for which nobody promises anything
        pvp report levels --columns service-title,promised,required,against-need --sort against-need # promises that fall short first
