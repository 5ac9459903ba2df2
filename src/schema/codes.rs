//! What people call the codes that are spoken of apart from a description: read from the schemas, where each label stands
//! once.

use std::sync::LazyLock;

use super::{Bilingual, Field, Kind, settings_fields};

/// A list of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// Where in its life something of a kind is; a kind without a status is spoken of as a service, then as whatever has it.
    Status(Option<Kind>),
    /// What kind of service it is.
    ServiceType,
    /// Whom a service is for.
    Recipient,
    /// How a service is requested or received.
    Channel,
    /// Where a service is published.
    Catalogue,
    /// How a service stands to another one.
    Relation,
    /// What a level measures.
    Indicator,
    /// Over which time a level is measured.
    Window,
    /// What an indicator measures.
    KpiKind,
    /// How far an indicator looks.
    Horizon,
    /// What somebody asks for.
    Request,
    /// How far work is.
    Work,
    /// What an institution leads.
    LeadRole,
    /// How grave a finding is.
    Severity,
}

/// What stands where there is no such field or code, which a test rules out.
static NOTHING: LazyLock<Field> = LazyLock::new(Field::default);

impl Codes {
    /// The field that takes these codes.
    pub fn field(self) -> &'static Field {
        const STATUS: &str = "identification.status";
        let of_service = |path| Kind::Service.fields().at(path);
        let field = match self {
            Self::Status(kind) => kind.and_then(|kind| kind.fields().at(STATUS)).or_else(|| of_service(STATUS)),
            Self::ServiceType => of_service("classification.type"),
            Self::Recipient => of_service("classification.recipients[0]"),
            Self::Channel => of_service("request.channels[0].type"),
            Self::Catalogue => of_service("information.catalogues[0]"),
            Self::Relation => of_service("related.services[0].relation"),
            Self::Indicator => of_service("service_levels[0].indicator"),
            Self::Window => of_service("service_levels[0].window"),
            Self::KpiKind => of_service("performance.kpis[0].kind"),
            Self::Horizon => of_service("performance.kpis[0].horizon"),
            Self::Request => of_service("service_levels[0].requests"),
            Self::Work => Kind::Measurements.fields().at("corrective_actions[0].state"),
            Self::LeadRole => Kind::Institution.fields().at("responsible.lead.role"),
            Self::Severity => settings_fields().at("rules.any.severity"),
        };
        field.unwrap_or(&NOTHING)
    }

    /// What people call a code.
    pub fn label(self, code: &str) -> &'static Bilingual {
        let of_others = || {
            let all = Kind::ALL.into_iter().map(|kind| Self::Status(Some(kind)).field());
            if self == Self::Status(None) { all.into_iter().find_map(|field| field.code_label(code)) } else { None }
        };
        self.field().code_label(code).or_else(of_others).unwrap_or(&NOTHING.label)
    }

    /// The place of a code in the order of the format.
    pub fn rank(self, code: &str) -> Option<usize> {
        self.field().codes.iter().position(|known| known == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_label_in_both_languages() {
        let kinds = Kind::ALL.into_iter().map(Some).chain([None]).map(Codes::Status);
        let others = [
            Codes::ServiceType,
            Codes::Recipient,
            Codes::Channel,
            Codes::Catalogue,
            Codes::Relation,
            Codes::Indicator,
            Codes::Window,
            Codes::KpiKind,
            Codes::Horizon,
            Codes::Channel,
            Codes::Request,
            Codes::Work,
            Codes::LeadRole,
            Codes::Severity,
        ];
        for list in kinds.chain(others) {
            let codes = &list.field().codes;
            assert!(codes.len() > 1, "{list:?}: {codes:?}");
            for (rank, code) in codes.iter().enumerate() {
                let label = list.label(code);
                assert!(!label.lv.is_empty() && !label.en.is_empty(), "{list:?} {code}");
                assert_eq!(list.rank(code), Some(rank));
            }
        }
    }
}
