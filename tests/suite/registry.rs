//! What the rules say of the registry that the project keeps, and why each of it is right.
//!
//! Facts of real services are its ground, so an alarm here that a portfolio manager would not accept is the rule's fault.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Code, description, field, and why it is right.
const TRUE: &[(&str, &str, &str, &str)] = &[
    (
        "PVP308",
        "animal-register",
        "related.resources[0].external.owner",
        "one platform of the centre is critical to it, and nobody has described it",
    ),
    ("PVP308", "childcare-benefit", "related.services[1].external.owner", "the agency's other benefit is not described yet"),
    (
        "PVP308",
        "engineering-structure-registration",
        "related.services[1].external.owner",
        "surveying is the service's own, not described yet",
    ),
    ("PVP308", "felling-notice", "related.services[0].external.owner", "the confirmation is the service's own, not described yet"),
    ("PVP308", "foreign-representation-changes", "related.services[0].external.owner", "the first registration is not described yet"),
    (
        "PVP308",
        "guardian-appointment-jelgava",
        "related.services[1].external.owner",
        "the agency pays the guardian, which is not described yet",
    ),
    ("PVP308", "licence-register", "related.resources[0].external.owner", "one platform is critical to four registers, and nobody sees it"),
    (
        "PVP308",
        "minors-support-system",
        "related.resources[0].external.owner",
        "one platform is critical to four registers, and nobody sees it",
    ),
    ("PVP308", "penal-register", "related.resources[0].external.owner", "one platform is critical to four registers, and nobody sees it"),
    ("PVP308", "pet-events", "related.services[1].external.owner", "the first registration is not described yet"),
    (
        "PVP308",
        "population-register",
        "related.resources[1].external.owner",
        "one platform is critical to four registers, and nobody sees it",
    ),
    ("PVP308", "preschool-place-sigulda", "related.services[0].external.owner", "the ministry's support is not described yet"),
    (
        "PVP308",
        "property-tax-relief-ludza",
        "related.resources[2].external.owner",
        "the municipality's own system is critical and not described",
    ),
    ("PVP401", "birth-of-a-child", "needs[3].id", "nothing shows a family all that it is due in one place"),
    ("PVP401", "financial-hardship", "needs[2].id", "no institution of the registry advises on debts"),
    ("PVP401", "institution-builds-e-service", "needs[4].id", "nobody checks accessibility for other institutions"),
    ("PVP401", "studying", "needs[1].id", "only the payments for old loans name it, and they are being retired"),
    ("PVP402", "circular-economy-advice-riga", "basis.needs", "the card names no need, and none of the life situations has one"),
    ("PVP402", "engineering-structure-registration", "basis.needs", "the card names no need, and none of the life situations has one"),
    ("PVP406", "open-data-portal", "id", "data are published there, but no service of the registry needs it"),
    ("PVP502", "lpr", "responsible.service_portfolio_manager", "the planning region owns a service and names nobody"),
    ("PVP503", "viaa", "responsible.resource_portfolio_manager", "the agency owns an information system and names nobody"),
    ("PVP703", "declare-residence-aizkraukle", "service_levels[0].max", "the card says three days, others declare within one"),
    ("PVP706", "aizkraukle", "id", "nobody counts how long declarations take"),
    ("PVP706", "bvkb", "id", "the system of the building process is promised and not measured"),
    ("PVP706", "dap", "id", "permits, the data system: nothing is counted"),
    ("PVP706", "dienvidkurzeme", "id", "nobody counts how long declarations take"),
    ("PVP706", "dobele", "id", "three services, six promises, no figure"),
    ("PVP706", "iem-ic", "id", "the certificate and three registers, no figure"),
    ("PVP706", "izm", "id", "the information system of education is promised and not measured"),
    ("PVP706", "jelgava", "id", "neither times nor satisfaction are counted"),
    ("PVP706", "jelgavas-barintiesa", "id", "the one deadline is not measured"),
    ("PVP706", "kraslava", "id", "the one deadline is not measured"),
    ("PVP706", "kuldiga", "id", "decisions have four promises and no figure"),
    ("PVP706", "ldc", "id", "the register and what happens to pets, no figure"),
    ("PVP706", "ldvc", "id", "the system of e-health is promised and not measured"),
    ("PVP706", "limbazi", "id", "three offices count apart, and nothing together"),
    ("PVP706", "lm", "id", "the system of welfare is promised and not measured"),
    ("PVP706", "ludza", "id", "the one deadline is not measured"),
    ("PVP706", "nvd", "id", "the card and the payments, no figure"),
    ("PVP706", "pvd", "id", "registrations have deadlines and indicators, no figure"),
    ("PVP706", "saulkrasti", "id", "two services, eight promises, no figure"),
    ("PVP706", "sigulda", "id", "the queue and the portal, no figure"),
    ("PVP706", "ur", "id", "two services and the register, no figure"),
    ("PVP706", "vdaa", "id", "it promises most of all, and nothing shows whether it is kept"),
    ("PVP706", "viaa", "id", "the search and the database, no figure"),
    ("PVP706", "vmd", "id", "four services and the register, no figure"),
    ("PVP706", "vp", "id", "the one deadline is not measured"),
    ("PVP706", "zva", "id", "licences have deadlines and the register an indicator, no figure"),
    ("PVP708", "identity-documents", "performance.kpis[1]", "visits took too long in the summer, and nothing was begun"),
    ("PVP708", "low-income-status-daugavpils", "service_levels[1]", "seven first replies were late in October, and nothing was begun"),
    (
        "PVP709",
        "cadastre-information",
        "request.deadlines[0]",
        "leave was agreed on, and orders are late in September and October all the same",
    ),
    ("PVP709", "property-tax-relief-talsi", "performance.kpis[1]", "in three quarters in a row somebody did not get the relief"),
    ("PVP710", "unemployed-status-measured", "corrective_actions[0].due", "posts were to be filled by the middle of November, and are not"),
    ("PVP713", "engineering-structure-registration", "request.deadlines[0]", "the slowest takes five days of ten promised"),
    ("PVP714", "register-death-riga", "request.channels", "over 8,000 a year, and only in person"),
    ("PVP716", "circular-economy-advice-riga", "service_levels", "the card promises neither an answer nor when it is there"),
    ("PVP717", "cadastre-information", "performance.kpis", "time and the portal are counted, and not whether the information served"),
    (
        "PVP717",
        "criminal-record-certificate",
        "performance.kpis",
        "urgent and electronic ones are counted, and not whether recipients got what they need",
    ),
    ("PVP717", "declare-residence-ogre", "performance.kpis", "only the queue is measured"),
    ("PVP717", "low-income-status-dobele", "performance.kpis", "only the time of decisions is measured"),
    ("PVP717", "register-birth-talsi", "performance.kpis", "births in time and visits are counted, and not what it takes"),
    ("PVP717", "shared-authentication", "performance.kpis", "sign-ins and services are counted, and not what they cost"),
    ("PVP717", "study-programme-search", "performance.kpis", "entries and visits are counted, and not what they cost"),
    ("PVP717", "tree-felling-kuldiga", "performance.kpis", "decisions in time and appeals are counted, and not what they take"),
    ("PVP717", "tree-felling-limbazi", "performance.kpis", "only the time of decisions is measured"),
];

#[test]
fn what_remains_is_true() {
    let output = Command::new(env!("CARGO_BIN_EXE_pvp"))
        .args(["validate", "--format", "json", "--lang", "en", "--today", "2026-11-21", "--fail-on", "error"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .output()
        .expect("pvp runs");
    assert_eq!(output.status.code(), Some(0), "the registry has no errors: {}", String::from_utf8_lossy(&output.stderr));
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let findings = said["findings"].as_array().expect("findings");
    let found: BTreeSet<[String; 3]> =
        findings.iter().map(|finding| [text(&finding["code"]), text(&finding["description"]["id"]), text(&finding["field"])]).collect();
    assert_eq!(found.len(), findings.len(), "each is said once");
    let known: BTreeSet<[String; 3]> = TRUE.iter().map(|(code, id, field, _)| [*code, *id, *field].map(str::to_owned)).collect();
    assert_eq!(found, known, "what is found on the left, what is known to be right on the right");
}
