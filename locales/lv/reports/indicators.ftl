# Pārskats: galvenie darbības rādītāji.
report-indicators = Darbības rādītāji
    .about = Galvenie darbības rādītāji, to mērķi un rezultāti.

table-indicators-main = Rādītāji
    .about = Rezultāts ir par jaunāko periodu, par kuru var pateikt, vai mērķis ir sasniegts. Pirms gada ir tas pats periods gadu agrāk.
table-indicators-quadrants = Četri pārvaldības kvadranti
    .about = Ko sasniedz un ar ko, šogad un tālākā laikā.

column-kpi = Rādītājs
column-kpi-kind = Ko mēra
column-horizon = Laika skats
column-target = Mērķis
column-year-before = Gadu agrāk
column-series = Pēdējie rezultāti
column-indicators = Rādītāji
column-indicators-judged = No tiem vērtēti
column-indicators-reached = Sasniegti

figure-indicators = Rādītāji
figure-indicators-measured = Mērītie rādītāji
figure-indicators-reached = Rādītāji, kuru mērķis ir sasniegts
figure-indicators-missed = Rādītāji, kuru mērķis nav sasniegts

help-report-indicators = Galvenie darbības rādītāji, to mērķi un rezultāti
    .examples =
        pvp report indicators # visi rādītāji
        pvp report indicators --institution vsaa # vienas iestādes rādītāji
        pvp report indicators --table quadrants # ko mēra: rezultātu vai patēriņu, šogad vai tālāk
