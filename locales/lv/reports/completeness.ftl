# Pārskats: cik pilnīgi apraksti ir aizpildīti.
report-completeness = Aprakstu aizpildījums: { $kind }
    .about = Obligāts lauks ir aizpildīts, ja tajā ir derīga vērtība vai pamatojums, kāpēc tas nav attiecināms. Trūkst lauka, kura nav, kurš ir tukšs vai kurā ir nederīga vērtība.
completeness-unowned = { $count ->
    [zero] { $count } aprakstiem nav saimnieka šajā reģistrā; tie ir pēdējā rindā.
    [one] { $count } aprakstam nav saimnieka šajā reģistrā; tas ir pēdējā rindā.
   *[other] { $count } aprakstiem nav saimnieka šajā reģistrā; tie ir pēdējā rindā.
}
completeness-retired = { $count ->
    [zero] Te nav ieskaitīts { $count } likvidētu aprakstu: tajos vairs nekas nav jāaizpilda.
    [one] Te nav ieskaitīts { $count } likvidēts apraksts: tajā vairs nekas nav jāaizpilda.
   *[other] Te nav ieskaitīti { $count } likvidēti apraksti: tajos vairs nekas nav jāaizpilda.
}
report-no-owner = bez saimnieka šajā reģistrā
report-no-manager = bez vadītāja

table-completeness-main = Iestādes un aprakstu grupas
    .about = Kāda daļa grupas obligāto lauku ir aizpildīta.
table-completeness-groups = Aprakstu grupas kopumā
table-completeness-managers = Vadītāji
    .order = Vispirms tie, kuru apraksti ir aizpildīti vismazāk.
    .about = Ja vienu adresi lieto vairāki amati, rinda ir viena un tajā ir nosaukti visi.
table-completeness-fields = Lauki, kas ne visur ir aizpildīti
    .order = Vispirms tie, kuru trūkst visbiežāk.
table-completeness-missing = Trūkstošie lauki
table-completeness-not-applicable = Lauki, kas nav attiecināmi
    .about = Pamatojums ir rakstīts aprakstā.

column-descriptions = Apraksti
    .short = Apr.
column-mandatory-fields = Obligātie lauki
column-filled-fields = Aizpildītie lauki
column-stated-fields = Ar vērtību
column-not-applicable-fields = Nav attiecināmi
column-missing-fields = Trūkst
column-completeness = Aizpildījums
    .short = Aizp.
column-institutions = Iestādes
column-positions = Amati
column-group = Aprakstu grupa
column-field-path = Lauks
column-field-label = Lauka nosaukums
column-group-identification = Identifikācija
    .short = Ident.
column-group-classification = Klasifikācija
    .short = Klas.
column-group-basis = Pamatojums
    .short = Pamat.
column-group-responsible = Atbildīgie
    .short = Atb.
column-group-request = Pieprasīšana un saņemšana
    .short = Piepr.
column-group-related = Saistītie
    .short = Saist.
column-group-performance = Darbības rādītāji
    .short = Rādīt.
column-group-information = Informācija
    .short = Inf.
column-group-service-levels = Pakalpojuma līmeņi
    .short = Līmeņi
column-group-functions = Funkcijas
    .short = Funkc.
column-group-form = Forma
column-group-parties = Puses
column-group-valid = Termiņš
column-group-covers = Aptver
column-group-terms-of-use = Nosacījumi
column-group-fees = Maksa
column-group-of = Ko mēra
column-group-needs = Vajadzības
    .short = Vaj.
column-group-works = Darbi

figure-judged-descriptions = Apraksti, kuriem jābūt aizpildītiem
figure-mandatory-fields = Obligātie lauki
figure-stated-fields = Lauki ar vērtību
figure-not-applicable-fields = Lauki, kas nav attiecināmi
figure-missing-fields = Trūkstošie lauki
figure-completeness = Aizpildījums

picture-completeness = Aizpildījuma karte
    .says = Katrā rindā ir iestāde, katrā slejā – aprakstu grupa; krāsa un skaitlis rāda, kāda daļa obligāto lauku ir aizpildīta.

help-report-completeness = Iestādes un aprakstu grupas: cik aizpildīts, kas nav attiecināms un kā trūkst, līdz pat atsevišķiem laukiem
    .kind = Par kāda veida aprakstiem
    .status = Tikai apraksti ar šo statusu; var norādīt vairākas reizes
    .examples =
        pvp report completeness # visu iestāžu pakalpojumi
        pvp report completeness --institution vsaa # vienas iestādes pakalpojumi
        pvp report completeness --kind resource --table missing --format csv # resursu trūkstošie lauki izklājlapai
        pvp report completeness --sort completeness # vispirms iestādes ar mazāko aizpildījumu
