# Nominative singular, lower case.

kind-life-situation = dzīves situācija
kind-service = pakalpojums
kind-resource = resurss
kind-institution = iestāde

target-life-situation = dzīves situācija
target-service = pakalpojums
target-resource = resurss
target-institution = iestāde
target-need = vajadzība
target-function = pamatdarbības funkcija
target-place = iestādes apkalpošanas vieta
target-local-need = šīs pašas dzīves situācijas vajadzība

shape-text = teksts
shape-list = saraksts
shape-mapping = lauku grupa

severity-error = kļūda
severity-warning = brīdinājums
severity-advice = ieteikums

status-planned = plānošana
status-creation = izveide vai iegāde
status-introduction = ieviešana vai pielāgošana
status-active = sniegšana vai lietošana, uzturēšana un pilnveide
status-retirement = likvidēšana
status-retired = likvidēšana pabeigta

did-you-mean = Vai domājāt { $suggestions }?
help-label = Ko darīt
also-here = skatiet arī šeit
in-description = { $kind } `{ $id }` „{ $title }”
in-field = lauks `{ $field }` ({ $label })
in-field-plain = lauks `{ $field }`

# Quantities, in the nominative.
unit-minute = { $number ->
    [zero] { $figure } minūšu
    [one] { $figure } minūte
   *[other] { $figure } minūtes
}
unit-hour = { $number ->
    [zero] { $figure } stundu
    [one] { $figure } stunda
   *[other] { $figure } stundas
}
unit-working-day = { $number ->
    [zero] { $figure } darbdienu
    [one] { $figure } darbdiena
   *[other] { $figure } darbdienas
}
unit-calendar-day = { $number ->
    [zero] { $figure } kalendāra dienu
    [one] { $figure } kalendāra diena
   *[other] { $figure } kalendāra dienas
}
unit-month = { $number ->
    [zero] { $figure } mēnešu
    [one] { $figure } mēnesis
   *[other] { $figure } mēneši
}
unit-year = { $number ->
    [zero] { $figure } gadu
    [one] { $figure } gads
   *[other] { $figure } gadi
}
unit-percent = { $figure } %
unit-count = { $figure }
unit-eur = { $figure } EUR
unit-point = { $number ->
    [zero] { $figure } punktu
    [one] { $figure } punkts
   *[other] { $figure } punkti
}
unit-at-once = uzreiz
at-most = ne vairāk kā { $quantity }
at-least = vismaz { $quantity }
chain-part = `{ $id }` { $figure }
chain-result = { $chain } = { $result }

indicator-availability = pieejamība
indicator-processing-time = izpildes laiks
indicator-response-time = reakcijas laiks
indicator-restoration-time = pieejamības atjaunošanas laiks
indicator-resolution-time = problēmas atrisināšanas laiks
indicator-satisfaction = saņēmēju apmierinātība
indicator-error-rate = kļūdu īpatsvars
indicator-volume = apjoms
indicator-digital-share = digitāli pieprasīto pakalpojumu īpatsvars
indicator-other = cits rādītājs

role-manager = vadītāju
role-service-portfolio-manager = pakalpojumu kopuma vadītāju
role-resource-portfolio-manager = resursu kopuma vadītāju
role-lead = vadošās iestādes atbildīgo

reason-title = nosaukumu līdzība { $percent } %
reason-needs = kopīgas vajadzības: { $count }
reason-result = tas pats rezultāts
reason-channels = tie paši kanāli
