# `pvp show`: one description as a person reads it.
report-show = Description: { $title }
show-description = `{ $id }`: { $kind }, status: { $status }. File { $path }
show-without-status = `{ $id }`: { $kind }. File { $path }
show-unknown = `{ $id }`: nobody knows what is described here. File { $path }
show-need = `{ $id }`: need, life situation “{ $title }”. File { $path }
show-function = `{ $id }`: core function, institution “{ $title }”. File { $path }
show-place = `{ $id }`: place, institution “{ $title }”. File { $path }
show-numbered = { $label } ({ $number })
show-met = How the need stands: { $met }
show-claimed = { $count } files claim this id; this is the first of them.
show-broken = The file cannot be understood as a whole: here is only what could be read.
show-adrift = The group is nowhere or cannot be understood: here is only what the description itself says, and nothing is said of what it lacks.
show-group = Takes over the common part of the group “{ $title }” (`{ $group }`).
show-effective = `{ $id }` together with what its group gives; behind each value stand the file and line where it is written.
show-members = Services of the group: { $count }
show-expected = Institutions expected: { $count }; each has a service.
show-expected-missing = Institutions expected: { $count }; without a service { $missing }: { $institutions }.
show-changed = Content last changed: { $day }
show-not-applicable = not applicable
show-yes = yes
show-no = no

table-show-main = Description
table-show-members = Services of the group, and how they differ
table-show-links = Links
table-show-findings = Findings

column-show-group = Group
column-show-field = Field
column-show-value = Content
column-show-at = Place in the description
column-member = Service
column-show-local-title = Local title
column-show-deadlines = Deadline
column-show-fees = Fee
column-show-channels = Channels
column-show-catalogues = Catalogues
column-show-link = Link
column-show-linked = Id
column-show-critical = Critical
column-show-part = Refers to
column-show-severity = Severity
column-show-rule = Rule
column-show-message = What was found
column-show-help = What to do
column-show-line = Line
column-show-place = Place in the file

show-critical-critical = critical
show-named-nothing = not in the registry
show-named-unread = its file cannot be understood
show-link-to-need = Satisfies the needs
show-link-to-function = Core functions that it belongs to
show-link-to-owner = Owner
show-link-to-provider = Providers
show-link-to-user = Users
show-link-to-place = Places
show-link-to-part-of = Is part of
show-link-to-resource = Resources needed
show-link-to-requires = Services that it cannot be provided without
show-link-to-part-of-service = Is part of the service
show-link-to-prerequisite = Services that the recipient has to have received before
show-link-to-follows = Follows
show-link-to-alternative = Can be requested instead
show-link-to-related = Other related services
show-link-to-replaces = Replaces
show-link-to-through = Services that it is obtained through
show-link-to-group = Service group that it takes over from
show-link-to-common = Named by the common part
show-link-to-expected = Institutions expected to have such a service
show-link-to-measures = What is measured
show-link-from-need = Services that satisfy it
show-link-from-function = Services by core function
show-link-from-owner = Owns
show-link-from-provider = Provides
show-link-from-user = Uses
show-link-from-place = Services provided at these places
show-link-from-part-of = Consists of
show-link-from-resource = Needed by
show-link-from-requires = Services that cannot be provided without it
show-link-from-part-of-service = Services that are part of it
show-link-from-prerequisite = Services that can be requested only after receiving it
show-link-from-follows = Services that follow it
show-link-from-alternative = Services that it can be requested instead of
show-link-from-related = Services that name it as related
show-link-from-replaces = Services that replace it
show-link-from-through = Resources obtained through it
show-link-from-group = Members of the group
show-link-from-common = Service groups whose common part names it
show-link-from-expected = Service groups that expect it to have such a service
show-link-from-measures = Descriptions of measurements
show-link-wider = Services that satisfy the wider need

help-show = Show one description as a person reads it: its content, its links in both directions, and its findings
    .id = Id of a description, or of a part of one: a need, a function or a place, such as `birth-of-a-child/register-birth`
    .path = Folder of the registry, or a folder or file in it; links are looked for in the whole registry
    .effective = Show the description as YAML together with what it takes over from its group, each value with its file and line
    .examples =
        pvp show childcare-benefit # one service
        pvp show birth-of-a-child/register-birth # one need and its services
        pvp show vsaa --table links # what an institution is linked with
        pvp show childcare-benefit --output childcare-benefit.html # a page
        pvp show declare-residence-ogre --effective # with what the group gives, and where each value comes from
        pvp show declare-residence # a group, its services, and how they differ
