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
