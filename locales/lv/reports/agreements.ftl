# Pārskats: vienošanās, to termiņi un saskaņotie līmeņi; kas sniegts vai saņemts bez vienošanās.
report-agreements = Vienošanās
    .about = Par ko pakalpojumu un resursu sniedzēji vienojušies ar saņēmējiem, cik ilgi tas ir spēkā, un ko sniedz vai saņem bez spēkā esošas vienošanās.

table-agreements-main = Vienošanās un ko tās aptver
    .about = Katra rinda ir viens pakalpojums, resurss vai no piegādātāja saņemtais, ko vienošanās aptver. Pret publicēto un komponentēm rādīts sliktākais no tā saskaņotajiem līmeņiem.
table-agreements-agreed-levels = Saskaņotie līmeņi
    .about = Līmeņi vienošanās, kas ir spēkā vai kuru termiņš beidzies. Publicēts ir līmenis, kuru saskaņotais aizstāj vai ar kuru to var salīdzināt.
table-agreements-without-agreement = Kas sniegts vai saņemts bez spēkā esošas vienošanās
    .about = Tas pats, ko konstatē kārtula `no-agreement`; izņēmumi te neko nemaina.

column-agreement = Vienošanās
column-agreement-provider = Sniedzējs
column-agreement-recipients = Saņēmēji
column-agreement-users = Lietotāji
column-agreement-number = Numurs
column-agreement-form = Tipveida forma
column-agreement-covers = Ko aptver
column-agreement-from = No
column-agreement-until = Līdz
column-agreement-extends = Pagarinās
column-agreement-days-left = Atlikušās dienas
column-agreed-levels = Saskaņotie līmeņi
    .short = Līmeņi
column-agreed-level = Līmenis
column-agreed = Saskaņots
column-published = Publicēts
column-against-published = Pret publicēto
column-without-agreement = Kā trūkst
column-without-agreement-users = Kas lieto bez vienošanās
column-without-agreement-components = Ko saņem bez vienošanās

agreement-extends-year = ik reizi par gadu
against-published-below = zem publicētā
against-published-above = virs publicētā
against-published-justified = virs publicētā, pamatots
against-published-same = kā publicēts
against-published-only = tikai saskaņots
without-agreement-individual = starpiestāžu individuālas lietošanas pakalpojumam nav vienošanās
without-agreement-individual-users = daļai lietotāju nav vienošanās
without-agreement-shared = koplietošanas pakalpojumam nav vienošanās
without-agreement-shared-users = daļai koplietotāju nav vienošanās
without-agreement-virtual = nav vienošanās ar piegādātāju
without-agreement-users = resursa lietotājiem nav vienošanās
without-agreement-received = kritiskai komponentei ārpus reģistra nav vienošanās

figure-agreements = Vienošanās
figure-agreements-in-force = Vienošanās, kas ir spēkā
figure-agreements-lapsed = Vienošanās, kuru termiņš beidzies, bet statuss vēl ir „spēkā”
figure-agreed-levels = Saskaņotie līmeņi
figure-agreed-below-published = Saskaņotie līmeņi, kas zemāki par publicētajiem
figure-agreed-above-published = Saskaņotie līmeņi, kas augstāki par publicētajiem un nav pamatoti
figure-agreed-beyond-chain = Saskaņotie līmeņi, kas augstāki, nekā ļauj kritiskās komponentes
figure-without-agreement = Pakalpojumi un resursi, par kuriem vienošanās trūkst

filter-recipient = saņēmējs

help-report-agreements = Vienošanās, to termiņi un saskaņotie līmeņi; kas sniegts vai saņemts bez vienošanās
    .recipient = Tikai vienošanās, pēc kurām saņem vai lieto šī iestāde; var norādīt vairākas reizes
    .examples =
        pvp report agreements # visas vienošanās
        pvp report agreements --institution vdaa # ko viena iestāde sniedz citām
        pvp report agreements --recipient pmlp # ko viena iestāde saņem
        pvp report agreements --table without-agreement # kam vienošanās trūkst
        pvp report agreements --sort agreement-until # vispirms tās, kas beidzas
