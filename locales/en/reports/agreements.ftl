# Report: agreements, their terms and agreed levels; what is given or received without one.
report-agreements = Agreements
    .about = What providers of services and resources agreed on with recipients, how long that is in force, and what is given or received without an agreement in force.

table-agreements-main = Agreements and what they cover
    .about = Each row is one service, resource or component received from a supplier that an agreement covers. Against what is published and against components, the worst of its agreed levels is shown.
table-agreements-agreed-levels = Agreed levels
    .about = Levels of agreements that are in force or whose term is over. Published is the level whose place the agreed one takes, or with which it can be compared.
table-agreements-without-agreement = What is given or received without an agreement in force
    .about = The same as the rule `no-agreement` finds; exceptions change nothing here.

column-agreement = Agreement
column-agreement-provider = Provider
column-agreement-recipients = Recipients
column-agreement-users = Users
column-agreement-number = Number
column-agreement-form = Standard form
column-agreement-covers = Covers
column-agreement-from = From
column-agreement-until = Until
column-agreement-extends = Extends
column-agreement-days-left = Days left
column-agreed-levels = Agreed levels
    .short = Levels
column-agreed-level = Level
column-agreed = Agreed
column-published = Published
column-against-published = Against the published
column-without-agreement = What is missing
column-without-agreement-users = Who uses it without one
column-without-agreement-components = What is received without one

agreement-extends-year = by a year each time
against-published-below = below the published
against-published-above = above the published
against-published-justified = above the published, justified
against-published-same = as published
against-published-only = agreed only
without-agreement-individual = no agreement on an inter-institution service for individual use
without-agreement-individual-users = no agreement with some of the users
without-agreement-shared = no agreement on a shared service
without-agreement-shared-users = no agreement with some who share it
without-agreement-virtual = no agreement with the supplier
without-agreement-users = no agreement with users of the resource
without-agreement-received = no agreement on a critical component outside of the registry

figure-agreements = Agreements
figure-agreements-in-force = Agreements in force
figure-agreements-lapsed = Agreements whose term is over while their status is still “in force”
figure-agreed-levels = Agreed levels
figure-agreed-below-published = Agreed levels below the published ones
figure-agreed-above-published = Agreed levels above the published ones and not justified
figure-agreed-beyond-chain = Agreed levels above what the critical components allow
figure-without-agreement = Services and resources that lack an agreement

filter-recipient = recipient

help-report-agreements = Agreements, their terms and agreed levels; what is given or received without one
    .recipient = Only agreements under which this institution receives or uses something; can be given several times
    .examples =
        pvp report agreements # all agreements
        pvp report agreements --institution vdaa # what one institution gives to others
        pvp report agreements --recipient pmlp # what one institution receives
        pvp report agreements --table without-agreement # what lacks an agreement
        pvp report agreements --sort agreement-until # those that end first
