# --help. One message per command (`help`, `help-validate`), with an attribute for each argument (`.fail-on`), for each
# of its values (`.fail-on--never`) and, where a value can be wrong in another way, for what belongs there
# (`.today-expected`). What a command does not say is looked for in `help`. Examples: the command, ` # `, what it does.

help = Rīks publisko pakalpojumu reģistra pārvaldībai; reģistrs glabājas Git kā YAML faili
    .examples =
        pvp validate # pārbauda šīs mapes reģistru
        pvp validate registry/services # pārbauda visu, parāda to, kas attiecas uz šiem failiem
        pvp explain PVP401 # ko kārtula pārbauda, kāpēc un kā labot
    .after =
        Izejas kodi:
          0   nav konstatējumu, kas sasniegtu --fail-on
          1   ir šādi konstatējumi
          2   nekas nav izvērtēts
          3   izvērtēts nepilnīgi
    .color = Kad lietot krāsas
    .color--auto = Terminālī, kas to prot, ja vien nav iestatīts NO_COLOR
    .color--always = Vienmēr
    .color--never = Nekad
    .lang = Ziņojumu valoda; ja tā nav dota, to nosaka PVP_LANG, bet bez tā latviešu vidē ir latviešu valoda un citās – angļu
    .lang--lv = Latviešu
    .lang--en = Angļu
    .at = Redakcija, kuru aplūkot, piemēram, `main`, `v1.2` vai `HEAD~3`, nolasot to tieši no Git; bez tās darba mape
    .help = Parādīt palīdzību: ar -h īsi, ar --help pilnībā
    .version = Parādīt versiju

help-help = Parādīt palīdzību par komandu
    .command = Komandas nosaukums; bez tā parāda palīdzību par visu programmu
    .examples =
        pvp help validate # tas pats, kas pvp validate --help

help-validate = Pārbaudīt reģistru: katru aprakstu atsevišķi, tad visus kopā
    .path = Reģistra mape, apakšmapes vai faili tajā; var norādīt vairākus: vienmēr izlasa visu reģistru, bet parāda to, kas attiecas uz šīm vietām
    .base = Rādīt tikai konstatējumus, ko rada izmaiņas kopš šīs redakcijas, un saskaitīt novērstos; `main...` ir vieta, kur darbs atzarojās no `main`. Darbojas arī kārtulas par izmaiņām (PVP902–PVP904)
    .staged = Tas pats par to, kas sagatavots iesūtīšanai, salīdzinot ar HEAD
    .history = Nosaukt arī aprakstus, kuru saturu sen neviens nav mainījis vai pārskatījis; to rāda Git vēsture (PVP901)
    .format = Kādā veidā izvadīt konstatējumus
    .format--human = Cilvēkiem: ar rindu, vietu un to, ko darīt
    .format--json = Programmām: JSON, 1. versija
    .format--concise = Viena rinda katram konstatējumam: fails:rinda:kolonna: svarīgums kods teksts
    .format--ndjson = Programmām, kas lasa pa rindai: JSON dokuments katram konstatējumam, tad kopsavilkums
    .format--sarif = Koda pārbaudes rīkiem: SARIF 2.1.0, ne vairāk kā 5000 konstatējumu
    .format--github = GitHub Actions piezīmes: 10 kļūdas un 10 brīdinājumi, pārējie saskaitīti
    .format--gitlab = GitLab koda kvalitātes pārskats
    .format--junit = Testu rezultāti XML formā: viens gadījums katram aprakstam
    .format--markdown = Lapa, piemēram, soļa kopsavilkumam; mazāka par 1 MiB
    .format--csv = Tabula izklājlapām, ar komatiem
    .output = Rakstīt failā norādītajā formātā; bez formāta – tajā, ko nosaka `--format`, un tad to vairs neizvada; var norādīt vairākas reizes
    .output-expected = fails vai formāts, vienādības zīme un fails, piemēram, sarif=pvp.sarif
    .fail-on = Mazākais svarīgums, ar kuru izejas kods ir 1
    .fail-on--error = Tikai kļūdas
    .fail-on--warning = Brīdinājumi un kļūdas
    .fail-on--advice = Jebkurš konstatējums
    .fail-on--never = Neviens konstatējums
    .today = Diena, ko uzskatīt par šodienu, piemēram, 2026-11-20; bez tās izmanto datora datumu
    .today-expected = kalendārā esoša diena, rakstīta kā 2026-11-20
    .threads = Cik pavedienu lietot; ja nav norādīts, tik, cik ir datoram
    .threads-expected = vesels skaitlis no 1 līdz 1024
    .examples =
        pvp validate # reģistrs, kuru nosauc pvp.yaml šajā mapē vai virs tās
        pvp validate registry/services/my.yaml # tikai tas, kas attiecas uz vienu failu
        pvp validate registry/services/one.yaml registry/services/two.yaml # tas, kas attiecas uz diviem failiem
        pvp validate --lang lv # latviski
        pvp validate --format json > findings.json # programmām
        pvp validate --output csv=findings.csv # cilvēkiem, un tabula failā
        pvp validate --format github --output sarif=pvp.sarif # GitHub Actions solim
        pvp validate --base origin/main... # tikai tas, ko rada darbs šajā zarā
        pvp validate --staged # tikai tas, ko rada gatavojamais iesūtījums, piemēram, pre-commit solī
        pvp validate --at v1.2 # reģistrs, kāds tas bija toreiz
        pvp validate --fail-on warning # izejas kods ir 1 arī brīdinājumu dēļ

