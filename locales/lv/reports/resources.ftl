# Pārskats: no kā atkarīgi pakalpojumi un vajadzības.
report-resources = Resursi un atkarības
    .about = Kas no kā ir atkarīgs. Bez kritiskas komponentes pakalpojums nav pieejams; ja no tās atkarīgi visi pakalpojumi, kas apmierina kādu vajadzību, tad bez šīs komponentes vajadzība nav apmierināta.
resources-single-point = Komponente, no kuras ir atkarīgs visvairāk vajadzību: „{ $title }”. { $needs ->
        [zero] Bez tās paliktu { $needs } neapmierinātu vajadzību.
        [one] Bez tās neapmierināta paliktu { $needs } vajadzība.
       *[other] Bez tās neapmierinātas paliktu { $needs } vajadzības.
    } No tās atkarīgie pakalpojumi: { $services }; bez tās nav pieejami: { $critically }.
resources-no-single-point = Neviena vajadzība nav atkarīga no vienas vienīgas komponentes.

table-resources-main = Resursi un pakalpojumi pēc tā, cik vajadzību no tiem ir atkarīgas
    .order = Vispirms tie, bez kuriem neapmierinātas paliktu visvairāk vajadzību.
    .about = Pakalpojums šeit iekļauts tad, ja no tā ir atkarīgs kāds cits. Skaita arī to, kas ir atkarīgs ar citu starpniecību.
table-resources-unused = Resursi, kas nav vajadzīgi nevienam pakalpojumam
table-resources-dependencies = Kas no kā ir tieši atkarīgs
    .about = Dziļums ir posmu skaits garākajā ķēdē, kas sākas ar šo atkarību.

column-needs-alone = Vajadzības, kas paliktu neapmierinātas
column-needs-hanging = Atkarīgās vajadzības
column-services-hanging = Atkarīgie pakalpojumi
column-levels-stated = Līmeņi
column-measured-availability = Izmērītā pieejamība
column-availability-verdict = Vai solītā pieejamība sasniegta
    .short = Pieejamība
column-availability-window = Pieejamības periods
column-needs-hanging-critically = Kritiski atkarīgās vajadzības
column-services-hanging-critically = Kritiski atkarīgie pakalpojumi
column-life-situations-hanging = Atkarīgās dzīves situācijas
column-life-situations-hanging-critically = Kritiski atkarīgās dzīves situācijas
column-dependants-direct = Tieši atkarīgo skaits
column-dependants = Visu atkarīgo skaits
column-dependants-critically = Kritiski atkarīgo skaits
column-chain-above = Garākā ķēde uz augšu
column-chain-below = Garākā ķēde uz leju
column-needs-alone-named = Vajadzības, kas paliktu neapmierinātas (ne vairāk kā 100)
column-named-by = Uz to atsaucas
column-dependant = Atkarīgais
column-dependant-title = Atkarīgā nosaukums
column-dependant-kind = Atkarīgā veids
column-component = Komponente
column-component-title = Komponentes nosaukums
column-criticality = Nozīme
column-depth = Dziļums

levels-stated-stated = norādīti
levels-stated-absent = nav norādīti
levels-stated-not-applicable = nav attiecināmi
criticality-critical = kritiska
criticality-supporting = nav kritiska

figure-resources = Resursi
figure-resources-in-use = Pakalpojumiem vajadzīgie resursi
figure-unused-resources = Resursi, kas nav vajadzīgi nevienam pakalpojumam
figure-single-points = Resursi, bez kuriem kāda vajadzība paliktu neapmierināta
figure-most-needs-alone = Neapmierinātas vajadzības, ja apstājas visvajadzīgākā komponente
figure-resources-without-levels = Vajadzīgie resursi, kam nav norādīti līmeņi
figure-deepest-chain = Posmi garākajā atkarību ķēdē

picture-resources = No kā kritiski atkarīgas dzīves situācijas
    .says = Pa kreisi ir dzīves situācijas, kurās kāds pakalpojums bez komponentes nav pieejams; pa labi – tās komponentes, no kurām kritiski atkarīgs visvairāk vajadzību (to skaits: { $shown }). Līnijas ved uz to, no kā atkarīgs tieši vai ar neparādītu komponenšu starpniecību. Neparādītās komponentes: { $others }; neparādītās dzīves situācijas: { $life-situations }.

help-report-resources = Resursi un pakalpojumi, no kuriem ir atkarīgi citi: cik vajadzību bez tiem paliktu neapmierinātas, un kas nav vajadzīgs nevienam
    .examples =
        pvp report resources # no kā ir atkarīgs visvairāk vajadzību
        pvp report resources --institution vdaa # vienas iestādes resursi
        pvp report resources --table dependencies --format csv # visas atkarības izklājlapai
        pvp report resources --sort dependants --reverse # vispirms tie, no kuriem atkarīgs visvairāk
