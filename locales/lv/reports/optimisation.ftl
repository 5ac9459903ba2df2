# Pārskats: ko pārskatīt pakalpojumu kopumā.
report-optimisation = Pakalpojumu kopuma pārskatīšana
    .about = Pirms pilnveido atsevišķus pakalpojumus, pārskata visu kopumu: no kā var atteikties, ko apvienot, ko koncentrēt. Tie ir ieteikumi; lemj cilvēks.

table-optimisation-main = Ieteikumi

column-suggestion = Ieteikums
column-concerned = Uz ko attiecas
column-concerned-institutions = Saimnieki
column-suggestion-why = Kāpēc
column-concerned-count = Aprakstu skaits
column-suggestion-help = Ko darīt

suggestion-superfluous = Lieki pakalpojumi: neapmierina nevienu vajadzību
suggestion-foreign-function = Citas iestādes funkcija
suggestion-merge = Varbūt viena pakalpojuma paveidi: apvienot
suggestion-same-service = Viens un tas pats pakalpojums vairākās iestādēs: vienādot
suggestion-smart = Varbūt viens vieds pakalpojums
suggestion-concentration = Maz pakalpojumu: koncentrēt kompetenču centrā
suggestion-unused-resource = Resursi, kas nav vajadzīgi nevienam pakalpojumam

suggestion-smart-why = Dzīves situācija „{ $life-situation }”: vienkāršo pakalpojumu skaits – { $services }, vajadzību skaits – { $needs }; saņēmēji tie paši, kritiskais resurss tas pats: { $resources }
suggestion-smart-help = Izvērtējiet, vai šo vajadzību apmierināšanai pietiktu ar vienu viedo pakalpojumu, kas pielāgojas saņēmējam un situācijai, bet agrākie pakalpojumi kļūtu par tā darbiem (`works`).

figure-suggested-superfluous = Lieki pakalpojumi
figure-suggested-foreign-function = Citas iestādes funkcijas
figure-suggested-merge = Varbūt apvienojamu pakalpojumu kopas
figure-suggested-same-service = Pakalpojumi, ko atsevišķi apraksta vairākas iestādes
figure-suggested-smart = Varbūtēji viedie pakalpojumi
figure-suggested-concentration = Iestādes ar maz pakalpojumiem
figure-suggested-unused-resource = Nevajadzīgi resursi

help-report-optimisation = Ko pārskatīt pakalpojumu kopumā: lieko, apvienojamo, viedo, koncentrējamo
    .examples =
        pvp report optimisation # visi ieteikumi
        pvp report optimisation --institution riga # vienas iestādes pakalpojumi un resursi
