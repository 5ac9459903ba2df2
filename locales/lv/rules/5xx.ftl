# 5xx: responsibility

no-manager = Nav norādīts vadītājs: { $kind } „{ $title }”
    .title = Nav vadītāja
    .help = Grupā `responsible` pievienojiet lauku `manager` ar vadītāja amatu un darba e-pasta adresi vai tālruni.
    .what = Kārtula pārbauda, vai katram pakalpojumam un katram resursam ir norādīts tā vadītājs. Vadītājs ir tieši viens, bet viens cilvēks drīkst vadīt vairākus pakalpojumus vai resursus. Pietiek ar amatu, vārds nav obligāts.
    .why = Par katru pakalpojumu atbild tieši viens pakalpojuma vadītājs un par katru resursu – tieši viens resursa vadītājs (P1.1, 5. un 9. loma). Vadītājs raksta, reģistrē un uztur aprakstu (PU2-7).
    .mend = Rakstiet, piemēram, `manager: {"{"} position: {"{"} lv: Pabalstu metodikas daļas vadītājs {"}"}, email: pakalpojumi@iestade.lv {"}"}`.
