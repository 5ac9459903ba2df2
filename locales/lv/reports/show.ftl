# `pvp show`: viens apraksts, kā to lasa cilvēks.
report-show = Apraksts: { $title }
show-description = `{ $id }`: { $kind }, statuss: { $status }. Fails { $path }
show-without-status = `{ $id }`: { $kind }. Fails { $path }
show-unknown = `{ $id }`: nav zināms, kas te aprakstīts. Fails { $path }
show-need = `{ $id }`: vajadzība, dzīves situācija „{ $title }”. Fails { $path }
show-function = `{ $id }`: pamatdarbības funkcija, iestāde „{ $title }”. Fails { $path }
show-place = `{ $id }`: apkalpošanas vieta, iestāde „{ $title }”. Fails { $path }
show-numbered = { $label } ({ $number }.)
show-met = Vajadzības stāvoklis: { $met }
show-claimed = Šis identifikators ir { $count } failos; te ir pirmais no tiem.
show-broken = Failu nevar saprast pilnībā: šeit ir tikai tas, ko izdevās nolasīt.
show-adrift = Grupas nav vai to nevar saprast: te ir tikai tas, kas rakstīts pašā aprakstā, un par to, kā tajā trūkst, neko nesaka.
show-group = Pārņem kopīgo daļu no grupas „{ $title }” (`{ $group }`).
show-effective = `{ $id }` kopā ar to, ko dod grupa; aiz katras vērtības ir fails un rinda, kur tā rakstīta.
show-members = Grupas pakalpojumi: { $count }
show-expected = Iestādes, kurām pakalpojums jāsniedz: { $count }; tas ir visām.
show-expected-missing = Iestādes, kurām pakalpojums jāsniedz: { $count }; tā nav { $missing }: { $institutions }.
show-changed = Saturs pēdējoreiz mainīts: { $day }
show-not-applicable = nav attiecināms
show-yes = jā
show-no = nē

table-show-main = Apraksts
table-show-members = Grupas pakalpojumi un kā tie atšķiras
table-show-links = Saites
table-show-findings = Konstatējumi

column-show-group = Grupa
column-show-field = Lauks
column-show-value = Saturs
column-show-at = Vieta aprakstā
column-member = Pakalpojums
column-show-local-title = Vietējais nosaukums
column-show-deadlines = Termiņš
column-show-fees = Maksa
column-show-channels = Kanāli
column-show-catalogues = Katalogi
column-show-link = Saite
column-show-linked = Identifikators
column-show-critical = Kritiska
column-show-part = Uz ko atsaucas
column-show-severity = Svarīgums
column-show-rule = Kārtula
column-show-message = Kas konstatēts
column-show-help = Ko darīt
column-show-line = Rinda
column-show-place = Vieta failā

show-critical-critical = kritiska
show-named-nothing = reģistrā tāda nav
show-named-unread = failu nevar saprast
show-link-to-need = Apmierina vajadzības
show-link-to-function = Pamatdarbības funkcijas, pie kurām pieder
show-link-to-owner = Saimnieks
show-link-to-provider = Sniedzēji
show-link-to-user = Lietotāji
show-link-to-place = Apkalpošanas vietas
show-link-to-part-of = Ir daļa no
show-link-to-resource = Vajadzīgie resursi
show-link-to-requires = Pakalpojumi, bez kuriem to nevar sniegt
show-link-to-part-of-service = Ir daļa no pakalpojuma
show-link-to-prerequisite = Pakalpojumi, kas saņēmējam jāsaņem pirms tā
show-link-to-follows = Seko pakalpojumam
show-link-to-alternative = Var pieprasīt tā vietā
show-link-to-related = Citi saistītie pakalpojumi
show-link-to-replaces = Aizstāj
show-link-to-through = Pakalpojumi, ar kuru starpniecību to saņem
show-link-to-group = Pakalpojumu grupa, no kuras pārņem kopīgo daļu
show-link-to-common = Nosaukts kopīgajā daļā
show-link-to-expected = Iestādes, kurām šāds pakalpojums jāsniedz
show-link-to-measures = Ko mēra
show-link-from-need = Pakalpojumi, kas apmierina
show-link-from-function = Pakalpojumi pie pamatdarbības funkcijas
show-link-from-owner = Ir saimnieks
show-link-from-provider = Sniedz
show-link-from-user = Lieto
show-link-from-place = Pakalpojumi, ko sniedz šajās vietās
show-link-from-part-of = Sastāv no
show-link-from-resource = Kam tas ir vajadzīgs
show-link-from-requires = Pakalpojumi, ko bez tā nevar sniegt
show-link-from-part-of-service = Pakalpojumi, kas ir tā daļa
show-link-from-prerequisite = Pakalpojumi, ko var pieprasīt tikai pēc tā saņemšanas
show-link-from-follows = Pakalpojumi, kas tam seko
show-link-from-alternative = Pakalpojumi, kuru vietā to var pieprasīt
show-link-from-related = Pakalpojumi, kas nosauc to par saistītu
show-link-from-replaces = Pakalpojumi, kas to aizstāj
show-link-from-through = Resursi, ko saņem ar tā starpniecību
show-link-from-group = Grupas pakalpojumi
show-link-from-common = Pakalpojumu grupas, kuru kopīgajā daļā tas nosaukts
show-link-from-expected = Pakalpojumu grupas, kurās šāds pakalpojums jāsniedz
show-link-from-measures = Mērījumu apraksti
show-link-wider = Pakalpojumi, kas apmierina plašāko vajadzību

help-show = Parādīt vienu aprakstu, kā to lasa cilvēks: saturu, saites abos virzienos un konstatējumus
    .id = Apraksta identifikators vai tā daļas – vajadzības, funkcijas vai vietas – identifikators, piemēram, `birth-of-a-child/register-birth`
    .path = Reģistra mape, apakšmape vai fails tajā; saites meklē visā reģistrā
    .effective = Rādīt aprakstu kā YAML kopā ar to, ko tas pārņem no grupas; pie katras vērtības ir fails un rinda
    .examples =
        pvp show childcare-benefit # viens pakalpojums
        pvp show birth-of-a-child/register-birth # viena vajadzība un tās pakalpojumi
        pvp show vsaa --table links # ar ko saistīta iestāde
        pvp show childcare-benefit --output childcare-benefit.html # lapa
        pvp show declare-residence-ogre --effective # kopā ar to, ko dod grupa, un no kurienes katra vērtība
        pvp show declare-residence # grupa, tās pakalpojumi un kā tie atšķiras