help-diff = Parādīt, kas mainījies starp diviem reģistra stāvokļiem un ko tas nozīmē
    .from = Agrākā redakcija, piemēram, `main` vai `HEAD~1`; `main...` ir vieta, kur darbs atzarojās no `main`; abas kopā var rakstīt arī kā VECAIS..JAUNAIS
    .from-expected = redakcija, piemēram, main vai HEAD~1
    .to = Vēlākā redakcija; bez tās – darba mape
    .to-expected = redakcija, piemēram, main vai HEAD~1
    .path = Reģistra mape, apakšmape vai fails tajā: salīdzina visu reģistru, bet parāda to, kas attiecas uz šo vietu
    .format = Kādā veidā izvadīt izmaiņas
    .format--human = Cilvēkiem: vispirms sekas, tad katrs apraksts ar laukiem
    .format--json = Programmām: JSON, 1. versija
    .format--markdown = Komentārs izmaiņu pieprasījumam; īsāks par 65 000 rakstzīmju
    .format--csv = Galvenā tabula izklājlapām
    .format--xlsx = Darbgrāmata ar lapu katrai tabulai
    .format--html = Lapa, kurai nekas cits nav vajadzīgs: ekrānam un drukai
    .output = Rakstīt failā norādītajā formātā; bez formāta – tajā, ko nosaka `--format`, un tad to vairs neizvada; var norādīt vairākas reizes
    .output-expected = fails vai formāts, vienādības zīme un fails, piemēram, json=izmainas.json
    .examples =
        pvp diff main # no main līdz darba mapei
        pvp diff HEAD~1 HEAD # ko mainīja pēdējais iesūtījums
        pvp diff v1..v2 --path registry/services --lang lv # tikai pakalpojumi, latviski
        pvp diff origin/main --format markdown --output comment.md # komentāram

help-baseline = Pieņemt tagadējos konstatējumus, lai izmaiņas apturētu tikai jauni
    .examples =
        pvp baseline write # pieņemt šodienas konstatējumus; `pvp validate` rādīs tikai jaunus
        pvp baseline prune # pēc labošanas: izņemt to, kā vairs nav
        pvp baseline write --grow # pieņemt arī jaunus konstatējumus
