//! What words say of who acts, in Latvian and in English: stems as data.
//!
//! An entry that ends with `*` stands for all words that begin so; the longest entry that fits counts.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Language;

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// The institution decides, prepares, answers.
    Acts,
    /// The institution keeps or works on something, within a time or for one: „datus apstrādā”.
    Works,
    /// The institution gives something out, for a time or within one: „izsniedz”.
    Gives,
    /// Either of them does it: „reģistrē”, „saņem”.
    Either,
    /// It is paid out, if it is money: „pārskaita”.
    Pays,
    /// Money that an institution pays.
    Money,
    /// The recipient acts, or has to.
    Owes,
    /// The recipient, as the one who acts.
    Recipient,
    /// Something is done to the recipient: „tiek”.
    Passive,
    /// Something else than how soon the service is provided: appeals, validity, extension, age.
    Elsewhere,
    /// A term: „termiņš”.
    Term,
    /// A word that changes nothing.
    Neutral,
}

use Sense::{Acts, Either, Elsewhere, Gives, Money, Neutral, Owes, Passive, Pays, Recipient, Term, Works};

const LATVIAN: &[(Sense, &str)] = &[
    (
        Acts,
        "lemj lems lemt lem lēmum* izskata izskatīs izskatīt* izskatīšan* izskatām jāizskata sagatavo sagatavos sagatavot* sagatavošan* \
         jāsagatavo sagatavojam izgatavo izgatavos izgatavot* izgatavošan* jāizgatavo pagatavo pagatavot* nosūta nosūtīs nosūtīt* \
         nosūtīšan* jānosūta izsūta izsūtīt* izsūtīšan* atbild* jāatbild saņemsi saņemsiet izvērtē izvērtēs izvērtēt* izvērtēšan* \
         jāizvērtē gatav* jāgaida jālemj",
    ),
    (
        Works,
        "apstrādā apstrādās apstrādāt* apstrādāšan* apstrāde* apstrādi pārbauda pārbaudīs pārbaudīt* pārbaudīšan* aprēķina aprēķinās \
         aprēķināt* aprēķināšan* ieraksta ierakstīs ierakstīt* ierakstīšan* publicē publicēs publicēt* publicēšan* aktualizē aktualizēt* \
         apseko piegādā piegādāt* piegāde* piegādi",
    ),
    (
        Gives,
        "izsniedz izsniegs izsniegt* izsniegšan* jāizsniedz izsniedzam piešķir piešķirs piešķirt* piešķiršan* jāpiešķir izdod izdos izdot* \
         izdošan* jāizdod izmaksā izmaksās izmaksāt* izmaksāšan* izmaksa izmaksu jāizmaksā kompensē kompensēs kompensēt* sniedz sniegs sniegt* \
         sniegšan*",
    ),
    (
        Either,
        "reģistrē reģistrēs reģistrēt* reģistrēšan* reģistrācij* pieņem pieņems pieņemt* pieņemšan* jāpieņem informē informēs \
         informēt* dod dos veic veiks veikt* atzīšan* saņem \
         saņems saņemt saņemt* saņemšan* pakalpojum* izpild* apstiprin* saskaņo* saskaņošan* noformē* nodrošina nodrošinās paziņo paziņos \
         uzņem uzņemt* iekļauj iekļaut* atmaksā atmaksās atmaksāt* sūta ilgst ilgs aizņem aizņems",
    ),
    (Pays, "pārskaita pārskaitīs pārskaitīt* ieskaita ieskaitīs ieskaitīt*"),
    (Money, "pabalst* pensij* stipendij* kompensācij* atlīdzīb* naud* atbalst* līdzfinansējum* atvieglojum*"),
    (
        Owes,
        "jā* deklarē deklarēt* deklarēšan* deklarējot piesak* pieteik* pieteikšan* iesniedz iesniedziet iesniegt iesniegs iesniegšan* \
         pieprasa pieprasīt pieprasīs pieprasīšan* ziņo ziņot ierodas ierasties ierašan* uzrāda uzrādīt izņem izņemt izņemiet nodod nodot \
         atgriež atgriezt noslēdz noslēgt noslēdziet slēdz sāk sākt uzsāk* samaksā samaksāt samaksas samaksa samaksu maksāšan* apmaksā \
         apmaksāt apmaksājiet maksā maksāt maksājum* iemaksā vēršas vērsties griežas lūdz izmanto izmantot izlieto* lieto īsteno īstenot \
         novērš novērst labo izlabo precizē atsūta atsūtīt iesūta sagādā reģistrējas pierakstās pierakst* ierosina var varat varēs varēsi varēsiet drīkst drīkstat \
         tiesīg* tiesības pienākum* pabeidz pabeigt realizē realizēt nokārto nokārtot izbūvē atjauno atjaunot apgūst papildina pārsūta \
         apmeklē apmeklēt nav",
    ),
    (
        Recipient,
        "klients klienti persona iesniedzējs iesniedzēji pieteicējs īpašnieks īpašnieki vecāki pretendents pretendenti komersants komersanti \
         uzņēmums saņēmējs saņēmēji students studenti devējs darbinieks pacients bezdarbnieks pārstāvis pilsonis ārzemnieks valdītājs \
         lietotājs pasūtītājs dalībnieks mednieks ražotājs jūs tu",
    ),
    (Passive, "tiek tiks tika"),
    (
        Elsewhere,
        "apstrīd* pārsūd* sūdzīb* pagarin* pagāj* derīg* spēkā spēku pēdēj* iepriekšēj* vecum* pirms glabā* uzglabā* aptur* atlie* atlik* \
         daļa kļūd* nopeln* strādāj* nostrādāt* atkārto* neizpild* pārmaksāt* līgum* garantij* uzturēšan* reizi reizes noklusē* noilgum* \
         atvaļinājum* prakse praksi mācīb* apmācīb* kurss kursi kursu studij* sods sodu brīdin* aizdevum* kredīt* noma īre nomas īres \
         rehabilitācij* netiek uzskatām* uzskata klusējum*",
    ),
    (Term, "termiņš termiņu termiņi termiņa ilgums ilgumu laiks"),
    (
        Neutral,
        "atbildīg* atbildīb* sagatavotīb* saņemto saņemtā jāņ* jāt* jānis pieteikum* lēmumpieņ* izmaksas izmaksām dienest* laika izsniegtā \
         nesaņem*",
    ),
];

