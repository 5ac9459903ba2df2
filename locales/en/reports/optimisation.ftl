# Report: what to review in the portfolio.
report-optimisation = Review of the portfolio
    .about = Before single services are improved, the whole is reviewed: what to give up, merge or concentrate. These are suggestions; people decide.

table-optimisation-main = Suggestions

column-suggestion = Suggestion
column-concerned = Concerns
column-concerned-institutions = Owners
column-requests-of-each = How often each is asked for a year
column-suggestion-why = Why
column-concerned-count = Descriptions
column-suggestion-help = What to do

suggestion-superfluous = Superfluous services: they satisfy no need
suggestion-foreign-function = Another institution's function
suggestion-merge = Perhaps variations of one service that could be merged
suggestion-same-service = Perhaps the same service in several institutions
suggestion-smart = Perhaps one smart service
suggestion-concentration = Few services: perhaps a competence centre could take them over
suggestion-unused-resource = Resources that no service needs

suggestion-smart-why = Life situation “{ $life-situation }”: { $services ->
        [one] { $services } simple service
       *[other] { $services } simple services
    } for the same recipients, together { $needs ->
        [one] { $needs } need
       *[other] { $needs } needs
    }; shared critical resource: { $resources }
suggestion-smart-help = Consider whether one smart service that adapts to recipient and situation could meet these needs, with the former services as its works (`works`).

figure-suggested-superfluous = Superfluous services
figure-suggested-foreign-function = Functions of other institutions named in services
figure-suggested-merge = Sets of services that could be merged
figure-suggested-same-service = Sets of services that several institutions describe separately
figure-suggested-smart = Sets of services that could be one smart service
figure-suggested-concentration = Institutions with few services
figure-suggested-unused-resource = Resources that no service needs

help-report-optimisation = What to review in the portfolio: the superfluous, and what to merge, make smart or concentrate
    .examples =
        pvp report optimisation # all suggestions
        pvp report optimisation --institution riga # one institution's services and resources
        pvp report optimisation --columns suggestion,concerned,suggestion-help # what to do in a column of its own