help-baseline-write = Pieņemt to, kas tagad konstatēts, un ierakstīt failā; esošs saraksts aug tikai tad, ja to prasa
    .path = Reģistra mape
    .grow = Pieņemt arī konstatējumus, kuru sarakstā vēl nav
    .examples =
        pvp baseline write # pirmoreiz vai lai sarakstu saīsinātu
        pvp baseline write --grow # pieņemt arī jaunus konstatējumus
help-baseline-prune = Izņemt no saraksta konstatējumus, kuru vairs nav
    .path = Reģistra mape
    .examples =
        pvp baseline prune # pēc labošanas

help-import = Ienest reģistrā to, ko atsūta citi
    .examples =
        pvp import measurements september.csv # ko ienestu no tabulas ar mērījumiem
help-import-measurements = Ienest mērījumu skaitļus no CSV, XLSX vai ODS tabulām; bez `--write` tikai parāda, kas mainītos
    .file = Tabula: ar mūsu ailēm (subject, item, period, channel, value, part, total, note) vai cita, ko apraksta karte; var norādīt vairākas
    .map = Karte: YAML fails, kas pasaka, ko nozīmē tabulas ailes un kā rakstīti skaitļi; tās shēmu parāda `pvp schema measurements-map`
    .period = Par kuru laiku ir skaitļi, ja tabula to nesaka, piemēram, 2026-09
    .period-expected = gads, ceturksnis, mēnesis, nedēļa vai diena, piemēram, 2026-09
    .subject = Par ko ir skaitļi, ja tabula to nesaka: pakalpojuma, resursa vai iestādes identifikators
    .item = Kas ir mērīts, ja tabula to nesaka, piemēram, level/decision-time
    .item-expected = līmenis, rādītājs, termiņš vai pieprasījumu skaits, piemēram, level/decision-time
    .write = Ierakstīt tabulas reģistrā: visu vai, ja kaut ko nevar pieņemt, neko
    .replace = Nomainīt jau ierakstītos skaitļus, ja jaunie atšķiras
    .skip-unknown = Izlaist rindas par aprakstiem, rādītājiem un kanāliem, kuru reģistrā nav, un tās saskaitīt
    .registry = Reģistra mape
    .format = Kādā veidā izvadīt, kas mainās
    .format--human = Cilvēkiem: katra rinda ar savu šūnu
    .format--json = Programmām: JSON, 1. versija
    .output = Rakstīt failā norādītajā formātā; bez formāta – tajā, ko nosaka `--format`, un tad to vairs neizvada; var norādīt vairākas reizes
    .output-expected = fails vai formāts, vienādības zīme un fails, piemēram, json=import.json
    .today = Diena, ko uzskatīt par šodienu, piemēram, 2026-11-20; bez tās izmanto datora datumu
    .today-expected = kalendārā esoša diena, rakstīta kā 2026-11-20
    .examples =
        pvp import measurements september.csv # parāda, kas mainītos
        pvp import measurements september.csv --write # ieraksta
        pvp import measurements monitoring.csv --map monitoring.yaml --write # citas sistēmas tabula
        pvp import measurements sla.xlsx --period 2026-09 --subject childcare-benefit # ko tabula nesaka
        pvp import measurements september.csv --replace --write # izlabo jau ierakstītos skaitļus

help-site = Izveidot vietnes no reģistra
    .examples =
        pvp site catalogue latvija.gov.lv --output public # iedzīvotāju katalogs