const ENGLISH: &[(Sense, &str)] = &[
    (
        Acts,
        "decid* decision* process* answer* repl* review* examin* handl* complet* prepare prepares prepared preparing preparation consider* \
         approv* respond* response* deliver* dispatch* evaluat* assess* inform informs informed send sends sent sending ready produced produces \
         produce finish*",
    ),
    (Works, "calculated entered enters published publishes"),
    (Gives, "issue issues issued issuing issuance grant grants granted granting award* disburse* transferred transfers reimburse* refund*"),
    (
        Either,
        "receive receives received receipt provide provides provided provision service* regist* made make makes take takes execut* given",
    ),
    (Pays, "pay pays paid payment payments"),
    (Money, "benefit* pension* scholarship* compensation* money allowance* aid support grant"),
    (
        Owes,
        "must has have appeal* contest* challeng* declare* notify notifies notification* report* submit* submission* apply applies \
         applying request requests requested can may need needs should collect collected start begin return appear sign attend",
    ),
    (Recipient, "applicant applicants client clients recipient person owner parents"),
    (Passive, "is are will be was"),
    (
        Elsewhere,
        "exten* valid* force income* last previous before age aged postpone* suspend* share complain* worked earned stored storage kept retain* \
         warranty contract* tacit* deemed silence every each stay residence loan* lease rent* course* training lasts penalt* fine fines",
    ),
    (Term, "deadline deadlines limit limits term duration time period"),
    (Neutral, "working calendar business days day"),
];

type Entries = HashMap<char, Vec<(&'static str, bool, Sense)>>;

fn entries(all: &'static [(Sense, &'static str)]) -> Entries {
    let mut entries = Entries::new();
    for (sense, words) in all {
        for word in words.split_whitespace() {
            let (stem, any) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
            if let Some(first) = stem.chars().next() {
                entries.entry(first).or_default().push((stem, any, *sense));
            }
        }
    }
    // The longest first.
    for list in entries.values_mut() {
        list.sort_by_key(|(stem, any, _)| (std::cmp::Reverse(stem.len()), *any));
    }
    entries
}

/// What a word in small letters says; nothing where it is not known.
pub(super) fn sense(word: &str, language: Language) -> Option<Sense> {
    static LV: LazyLock<Entries> = LazyLock::new(|| entries(LATVIAN));
    static EN: LazyLock<Entries> = LazyLock::new(|| entries(ENGLISH));
    let entries = match language {
        Language::Latvian => &LV,
        Language::English => &EN,
    };
    let list = entries.get(&word.chars().next()?)?;
    let found = list.iter().find(|(stem, any, _)| if *any { word.starts_with(stem) } else { word == *stem });
    let (.., sense) = found?;
    // „izsniegtās atļaujas”: what was done, not what is.
    let done = matches!(sense, Acts | Works | Gives | Either | Pays | Owes) && DEFINITE.iter().any(|ending| word.ends_with(ending));
    (!done || language == Language::English).then_some(*sense)
}

/// How a participle ends that says which thing is meant.
const DEFINITE: [&str; 14] =
    ["tā", "to", "tais", "tās", "tie", "tajā", "tajam", "tajai", "tajiem", "tajām", "tajos", "tajās", "tos", "tām"];

