# The report on numbers of requests.
report-volumes = Numbers of requests
    .about = How often services are asked for, through which channels, and whether capacity is enough. The twelve months that ended last are counted.

table-volumes-main = Requests
    .about = Capacity is the most that is promised for a year, where it is promised for a month, a quarter or a year.
table-volumes-often = Services often asked for, without self-service

column-request = Kind of request
column-year = In the last year
column-by-channel = By channel
column-capacity = Capacity in a year
column-capacity-used = Used
column-complaints-per-thousand = Complaints per thousand

figure-requests-of-services = Requests of services
figure-complaints = Complaints
figure-suggestions = Suggestions
figure-services-counted = Services whose requests are counted
figure-often-without-self-service = Services often asked for, without self-service

help-report-volumes = How often services are asked for, and through which channels
    .examples =
        pvp report volumes # all requests
        pvp report volumes --institution vsaa # the requests of one institution
        pvp report volumes --table often # what is often asked for where people cannot help themselves
