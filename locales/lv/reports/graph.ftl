# `pvp graph`: kas ar ko saistīts, zīmēšanas rīkiem.
graph-unnamed = (bez nosaukuma)
error-not-in-graph = `{ $id }` grafā nav: tajā ir dzīves situācijas, vajadzības, pakalpojumi, resursi, iestādes un vienošanās. Tā saturu un saites parāda `pvp show { $id }`, bet visu aprakstu – `pvp graph { $description }`.
error-not-in-graph--unread = Aprakstu `{ $id }` nevar saprast, tāpēc grafā tā nav. Kļūdu nosauc `pvp show { $id }`.

help-graph = Izvadīt saites starp dzīves situācijām, vajadzībām, pakalpojumiem un resursiem kā grafu zīmēšanas rīkiem
    .id = Tikai tas, kas atrodas ap šo aprakstu vai vajadzību; bez identifikatora – viss reģistrs
    .depth = Cik saišu attālumā no tā
    .depth-expected = vesels skaitlis, sākot no 0
    .links = Kuras saites rādīt; var norādīt vairākas. Bez šīs opcijas – visas, izņemot `responsible`; ap iestādi – tikai `responsible`
    .links--needs = Dzīves situācijas un vajadzības, vajadzības un pakalpojumi, kas tās apmierina
    .links--resources = Kam kurš resurss ir vajadzīgs
    .links--services = Kā pakalpojumi saistīti cits ar citu
    .links--agreements = Vienošanās: par ko tās ir, un kas pēc tām ko saņem no piegādātājiem
    .links--responsible = Kas ir saimnieks
    .path = Reģistra mape, apakšmape vai fails tajā; grafs vienmēr ir par visu reģistru
    .format = Kā grafu raksta
    .format--dot = Graphviz valodā: `dot -Tsvg`
    .format--mermaid = Mermaid valodā: Markdown lapām
    .output = Rakstīt failā norādītajā formātā vai tajā, uz kuru norāda faila paplašinājums (dot, gv, mmd, mermaid); var norādīt vairākas reizes
    .output-expected = fails, piemēram, saites.mmd vai saites.gv, ar paplašinājumu `.dot`, `.gv`, `.mmd` vai `.mermaid`; vai formāts, vienādības zīme un fails, piemēram, dot=saites.txt
    .examples =
        pvp graph --output portfolio.dot # viss reģistrs
        pvp graph childcare-benefit # viens pakalpojums un tas, ar ko tas saistīts
        pvp graph birth-of-a-child --depth 3 --format mermaid # no dzīves situācijas līdz resursiem, Markdown lapai
        pvp graph vsaa --links responsible,resources --depth 2 # iestāde, kā saimnieks tā ir, un kas tam vajadzīgs
    .after =
        Sešstūris ir dzīves situācija, ovāls – vajadzība, taisnstūris – pakalpojums, cilindrs – resurss, taisnstūris ar cilni vai dubultām malām – iestāde, taisnstūris ar zīmi malā vai slīpām malām – vienošanās.
        Bieza bulta ir kritiska saite; pie bultas ir vienošanās, pēc kuras saimnieks to saņem; raustīta – pakalpojumi ir saistīti, bet nav atkarīgi. Likvidētajam ir raustīta apmale.
        Mermaid lapas parasti nerāda vairāk par 500 saitēm; lielam reģistram norādiet identifikatoru vai lietojiet DOT.
graph-available = pieejamība { $period }: { $result }
graph-unavailable = pieejamība { $period }: { $result }, mazāk, nekā solīts
