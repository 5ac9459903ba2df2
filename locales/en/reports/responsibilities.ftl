# Report: who answers for what.
report-responsibilities = Roles and those responsible
    .about = An institution that owns services is the owner of their portfolio and of each of them; so with resources. Who receives services is not written down institution by institution. What is retired is left out.
table-responsibilities-main = Institutions and their roles
    .about = A portfolio manager has to be named wherever an institution owns services or resources.
table-responsibilities-managers = Managers and their load
    .order = Those with the most descriptions come first.
    .about = One person may manage several services. Where several positions share one address, there is one row, which names them all: the load is theirs together.
table-responsibilities-without-manager = Where somebody is missing

column-management-roles = Roles
column-lead-role = Lead institution
    .short = Leads
column-services-owned = Services owned
    .short = Serv. owned
column-services-provided = Services provided
    .short = Serv. prov.
column-service-portfolio-manager = Service portfolio manager
    .short = Serv. portf. manager
column-service-portfolio-address = Address of the service portfolio manager
column-resources-owned = Resources owned
    .short = Res. owned
column-resources-user-of = Resources used
    .short = Res. used
column-resource-portfolio-manager = Resource portfolio manager
    .short = Res. portf. manager
column-resource-portfolio-address = Address of the resource portfolio manager
column-lead-person = Lead institution's responsible person
column-lead-address = Address of the lead institution's responsible person
column-managed-all = All
column-managed-ids = Ids of descriptions
column-gap = Who is missing
column-gap-rule = Rule

lead-scale-state-lead = the state
lead-scale-sector-lead = a sector
lead-scale-municipality-lead = a municipality

management-role-service-portfolio-owner = service portfolio owner
management-role-service-owner = service owner
management-role-service-provider = service provider
management-role-service-recipient = service recipient
management-role-resource-portfolio-owner = resource portfolio owner
management-role-resource-owner = resource owner
management-role-resource-user = resource user

naming-named = named
naming-missing = missing
naming-unclear = wrongly stated

gap-no-manager = no manager
gap-no-responsible = nobody responsible is stated
gap-no-contact = the manager has neither e-mail nor phone
gap-no-owner = no owner in this registry

figure-institutions = Institutions
figure-no-service-portfolio-manager = Institutions with services but no service portfolio manager
figure-no-resource-portfolio-manager = Institutions with resources but no resource portfolio manager
figure-without-manager = Services and resources without a manager
figure-life-situations-without-manager = Life situations without a manager
figure-without-contact = Managers without work e-mail and phone
figure-without-owner = Services and resources without an owner in this registry
figure-managers = Managers of descriptions (a shared address counts once)
figure-heaviest-load = Most descriptions with one manager's address

help-report-responsibilities = Roles of institutions, managers and their load; where a manager, a portfolio manager or an address is missing
    .examples =
        pvp report responsibilities # all institutions
        pvp report responsibilities --institution vsaa # one institution
        pvp report responsibilities --table managers --format csv # managers and their load for a spreadsheet
        pvp report responsibilities --sort services-owned --reverse # those with the most services first
