# Pārskats: solītie līmeņi pret vajadzību prasībām un kritisko komponenšu iespējām.
report-levels = Pakalpojumu līmeņi
    .about = Ko pakalpojumi sola, ko prasa vajadzības un ko ļauj kritiskās komponentes. Salīdzina tikai vienu un to pašu rādītāju ar to pašu mērvienību, gadījumu daļu un mērīšanas periodu.

table-levels-main = Solījumi
    .about = Solījums ir norādīts līmenis; ja izpildes laika līmeņa nav, tad termiņš. Prasība ir stingrākā no tām, pret kurām vērtē. Atļautais ir kritisko komponenšu pieejamību reizinājums vai garākās kritiskās ķēdes laiks, cik to līmeņi ir zināmi. Pamatots solījums par nepilnību neskaitās.
table-levels-unanswered = Vajadzību prasības, par kurām neviens pakalpojums neko nesola
    .about = Vajadzība ir apmierināta, bet neviens no pakalpojumiem, kas to apmierina, nesola neko, ko varētu salīdzināt ar šo prasību.
table-levels-silent = Pakalpojumi un vajadzīgie resursi, kam nav norādīti līmeņi

column-indicator = Rādītājs
column-promised = Solīts
column-required = Prasa vajadzība
column-against-need = Pret vajadzību
column-allowed = Ļauj komponentes
column-against-chain = Pret komponentēm
column-justified = Pamatojums
column-promise-source = No kurienes
column-level-share = Gadījumu daļa
column-level-window = Mērīšanas periods
column-chain-parts = Komponentes, kas ierobežo
column-chain-unknown = Komponentes, kuru līmenis nav zināms
column-level-title = Līmeņa nosaukums
column-level-url = Saite uz līmeni
column-level-field = Lauks
column-answer = Ko sola
column-covering-services = Pakalpojumi, kas to apmierina

against-need-below = zem prasītā
against-need-above = virs prasītā
against-need-reached = sasniedz prasīto
against-need-incomparable = nav salīdzināms
against-need-unasked = nav prasības
against-chain-above = vairāk, nekā ļauj
against-chain-within = tik ļauj
against-chain-unknown = nav zināms
against-chain-free = neierobežo
justified-justified = ir pamatots
justified-unjustified = nav pamatots
promise-source-level = līmenis
promise-source-deadline = termiņš
answer-nothing = neko
answer-incomparable = neko salīdzināmu

figure-promises = Solījumi
figure-promises-below-need = Solītie līmeņi, kas zemāki par prasīto un nav pamatoti
figure-promises-above-need = Solītie līmeņi, kas augstāki par visu prasīto un nav pamatoti
figure-promises-above-chain = Solītie līmeņi, kas augstāki, nekā ļauj kritiskās komponentes
figure-promises-unknown-chain = Solītie līmeņi, par kuriem nav zināms, vai komponentes tos ļauj
figure-requirements-unanswered = Apmierinātu vajadzību prasības, par kurām nekas salīdzināms nav solīts
figure-services-without-levels = Pakalpojumi, kam nav norādīti līmeņi

help-report-levels = Ko pakalpojumi sola, pret to, ko prasa vajadzības un ko ļauj kritiskās komponentes
    .examples =
        pvp report levels # visi solījumi
        pvp report levels --institution vsaa # vienas iestādes pakalpojumu solījumi
        pvp report levels --table unanswered # prasības, par kurām neviens neko nesola
        pvp report levels --columns service-title,promised,required,against-need --sort against-need # vispirms tie, kas nesasniedz prasīto
