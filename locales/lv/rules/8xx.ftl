# 8xx: exceptions and settings

unused-ignore = Izņēmums kārtulai `{ $rule }` vietā `{ $at }` neko neatliek
    .title = Nevajadzīgs izņēmums
    .help = Izdzēsiet šo izņēmumu. Ja tam tomēr kaut kas jāatliek, pārbaudiet vietu `at` un kārtulas nosaukumu.
    .what = Kārtula pārbauda, vai katrs izņēmums failā `pvp.yaml` un katrs komentārs `# pvp: ignore[…]` aprakstā vismaz vienu konstatējumu patiešām atliek.
    .why = Izņēmums, kas neko neatliek, rāda uz vietu, kura ir salabota, pārdēvēta vai pārrakstīta nepareizi. Ja tas paliek, tas vēlāk var noslēpt jaunu robu. Portfelim jābūt kontrolējamam (N1-1).
    .mend = Izdzēsiet rindu, piemēram, `{"{"} rule: unmet-need, at: birth-of-a-child/choose-a-name {"}"}`, vai komentāru. Vieta `at` ir apraksta identifikators, tā daļa (`id/daļa`), lauks (`id#lauks`) vai vairākas vietas ar `*`.
unused-ignore--comment = Komentārs, kas prasa klusēt kārtulai `{ $rule }`, neko neatliek
    .help = Izdzēsiet komentāru. Tas attiecas uz savu rindu vai, ja stāv rindā viens pats, uz nākamo rindu.
unused-ignore--unknown = Kārtulas `{ $rule }`, kurai komentārs prasa klusēt, nav
    .help = Izlabojiet kārtulas nosaukumu. Visas kārtulas parāda `pvp explain`.
unused-ignore--misspelt = Komentārs `{ $comment }` nevienu kārtulu neapklusina: tas jāraksta citādi
    .help = Rakstiet tā: `# pvp: ignore[{ $rule }] iemesls`.
unused-ignore--text = Izņēmums ierakstīts teksta vidū, kur tas nav komentārs
    .help = Rakstiet to atsevišķā rindā virs lauka, uz kuru tas attiecas, vai tajā pašā rindā aiz vērtības.

lapsed-ignore = Izņēmums kārtulai `{ $rule }` vietā `{ $at }` vairs neko neatliek: tā pēdējā diena bija { $until }
    .title = Beidzies izņēmums
    .help = Salabojiet to, ko izņēmums atlika, un izņēmumu izdzēsiet. Ja laika vajag vairāk, norādiet citu dienu laukā `until` un pārskatiet iemeslu.
    .what = Kārtula pārbauda, vai nav pagājusi izņēmuma pēdējā diena `until`. No nākamās dienas izņēmums vairs nedarbojas, un konstatējumus atkal redz.
    .why = Izņēmums ar termiņu ir solījums līdz kādai dienai kaut ko izdarīt. Kad diena ir pagājusi, kādam jāizlemj, ko darīt tālāk (PU3-3).
    .mend = Izdzēsiet izņēmumu vai rakstiet jaunu dienu, piemēram, `until: 2027-12-31`.

unjustified-ignore = Izņēmumam kārtulai `{ $rule }` vietā `{ $at }` nav iemesla
    .title = Izņēmums bez iemesla
    .help = Laukā `reason` pasakiet, kāpēc šajā vietā kārtulai jāklusē.
    .what = Kārtula pārbauda, vai katram izņēmumam failā `pvp.yaml` un katram komentāram `# pvp: ignore[…]` ir pateikts iemesls.
    .why = Bez iemesla neviens vēlāk nezina, vai izņēmums vēl ir vajadzīgs. Portfelim jābūt kontrolējamam (N1-1).
    .mend = Rakstiet, piemēram, `reason: Nav valsts uzdevums`, vai komentārā aiz iekavas: `# pvp: ignore[unmet-need] Nav valsts uzdevums`.
unjustified-ignore--comment = Komentāram, kas prasa klusēt kārtulai `{ $rule }`, nav iemesla
    .help = Iemeslu rakstiet aiz iekavas, piemēram, `# pvp: ignore[unmet-need] Nav valsts uzdevums`.

stale-baseline = Pieņemtā konstatējuma vairs nav: kārtula `{ $rule }`, vieta `{ $at }`
    .title = Novecojis pieņemtais konstatējums
    .help = Ar `pvp baseline prune` izņemiet no saraksta to, kas ir izlabots.
    .what = Kārtula pārbauda, vai katrs konstatējums, kas ierakstīts pieņemto konstatējumu failā (`baseline`), vēl ir.
    .why = Pieņemto konstatējumu saraksts drīkst tikai sarukt: ja izlabotais tajā paliek, tas var noslēpt to pašu robu, kad tas rodas no jauna. Nemitīga pilnveide ir uzdevums PU3-1.
    .mend = Palaidiet `pvp baseline prune` un saglabājiet failu kopā ar labojumu.
stale-baseline--value = Pieņemtā konstatējuma vairs nav: kārtula `{ $rule }`, vieta `{ $at }`, vērtība `{ $value }`