/// What the genitive before „termiņš” makes of it: how soon something is provided.
pub(super) const PROVIDING: [&str; 23] = [
    "izpild",
    "izskatīšan",
    "izsniegšan",
    "sagatavošan",
    "saņemšan",
    "pieņemšan",
    "sniegšan",
    "izgatavošan",
    "piešķiršan",
    "lēmum",
    "pakalpojum",
    "atbild",
    "apstrād",
    "reģistrācij",
    "reģistrēšan",
    "nosūtīšan",
    "izmaks",
    "izdošan",
    "piegād",
    "nodrošināšan",
    "saskaņošan",
    "izvērtēšan",
    "procedūr",
];

/// What a clause begins with that hangs on another: what it says of time is a condition.
pub(super) const HANGING: [&str; 38] = [
    "ja",
    "kad",
    "kas",
    "ko",
    "kam",
    "kurš",
    "kura",
    "kuru",
    "kuras",
    "kuri",
    "kurā",
    "kuram",
    "kurai",
    "kuriem",
    "kurām",
    "lai",
    "kamēr",
    "tiklīdz",
    "jo",
    "cik",
    "kur",
    "skaitot",
    "sākot",
    "neskaitot",
    "izņemot",
    "if",
    "when",
    "who",
    "which",
    "that",
    "whose",
    "where",
    "until",
    "unless",
    "once",
    "counting",
    "because",
    "provided",
];

/// What an anchor is about from which a term of the institution is counted: „no iesnieguma saņemšanas”.
pub(super) const ASKED: [&str; 26] = [
    "iesniegum",
    "pieteikum",
    "pieprasījum",
    "dokument",
    "deklarācij",
    "pasūtījum",
    "apmaks",
    "samaks",
    "maksājum",
    "iesniegšan",
    "saņemšan",
    "saņemt",
    "iesniegt",
    "reģistr",
    "informācij",
    "ziņu",
    "applic",
    "request",
    "document",
    "receipt",
    "receiv",
    "submi",
    "order",
    "payment",
    "lodg",
    "registr",
];

/// What an anchor is about from which others count, also where the institution acts: „pēc paziņojuma saņemšanas”.
pub(super) const TOLD: [&str; 23] = [
    "rēķin",
    "invoice",
    "lēmum",
    "paziņojum",
    "uzaicinājum",
    "atzinum",
    "atļauj",
    "licenc",
    "apliecīb",
    "kart",
    "izziņ",
    "pabalst",
    "līgum",
    "atbild",
    "brīdinājum",
    "decision",
    "notice",
    "notification",
    "invitation",
    "permit",
    "card",
    "contract",
    "reply",
];

/// What an anchor is about from which only recipients count.
pub(super) const HAPPENED: [&str; 43] = [
    "piedzim",
    "dzimšan",
    "nāves",
    "miršan",
    "mirš",
    "miris",
    "notikum",
    "izmaiņ",
    "izdošan",
    "izsniegšan",
    "stāšan",
    "iestāšan",
    "izrakst",
    "šķiršan",
    "pārcelšan",
    "ieceļošan",
    "zaudēš",
    "beigšan",
    "beigām",
    "beigu",
    "piešķiršan",
    "darbīb",
    "sākšan",
    "sākum",
    "uzsākšan",
    "konstatēšan",
    "rašan",
    "iegād",
    "iegūšan",
    "laulīb",
    "adopcij",
    "birth",
    "death",
    "event",
    "change",
    "issue",
    "moving",
    "marriage",
    "entry",
    "expir",
    "purchase",
    "arrival",
    "start",
];

/// What is received, given or registered by whom it is asked of, and so has a term of its own: „iesniegumu saņemšanas
/// termiņš”.
pub(super) const HANDED_IN: [&str; 13] = [
    "iesniegum",
    "pieteikum",
    "dokument",
    "ziņu",
    "informācij",
    "pārskat",
    "dzimšan",
    "miršan",
    "laulīb",
    "deklarāc",
    "maksājum",
    "nodev",
    "dzīvesviet",
];

/// What happens in a life, which people have registered.
pub(super) const LIFE: [&str; 12] =
    ["dzim", "piedzim", "nāv", "miršan", "laul", "dzīvesviet", "dzīvniek", "suņ", "birth", "death", "marriage", "residence"];

/// What the institution brings, as it stands before its term: „atzinums 10 dienu laikā”.
pub(super) const RESULTS: [&str; 14] = [
    "izziņa",
    "atļauja",
    "apliecība",
    "licence",
    "karte",
    "atzinums",
    "saskaņojums",
    "sertifikāts",
    "pase",
    "kopija",
    "izraksts",
    "certificate",
    "permit",
    "card",
];
