# Pārskats: ko pārskatīt pakalpojumu kopumā.
report-optimisation = Pakalpojumu kopuma pārskatīšana
    .about = Pirms pilnveido atsevišķus pakalpojumus, pārskata visu kopumu: no kā var atteikties, ko apvienot, ko koncentrēt. Tie ir ieteikumi; lemj cilvēks.

table-optimisation-main = Ieteikumi

column-suggestion = Ieteikums
column-concerned = Uz ko attiecas
column-concerned-institutions = Saimnieki
column-requests-of-each = Cik reižu gadā pieprasa
column-suggestion-why = Kāpēc
column-concerned-count = Aprakstu skaits
column-suggestion-help = Ko darīt

suggestion-superfluous = Lieki pakalpojumi: neapmierina nevienu vajadzību
suggestion-foreign-function = Citas iestādes funkcija
suggestion-merge = Varbūt viena pakalpojuma paveidi, ko var apvienot
suggestion-same-service = Varbūt viens un tas pats pakalpojums vairākās iestādēs
suggestion-smart = Varbūt viens vieds pakalpojums
suggestion-concentration = Maz pakalpojumu: varbūt tos var koncentrēt kompetenču centrā
suggestion-unused-resource = Resursi, kas nav vajadzīgi nevienam pakalpojumam

suggestion-smart-why = Dzīves situācija „{ $life-situation }”: { $services ->
        [zero] { $services } vienkāršu pakalpojumu
        [one] { $services } vienkāršs pakalpojums
       *[other] { $services } vienkārši pakalpojumi
    } tiem pašiem saņēmējiem, kopā { $needs ->
        [zero] { $needs } vajadzību
        [one] { $needs } vajadzība
       *[other] { $needs } vajadzības
    }; kopīgs kritiskais resurss: { $resources }
suggestion-smart-help = Izvērtējiet, vai šo vajadzību apmierināšanai pietiktu ar vienu viedo pakalpojumu, kas pielāgojas saņēmējam un situācijai, bet agrākie pakalpojumi kļūtu par tā darbiem (`works`).

figure-suggested-superfluous = Lieki pakalpojumi
figure-suggested-foreign-function = Pakalpojumos nosauktas citas iestādes funkcijas
figure-suggested-merge = Pakalpojumu kopas, ko varētu apvienot
figure-suggested-same-service = Pakalpojumu kopas, ko atsevišķi apraksta vairākas iestādes
figure-suggested-smart = Pakalpojumu kopas, kas varētu būt viens vieds pakalpojums
figure-suggested-concentration = Iestādes, kurām ir maz pakalpojumu
figure-suggested-unused-resource = Resursi bez pakalpojumiem, kam tie vajadzīgi

help-report-optimisation = Ko pārskatīt pakalpojumu kopumā: lieko, apvienojamo, viedo, koncentrējamo
    .examples =
        pvp report optimisation # visi ieteikumi
        pvp report optimisation --institution riga # vienas iestādes pakalpojumi un resursi
        pvp report optimisation --columns suggestion,concerned,suggestion-help # kas darāms, savā slejā