help-site-catalogue = Izveidot publisko katalogu: vietni latviski un angliski, ko var ielikt jebkurā tīmekļa serverī vai atvērt no mapes
    .catalogue = Kurš katalogs; tajā ir tieši tie pakalpojumi, kuri to nosauc un drīkst tajā būt
    .catalogue--all = Visi pakalpojumi, kas ir kādā no katalogiem
    .output = Mape, kurā vietni raksta; to uzraksta pilnīgi vai nemaz un nekad neraksta pāri tam, ko nav rakstījis `pvp`
    .institution = Iestāde, kuras vietnei (`own-site`) katalogs ir domāts
    .address = Adrese, kurā vietne atradīsies, piemēram, `https://iestade.example/pakalpojumi/`; tā vajadzīga vietnes kartei un jaunumiem
    .address-expected = adrese, kas sākas ar https:// vai http://
    .path = Reģistra mape
    .today = Diena, kurā spēkā esošos paziņojumus rāda, piemēram, 2026-11-20; bez tās izmanto datora datumu
    .examples =
        pvp site catalogue latvija.gov.lv --output public # iedzīvotāju katalogs
        pvp site catalogue own-site --institution vsaa --output public # iestādes vietnei
        pvp site catalogue all --output public --address https://vsaa.example/ # ar vietnes karti
        pvp site catalogue all --output public --at v1.2 # kāds tas bija toreiz
    .after =
        Katalogā nonāk tikai lauki, kas domāti katalogiem (skat. `pvp explain`), no aprakstiem, kuros nav
        kļūdu (PVP0xx–PVP3xx). Kas nav publicēts un kāpēc, ir pateikts; tad izejas kods ir 1.

help-config = Parādīt spēkā esošos iestatījumus un to, no kurienes katrs ir
    .path = Reģistra mape
    .examples =
        pvp config # šīs mapes reģistram
        pvp config registry > settings.txt # lai salīdzinātu ar citu reģistru

help-explain = Paskaidrot kārtulu, lauku vai apraksta veidu vai parādīt to sarakstu
    .what = Kārtulas kods vai nosaukums, lauks, piemēram, `request.fees`, vai apraksta veids, piemēram, `service`; bez tā parāda sarakstu
    .markdown = Izvadīt visu kārtulu paskaidrojumus kā Markdown lapu
    .examples =
        pvp explain # visas kārtulas un visi aprakstu veidi ar grupām
        pvp explain unmet-need --lang lv # viena kārtula, latviski
        pvp explain 70x # vienas grupas kārtulas
        pvp explain request.fees # ko rakstīt laukā
        pvp explain service # kas jābūt pakalpojuma aprakstā, ar paraugu
        pvp explain --markdown > rules.md # kārtulu rokasgrāmata

help-schema = Parādīt shēmu vai ierakstīt redaktoram šī reģistra shēmas
    .kind = Apraksta veids, `settings` (pvp.yaml), `baseline`, `output`, `output-lines`, `diff`, `trend`, `log`, `report`, `import` vai `measurements-map`; bez tā visu shēmu saraksts
    .write = Ierakstīt šajā mapē shēmas ar reģistra identifikatoriem un kodiem kā slēgtiem sarakstiem un ieslēgt tās redaktorā
    .registry = Reģistra mape, kuras identifikatori ir sarakstos
    .examples =
        pvp schema # kādas shēmas ir
        pvp schema service > service.schema.json # viena shēma
        pvp schema --write .vscode/schemas # redaktoram: pabeidz šī reģistra identifikatorus
        pvp schema --write .vscode/schemas --lang en # nosaukumi un norādes angliski

