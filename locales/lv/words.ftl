# Nominative singular, lower case.

target-need = vajadzība
target-function = pamatdarbības funkcija
target-place = iestādes apkalpošanas vieta
target-form = iestādes tipveida forma
target-received-component = no piegādātāja saņemtais (vienošanās daļa)
target-agreed-level = vienošanās saskaņotais līmenis
target-provided = pakalpojums vai resurss
target-received = vienošanās vai tās daļa
target-local-need = šīs pašas dzīves situācijas vajadzība
target-measured = pakalpojums, resurss, vienošanās vai iestāde

shape-text = teksts
shape-list = saraksts
shape-mapping = lauku grupa

did-you-mean = Vai domājāt { $suggestions }?
help-label = Ko darīt
also-here = skatiet arī šeit
in-description = { $kind } `{ $id }` „{ $title }”
in-field = lauks `{ $field }` ({ $label })
in-field-plain = lauks `{ $field }`
in-item = { $position }. ieraksts
in-item-within = tajā { $position }. ieraksts
more-about-field = Plašāk par lauku: `pvp explain { $name }`

# Quantities, in the nominative.
unit-second = { $number ->
    [zero] { $number } sekunžu
    [one] { $number } sekunde
   *[other] { $number } sekundes
}
unit-minute = { $number ->
    [zero] { $number } minūšu
    [one] { $number } minūte
   *[other] { $number } minūtes
}
unit-hour = { $number ->
    [zero] { $number } stundu
    [one] { $number } stunda
   *[other] { $number } stundas
}
unit-working-day = { $number ->
    [zero] { $number } darbdienu
    [one] { $number } darbdiena
   *[other] { $number } darbdienas
}
unit-calendar-day = { $number ->
    [zero] { $number } kalendāra dienu
    [one] { $number } kalendāra diena
   *[other] { $number } kalendāra dienas
}
unit-week = { $number ->
    [zero] { $number } nedēļu
    [one] { $number } nedēļa
   *[other] { $number } nedēļas
}
unit-month = { $number ->
    [zero] { $number } mēnešu
    [one] { $number } mēnesis
   *[other] { $number } mēneši
}
unit-year = { $number ->
    [zero] { $number } gadu
    [one] { $number } gads
   *[other] { $number } gadi
}
unit-percent = { $number } %
unit-count = { $number }
unit-eur = { $number } EUR
unit-point = { $number ->
    [zero] { $number } punktu
    [one] { $number } punkts
   *[other] { $number } punkti
}
unit-at-once = uzreiz
at-most = ne vairāk kā { $quantity }
at-least = vismaz { $quantity }
level-over-day = { $bound } dienā
level-over-week = { $bound } nedēļā
level-over-month = { $bound } mēnesī
level-over-quarter = { $bound } ceturksnī
level-over-year = { $bound } gadā
level-of-cases = { $bound } ({ $share } gadījumu)
chain-part = `{ $id }` { $figure }
chain-result = { $chain } = { $result }

role-manager = vadītāju
role-service-portfolio-manager = pakalpojumu kopuma vadītāju
role-resource-portfolio-manager = resursu kopuma vadītāju
role-provider = par sniegšanu atbildīgo
role-lead = vadošās iestādes atbildīgo

reason-title = nosaukumu līdzība { $percent } %
reason-needs = kopīgas vajadzības: { $count }
reason-result = tas pats rezultāts
reason-channels = tie paši kanāli

# Why the system refused
cause-not-found = šāda faila vai mapes nav
cause-not-allowed = tas nav atļauts
cause-not-a-folder = kāda ceļa daļa nav mape
cause-a-folder = tā ir mape
cause-there-already = kas ar šādu nosaukumu tur jau ir
cause-full = vairs nav vietas
cause-object-missing = Git repozitorijā nav šī satura, klons ir nepilns; iegūstiet to ar `git fetch --refetch --no-filter`
cause-loop = saites ved pa apli
cause-read-only = tur neko nevar ierakstīt
more-of-a-rule = (un šajā failā vēl ir šīs kārtulas konstatējumi, kas nav parādīti: { $count })
note-common = kopīgajā daļā, ko dod grupa
members-are = Grupas pakalpojumi, kurus tas skar: { $members }
of-members = { $count ->
    [zero] (kopīgā daļa: skar { $count } grupas pakalpojumu)
    [one] (kopīgā daļa: skar { $count } grupas pakalpojumu)
   *[other] (kopīgā daļa: skar { $count } grupas pakalpojumus)
}

# What is measured, and how it stands.

table-tab = tabulators
promise-deadline = termiņš
figure-of-cases = { $share } gadījumu
figure-none = nekas
figure-of-parts = ne visās daļās
verdict-met = solītais ir sasniegts
verdict-not-met = solītais nav sasniegts
verdict-contradictory = skaitļi ir pretrunīgi
verdict-unread = rindu neizdevās saprast
verdict-no-bound = nav solīta robeža
verdict-provisional = periods vēl nav beidzies
verdict-no-data = skaitļa nav
verdict-explained = skaitļa nav, ir paskaidrojums
verdict-too-coarse = skaitlis ir par garāku laiku
verdict-incomplete = daļai perioda skaitļa nav
verdict-no-cases = neviena gadījuma nebija
verdict-not-combinable = daļas nevar apvienot
verdict-window-none = par tādu periodu nekas netiek vērtēts
