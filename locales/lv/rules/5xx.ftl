# 5xx: responsibility

no-manager = Nav norādīts vadītājs: { $kind } „{ $title }”
    .title = Nav vadītāja
    .help = Grupā `responsible` pievienojiet lauku `manager` ar vadītāja amatu un darba e-pasta adresi vai tālruni.
    .what = Kārtula pārbauda, vai katram pakalpojumam un katram resursam ir norādīts tā vadītājs. Vadītājs ir tieši viens, bet viens cilvēks drīkst vadīt vairākus pakalpojumus vai resursus. Pietiek ar amatu, vārds nav obligāts.
    .why = Par katru pakalpojumu atbild tieši viens pakalpojuma vadītājs un par katru resursu – tieši viens resursa vadītājs (P1.1, 5. un 9. loma). Vadītājs raksta, reģistrē un uztur aprakstu (PU2-7).
    .mend = Rakstiet, piemēram, `manager: {"{"} position: {"{"} lv: Pabalstu metodikas daļas vadītājs {"}"}, email: pakalpojumi@iestade.example {"}"}`.

no-service-portfolio-manager = { $count ->
        [zero] Iestādei „{ $title }” ir { $count } pakalpojumu, bet nav norādīts pakalpojumu kopuma vadītājs
        [one] Iestādei „{ $title }” ir { $count } pakalpojums, bet nav norādīts pakalpojumu kopuma vadītājs
       *[other] Iestādei „{ $title }” ir { $count } pakalpojumi, bet nav norādīts pakalpojumu kopuma vadītājs
    }
    .title = Nav pakalpojumu kopuma vadītāja
    .help = Iestādes aprakstā grupā `responsible` pievienojiet lauku `service_portfolio_manager` ar vadītāja amatu un darba e-pasta adresi vai tālruni.
    .what = Kārtula pārbauda, vai katrai iestādei, kas ir pakalpojumu saimnieks, ir norādīts pakalpojumu kopuma vadītājs. Tāds ir tieši viens. Pietiek ar amatu, vārds nav obligāts.
    .why = Katrā iestādē, kas ir pakalpojumu saimnieks, ir tieši viens pakalpojumu kopuma vadītājs (P1.1, 4. loma). Viņš kontrolē, lai visi pakalpojumi būtu aprakstīti un reģistrēti (PU2-7) un lai apraksti būtu katalogos (PU2-8).
    .mend = Rakstiet, piemēram, `service_portfolio_manager: {"{"} position: {"{"} lv: Pakalpojumu attīstības daļas vadītājs {"}"}, email: pakalpojumi@iestade.example {"}"}`.

no-resource-portfolio-manager = { $count ->
        [zero] Iestādei „{ $title }” ir { $count } resursu, bet nav norādīts resursu kopuma vadītājs
        [one] Iestādei „{ $title }” ir { $count } resurss, bet nav norādīts resursu kopuma vadītājs
       *[other] Iestādei „{ $title }” ir { $count } resursi, bet nav norādīts resursu kopuma vadītājs
    }
    .title = Nav resursu kopuma vadītāja
    .help = Iestādes aprakstā grupā `responsible` pievienojiet lauku `resource_portfolio_manager` ar vadītāja amatu un darba e-pasta adresi vai tālruni.
    .what = Kārtula pārbauda, vai katrai iestādei, kas ir resursu saimnieks, ir norādīts resursu kopuma vadītājs. Tāds ir tieši viens. Pietiek ar amatu, vārds nav obligāts.
    .why = Katrā iestādē, kas ir resursu saimnieks, ir tieši viens resursu kopuma vadītājs (P1.1, 8. loma). Šī loma atbild par to, lai pakalpojumiem vajadzīgie resursi būtu nodrošināti (PU2-5) un nepārtraukti pieejami (PU2-13).
    .mend = Rakstiet, piemēram, `resource_portfolio_manager: {"{"} position: {"{"} lv: Informācijas sistēmu daļas vadītājs {"}"}, email: resursi@iestade.example {"}"}`.

no-contact = Aprakstā „{ $title }” nav pateikts, kā sazināties ar { $role }: nav ne e-pasta adreses, ne tālruņa
    .title = Nav kontaktinformācijas
    .help = Pievienojiet darba e-pasta adresi laukā `email` vai tālruni laukā `phone`. Pietiek ar vienu no tiem.
    .what = Kārtula pārbauda, vai katram aprakstā norādītajam vadītājam vai atbildīgajam ir darba e-pasta adrese vai tālrunis: pakalpojuma un resursa vadītājam, atbildīgajam pie pakalpojuma sniedzēja, pakalpojumu un resursu kopuma vadītājam un vadošās iestādes atbildīgajam.
    .why = Par pakalpojumu, resursu vai visu to kopumu atbild viens noteikts cilvēks (P1.1, 4., 5., 6., 8. un 9. loma), un viņam jābūt sasniedzamam. Atbildīgie ir obligāta apraksta daļa (PU2-7).
    .mend = Rakstiet, piemēram, `manager: {"{"} position: {"{"} lv: Pabalstu metodikas daļas vadītājs {"}"}, email: pakalpojumi@iestade.example {"}"}`. Norādiet darba, nevis personisko adresi.

provider-without-person = Nav norādīts, kurš cilvēks iestādē „{ $institution }” atbild par pakalpojuma sniegšanu
    .title = Pie sniedzēja nav atbildīgā
    .help = Laukā `providers` rakstiet `{"{"} id: { $id }, manager: {"{"} position: …, email: … {"}"} {"}"}`: sniedzēju un tā atbildīgo ar amatu un darba e-pasta adresi vai tālruni.
    .what = Kārtula pārbauda, vai pie katra pakalpojuma sniedzēja, kas nav pakalpojuma saimnieks, ir norādīts cilvēks, kas tur atbild par sniegšanu. Pietiek ar amatu, vārds nav obligāts. Par saimnieku atbild pakalpojuma vadītājs.
    .why = Sniedzējs var būt cita iestāde, un tajā par sniegšanu atbild viens vai vairāki cilvēki (P1.1, 6. loma). Kamēr neviens nav norādīts, pakalpojuma vadītājam nav, kam jautāt, un pārvaldības dalībnieki netiek iesaistīti (PU3-2).
    .mend = Rakstiet, piemēram, `providers: [vsaa, {"{"} id: nva, manager: {"{"} position: {"{"} lv: Klientu apkalpošanas daļas vadītājs {"}"}, email: klienti@iestade.example {"}"} {"}"}]`.
