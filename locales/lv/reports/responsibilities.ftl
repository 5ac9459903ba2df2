# Pārskats: kas par ko atbild.
report-responsibilities = Lomas un atbildīgie
    .about = Iestāde, kurai ir savi pakalpojumi, ir gan to kopuma, gan katra pakalpojuma saimnieks; tāpat ar resursiem. Pakalpojumu saņēmēji pa iestādēm reģistrā nav rakstīti. Likvidētais te nav ieskaitīts.
table-responsibilities-main = Iestādes un to lomas
    .about = Kopuma vadītājs jānorāda tur, kur iestādei ir savi pakalpojumi vai resursi.
table-responsibilities-managers = Vadītāji un viņu noslodze
    .order = Vispirms tie, kam aprakstu visvairāk.
    .about = Viens cilvēks drīkst vadīt vairākus pakalpojumus. Ja vienu adresi lieto vairāki amati, rinda ir viena un tajā ir nosaukti visi: noslodze ir viņiem kopā.
table-responsibilities-without-manager = Kur trūkst atbildīgo

column-management-roles = Lomas
column-lead-role = Vadošā iestāde
    .short = Vada
column-services-owned = Pakalpojumi: saimnieks
    .short = Pak. saimn.
column-services-provided = Pakalpojumi: sniedzējs
    .short = Pak. sniedz.
column-service-portfolio-manager = Pakalpojumu kopuma vadītājs
    .short = Pak. kopuma vadītājs
column-service-portfolio-address = Pakalpojumu kopuma vadītāja adrese
column-resources-owned = Resursi: saimnieks
    .short = Res. saimn.
column-resources-user-of = Resursi: lietotājs
    .short = Res. lieto
column-resource-portfolio-manager = Resursu kopuma vadītājs
    .short = Res. kopuma vadītājs
column-resource-portfolio-address = Resursu kopuma vadītāja adrese
column-lead-person = Vadošās iestādes atbildīgais
column-lead-address = Vadošās iestādes atbildīgā adrese
column-managed-all = Kopā
column-managed-ids = Aprakstu identifikatori
column-gap = Kā trūkst
column-gap-rule = Kārtula

lead-scale-state-lead = valstī
lead-scale-sector-lead = nozarē
lead-scale-municipality-lead = pašvaldībā

management-role-service-portfolio-owner = pakalpojumu kopuma saimnieks
management-role-service-owner = pakalpojuma saimnieks
management-role-service-provider = pakalpojuma sniedzējs
management-role-service-recipient = pakalpojuma saņēmējs
management-role-resource-portfolio-owner = resursu kopuma saimnieks
management-role-resource-owner = resursa saimnieks
management-role-resource-user = resursa lietotājs

naming-named = norādīts
naming-missing = trūkst
naming-unclear = norādīts kļūdaini

gap-no-manager = nav vadītāja
gap-no-responsible = nav norādīti atbildīgie
gap-no-contact = vadītājam nav ne e-pasta, ne tālruņa
gap-no-owner = nav saimnieka šajā reģistrā

figure-institutions = Iestādes
figure-no-service-portfolio-manager = Iestādes ar pakalpojumiem, bet bez to kopuma vadītāja
figure-no-resource-portfolio-manager = Iestādes ar resursiem, bet bez to kopuma vadītāja
figure-without-manager = Pakalpojumi un resursi bez vadītāja
figure-life-situations-without-manager = Dzīves situācijas bez vadītāja
figure-without-contact = Vadītāji bez darba e-pasta un tālruņa
figure-without-owner = Pakalpojumi un resursi bez saimnieka šajā reģistrā
figure-managers = Aprakstu vadītāji (kopīga adrese skaitīta vienreiz)
figure-heaviest-load = Visvairāk aprakstu ar vienu vadītāja adresi

help-report-responsibilities = Iestāžu lomas, vadītāji un viņu noslodze; kur nav vadītāja, kopuma vadītāja vai adreses
    .examples =
        pvp report responsibilities # visas iestādes
        pvp report responsibilities --institution vsaa # viena iestāde
        pvp report responsibilities --table managers --format csv # vadītāji un viņu noslodze izklājlapai
        pvp report responsibilities --sort services-owned --reverse # vispirms tie, kam pakalpojumu visvairāk
