# Pārskats: dzīves situācijas, vajadzības un pakalpojumi, kas tās apmierina.
report-coverage = Vajadzību apmierinātība
    .about = Katra vajadzība jāapmierina kādam pakalpojumam. Ja vajadzību apmierina tikai viens pakalpojums un tas apstājas, tā paliek neapmierināta.
table-coverage-main = Vajadzības un pakalpojumi, kas tās apmierina
picture-coverage = Vajadzību karte
    .says = Katrs lodziņš ir viena šīs dzīves situācijas vajadzība; skaitlis rāda, cik pakalpojumu to apmierina.
    .named = Vajadzības pa vienai
picture-coverage-foremost = Vajadzību karte
    .says = Katrs lodziņš ir viena šīs dzīves situācijas vajadzība; skaitlis rāda, cik pakalpojumu to apmierina. Parādītas tās dzīves situācijas, kurās neapmierināto vajadzību ir visvairāk: { $shown } no { $all }.
    .named = Vajadzības pa vienai
column-requirement-kept = Vai prasītais sasniegts
requirement-kept-yes = sasniegts
requirement-kept-no = nav sasniegts
requirement-kept-unknown = nav zināms
figure-needs-kept = Vajadzības, kurām prasītais ir sasniegts
figure-needs-missed = Vajadzības, kurām prasītais nav sasniegts
help-report-coverage = Dzīves situācijas, to vajadzības un pakalpojumi, kas tās apmierina; neapmierinātās un viena pakalpojuma apmierinātās izceltas
    .life-situation = Tikai šī dzīves situācija; var norādīt vairākas reizes
    .examples =
        pvp report coverage # visas dzīves situācijas
        pvp report coverage --life-situation birth-of-a-child # viena no tām
        pvp report coverage --output coverage.html # lapa ar vajadzību karti
        pvp report coverage --columns need-title,coverage,service --sort coverage # vajadzības bez virsrakstiem, vispirms neapmierinātās
