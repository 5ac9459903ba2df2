# Pārskats: korektīvās darbības.
report-actions = Korektīvās darbības
    .about = Ko dara tur, kur solītais nav sasniegts; kas ir nokavēts, kas palīdzēja un kur neviens neko nedara.

table-actions-main = Darbības
    .about = Vispirms darbības, kas vēl jāpadara, ar agrāko termiņu augšā. Darbība palīdzēja, ja solītais ir sasniegts visos periodos, kas sākušies pēc tās pabeigšanas.
table-actions-uncovered = Nepildītie solījumi bez korektīvās darbības

column-promises-of-action = Kuriem solījumiem
column-windows-missed = Kad nav sasniegts
column-cause = Cēlonis
column-action-responsible = Atbildīgais
column-days-late = Kavējums dienās
column-action-id = Darbības identifikators

figure-actions = Korektīvās darbības
figure-actions-open = Darbības, kas vēl jāpadara
figure-actions-late = Nokavētās darbības
figure-actions-done = Paveiktās darbības
figure-actions-dropped = Atceltās darbības
figure-actions-worked = Darbības, kas palīdzēja

help-report-actions = Ko dara tur, kur solītais nav sasniegts, kas ir nokavēts un kas palīdzēja
    .examples =
        pvp report actions # visas darbības
        pvp report actions --institution vsaa # vienas iestādes darbības
        pvp report actions --table uncovered # kur neviens neko nedara