help-log = Parādīt reģistra, viena apraksta vai viena lauka vēsturi: kas, kad, kurus laukus un kurā iesūtījumā mainījis
    .id = Apraksta identifikators (arī tad, ja apraksts pārdēvēts vai pārvietots) vai tā daļas identifikators, piemēram, `birth-of-a-child/register-birth`
    .field = Tikai šī lauka un tajā esošā izmaiņas, piemēram, `request.deadlines`
    .since = Tikai iesūtījumi kopš dienas, piemēram, 2026-01-31, vai tie, kuru norādītajā redakcijā vēl nav
    .until = Tikai iesūtījumi līdz šai dienai ieskaitot (UTC), piemēram, 2026-06-30
    .until-expected = esoša diena, pierakstīta kā 2026-11-20
    .limit = Ne vairāk kā tik iesūtījumu; 0 – visi
    .limit-expected = vesels skaitlis, sākot no 0
    .at = No kuras redakcijas skatīties atpakaļ, nolasot to tieši no Git; bez tās – no HEAD
    .path = Reģistra mape, apakšmape vai fails tajā; bez tās – šī mape
    .format = Kādā veidā izvadīt vēsturi
    .format--human = Cilvēkiem
    .format--json = Programmām: JSON, 1. versija
    .format--markdown = Lapa Markdown formātā
    .format--csv = Galvenā tabula izklājlapām
    .format--xlsx = Darbgrāmata ar lapu katrai tabulai
    .format--html = Lapa, kurai nekas cits nav vajadzīgs: ekrānam un drukai
    .output = Rakstīt failā norādītajā formātā; bez formāta – tajā, ko nosaka `--format`, un tad to vairs neizvada; var norādīt vairākas reizes
    .output-expected = fails vai formāts, vienādības zīme un fails, piemēram, json=vesture.json
    .examples =
        pvp log # pēdējās reģistra izmaiņas
        pvp log childcare-benefit # viens pakalpojums
        pvp log childcare-benefit --field request.deadlines # kad mainīti tā termiņi
        pvp log --since 2026-01-01 --limit 0 # viss šajā gadā
        pvp log --since v1.0 --format json # programmām: kopš birkas

help-trend = Parādīt, kā laika gaitā mainās reģistra rādītāji: aprakstu, konstatējumu un neapmierināto vajadzību skaits un aizpildījums
    .path = Reģistra mape
    .since = Sākums: diena, piemēram, 2026-01-31, vai redakcija; bez šīs opcijas – gads pirms pēdējā iesūtījuma
    .every = Solis: `week` (nedēļa), `month` (mēnesis), `quarter` (ceturksnis) vai iesūtījumu skaits
    .every-expected = week, month, quarter vai vesels iesūtījumu skaits, sākot no 1
    .at = Beigas: redakcija, ko nolasa tieši no Git; bez šīs opcijas – HEAD
    .format = Kādā veidā izvadīt rādītājus
    .format--table = Cilvēkiem: katram brīdim rinda, katram rādītājam līkne
    .format--csv = Izklājlapām: katram brīdim viena rinda
    .format--json = Programmām: JSON, 1. versija
    .format--markdown = Lapa Markdown formātā
    .format--xlsx = Darbgrāmata ar lapu katrai tabulai
    .format--html = Lapa, kurai nekas cits nav vajadzīgs: ekrānam un drukai
    .output = Rakstīt failā norādītajā formātā; bez formāta – tajā, ko nosaka `--format`, un tad to vairs neizvada; var norādīt vairākas reizes
    .output-expected = fails vai formāts, vienādības zīme un fails, piemēram, csv=raditaji.csv
    .today = Diena, ko uzskatīt par šodienu; bez tās datora datums. Katru brīdi vērtē tā, kā to vērtētu attiecīgajā dienā
    .today-expected = esoša diena, pierakstīta kā 2026-11-20
    .examples =
        pvp trend # pēdējais gads pa mēnešiem
        pvp trend --since 2026-01-01 --every week # pa nedēļām kopš norādītās dienas
        pvp trend --since v1.0 --every 10 # katrs desmitais iesūtījums kopš birkas
        pvp trend --format csv --output trend.csv # izklājlapai

help-completions = Izvadīt failu, ar kuru čaula pabeidz rakstīt komandas, opcijas un vērtības
    .shell = Čaula
    .examples =
        pvp completions bash > ~/.local/share/bash-completion/completions/pvp # čaulai bash
        pvp completions zsh > ~/.zfunc/_pvp # čaulai zsh
        pvp completions fish > ~/.config/fish/completions/pvp.fish # čaulai fish
    .after =
        Ja mapes nav, vispirms izveidojiet to; pabeigšana sāk darboties nākamajā atvērtajā čaulā.
        Čaulai zsh failā ~/.zshrc ierakstiet `fpath+=~/.zfunc` un aiz tā `autoload -Uz compinit && compinit`.

