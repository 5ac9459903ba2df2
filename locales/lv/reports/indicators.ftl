# Pārskats: galvenie darbības rādītāji.
report-indicators = Darbības rādītāji
    .about = Galvenie darbības rādītāji, to mērķi un rezultāti.

table-indicators-main = Rādītāji
    .about = Rezultāts ir par jaunāko periodu, par kuru var pateikt, vai mērķis ir sasniegts. Ailē „Gadu agrāk” ir tas pats periods pirms gada.
table-indicators-quadrants = Četri pārvaldības kvadranti
    .about = Ko sasniedz un ar kādiem līdzekļiem, īstermiņā un ilgtermiņā.

column-kpi = Rādītājs
column-kpi-kind = Ko mēra
column-horizon = Laika horizonts
column-target = Mērķis
column-year-before = Gadu agrāk
column-series = Pēdējie rezultāti
column-indicators = Rādītāji
column-indicators-judged = No tiem vērtēti
column-indicators-reached = Mērķis sasniegts

figure-indicators = Rādītāji
figure-indicators-measured = Mērītie rādītāji
figure-indicators-reached = Rādītāji, kuru mērķis ir sasniegts
figure-indicators-missed = Rādītāji, kuru mērķis nav sasniegts

help-report-indicators = Galvenie darbības rādītāji, to mērķi un rezultāti
    .examples =
        pvp report indicators # visi rādītāji
        pvp report indicators --institution vsaa # vienas iestādes rādītāji
        pvp report indicators --table quadrants # rezultativitāte un efektivitāte, īstermiņā un ilgtermiņā