help-man = Izvadīt rokasgrāmatas lapas
    .output = Mape visu komandu lapām; ja tās nav, to izveido. Bez šīs opcijas paša pvp lapu raksta standarta izvadā
    .examples =
        pvp man --output ~/.local/share/man/man1 # pēc tam darbojas `man pvp` un `man pvp-validate`
        pvp man > pvp.1 # tikai pašas programmas lapa

# Headings and words of --help
help-usage = Lietošana
help-commands = Komandas
help-arguments = Argumenti
help-options = Opcijas
help-options-word = OPCIJAS
help-values = Iespējamās vērtības
help-default = noklusējums: { $value }
help-examples = Piemēri

# What stands in <…> for a value
value-a = VECAIS
value-b = JAUNAIS
value-channel = KANĀLS
value-code = KODS
value-column = SLEJA
value-command = KOMANDA
value-date = DATUMS
value-dir = MAPE
value-dialect = VEIDS
value-field = LAUKS
value-id = IDENTIFIKATORS
value-file = FAILS
value-format = FORMĀTS
value-kind = VEIDS
value-lang = VALODA
value-n = SKAITS
value-links = SAITES
value-manager = VADĪTĀJS
value-group = GRUPA
value-name = NOSAUKUMS
value-owner = KAM
value-output = [FORMĀTS=]FAILS
value-path = CEĻŠ
value-period = PERIODS
value-recipient = SAŅĒMĒJS
value-rev = REDAKCIJA
value-severity = SVARĪGUMS
value-shell = ČAULA
value-status = STATUSS
value-table = TABULA
value-text = TEKSTS
value-type = VEIDS
value-url = ADRESE
value-when = KAD

# Headings of manual pages
man-name = NOSAUKUMS
man-usage = LIETOŠANA
man-description = APRAKSTS
man-examples = PIEMĒRI
man-more = PAPILDU ZIŅAS
man-manual = „pvp” rokasgrāmata

# What was typed cannot be understood
usage-unknown-option = Opcijas `{ $option }` te nav.
usage-unknown-argument = Arguments `{ $argument }` ir lieks.
usage-second-path = Var norādīt tikai vienu ceļu; `{ $argument }` ir otrs.
usage-unknown-command = Komandas `{ $command }` nav.
usage-wrong-value = `{ $value }` nav derīga `{ $option }` vērtība.
usage-expected = Jābūt: { $what }.
usage-values = Iespējamās vērtības: { $values }.
usage-no-value = Aiz `{ $option }` jābūt vērtībai.
usage-superfluous-value = Aiz `{ $option }` vērtību neraksta, bet ir dota `{ $value }`.
usage-twice = `{ $option }` ir norādīts divreiz. Norādiet to vienu reizi.
usage-conflict = `{ $option }` un `{ $other }` kopā nelieto. Vienu no abiem izlaidiet.
usage-missing = Trūkst tā, kas jānorāda obligāti: { $arguments }.
usage-ids = Identifikatorus kopā ar nosaukumiem parāda `pvp list`.
usage-institution-missing = Katalogam `{ $catalogue }` vajag iestādi: norādiet `--institution` un tās identifikatoru.
usage-institution-superfluous = `--institution` lieto tikai ar `own-site`; katalogā `{ $catalogue }` ir visu iestāžu pakalpojumi.
usage-missing-command = Nav norādīta komanda. Iespējamās komandas: { $commands }.
usage-not-text = Kāds arguments nav derīgs UTF-8 teksts. Uzrakstiet to no jauna.
usage-other = Uzrakstīto nevar saprast.
usage-more = Plašāk: `{ $command }`

error-language = Vides mainīgais PVP_LANG ir `{ $value }`, bet tas var būt tikai `lv` vai `en`. Izlabojiet to vai norādiet `--lang`.
