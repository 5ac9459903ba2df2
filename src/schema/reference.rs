//! What a field refers to, and what the link means: `x-reference` and `x-role` of the schemas.

use super::Has;
use crate::kind::Kind;

/// What a reference may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A description of a kind.
    Description(Kind),
    /// A part of a description: `id/part`.
    Part(PartKind),
    /// A need of the same life situation, by its id alone.
    OwnNeed,
    /// What figures can be of: a service, a resource, an agreement, an institution.
    Measured,
    /// What can be provided: a service or a resource.
    Provided,
    /// What is received under an agreement: the agreement, or where it has several such things, the one as its part.
    Received,
}

/// The kinds of parts that other descriptions refer to: `x-part` of the lists that hold them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    /// A need of a life situation.
    Need,
    /// A core function of an institution.
    Function,
    /// An office of an institution.
    Place,
    /// A standard form of an institution's agreements.
    Form,
    /// Something outside of the registry that is received under an agreement.
    Received,
    /// A level that is agreed.
    AgreedLevel,
}

impl PartKind {
    /// All of them.
    pub const ALL: [PartKind; 6] = [Self::Need, Self::Function, Self::Place, Self::Form, Self::Received, Self::AgreedLevel];

    /// The kind of the descriptions that hold such parts.
    pub fn of_kind(self) -> Kind {
        match self {
            Self::Need => Kind::LifeSituation,
            Self::Function | Self::Place | Self::Form => Kind::Institution,
            Self::Received | Self::AgreedLevel => Kind::Agreement,
        }
    }

    /// The name in the schemas; also the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Function => "function",
            Self::Place => "place",
            Self::Form => "form",
            Self::Received => "received-component",
            Self::AgreedLevel => "agreed-level",
        }
    }

    pub(super) fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}

impl Target {
    /// The name in the schemas' `x-reference`; also the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Description(kind) => kind.key(),
            Self::Part(part) => part.key(),
            Self::OwnNeed => "local-need",
            Self::Measured => "measured",
            Self::Provided => "provided",
            Self::Received => "received",
        }
    }

    /// How `pvp list` is asked for those that may be named.
    pub fn listed(self) -> &'static str {
        match self {
            Self::Description(kind) => kind.key(),
            Self::Part(part) => part.key(),
            Self::OwnNeed => PartKind::Need.key(),
            Self::Provided => Kind::Service.key(),
            Self::Received => Kind::Agreement.key(),
            Self::Measured => Kind::Service.key(),
        }
    }

    /// The kinds of the descriptions that may be named, in whole or in part.
    pub fn kinds(self) -> impl Iterator<Item = Kind> {
        let accepts = move |kind: &Kind| match self {
            Self::Description(wanted) => *kind == wanted,
            Self::Part(part) => *kind == part.of_kind(),
            Self::OwnNeed => *kind == PartKind::Need.of_kind(),
            Self::Provided => kind.has(Has::Dependencies),
            Self::Received => *kind == PartKind::Received.of_kind(),
            Self::Measured => kind.has(Has::Levels) || kind.has(Has::Owns) || kind.has(Has::Parties),
        };
        Kind::ALL.into_iter().filter(accepts)
    }

    /// The lists that what may be named stands in: kinds of descriptions and of parts, by their names in the schemas.
    pub fn lists(key: &str) -> Vec<&'static str> {
        match Self::of(key) {
            Some(target @ (Self::Provided | Self::Measured | Self::Description(_))) => target.kinds().map(Kind::key).collect(),
            Some(Self::Received) => vec![Kind::Agreement.key(), PartKind::Received.key()],
            Some(Self::Part(part)) => vec![part.key()],
            Some(Self::OwnNeed) | None => Vec::new(),
        }
    }

    /// Whether a link to it that comes or goes is a change of what it names, too, so that this is up to date: of
    /// what is reviewed, other than within one description.
    pub fn counts_as_change(self) -> bool {
        self != Self::OwnNeed && self.kinds().any(|kind| kind.has(Has::Review))
    }

    fn of(key: &str) -> Option<Self> {
        let own = [Self::OwnNeed, Self::Provided, Self::Received, Self::Measured].into_iter().find(|target| target.key() == key);
        own.or_else(|| Kind::of(key).map(Self::Description)).or_else(|| PartKind::of(key).map(Self::Part))
    }
}

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident = $key:literal;)*) => {
        /// What the link from one description to another means, in the order in which links are shown.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role {
            $($(#[$doc])* $role,)*
        }

        impl Role {
            const ALL: &[Role] = &[$(Self::$role),*];

            /// The name in the schemas' `x-role`.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$role => $key,)*
                }
            }

            /// The key of the text for the link, seen from the one that names the other.
            pub fn to_key(self) -> &'static str {
                match self {
                    $(Self::$role => concat!("to-", $key),)*
                }
            }

            /// The key of the text for the link, seen from the one that is named.
            pub fn from_key(self) -> &'static str {
                match self {
                    $(Self::$role => concat!("from-", $key),)*
                }
            }
        }
    };
}
roles! {
    /// A service satisfies a need.
    Need = "need";
    /// A service belongs to a core function of its owner.
    Function = "function";
    /// An institution answers for it.
    Owner = "owner";
    /// An institution provides a service.
    Provider = "provider";
    /// An institution uses a resource.
    User = "user";
    /// A service can be asked for at an office.
    Place = "place";
    /// It is a part of something wider of its own kind.
    PartOf = "part-of";
    /// It uses a resource.
    Resource = "resource";
    /// A service cannot be provided without another.
    Requires = "requires";
    /// A service is a part of another.
    PartOfService = "part-of-service";
    /// The recipient of a service has to have received another before; the other is no component of it.
    Prerequisite = "prerequisite";
    /// A service comes after another.
    Follows = "follows";
    /// A service can be asked for instead of another.
    Alternative = "alternative";
    /// A service has something to do with another.
    Related = "related";
    /// A service takes another's place.
    Replaces = "replaces";
    /// A service stands to another in a way that is not stated, or not in a way that can be used.
    Unclear = "unclear";
    /// A resource is obtained through a service.
    Through = "through";
    /// A service takes over the common part of a service group.
    Group = "group";
    /// A service group gives its members a link of their own: it has none itself.
    Common = "common";
    /// A service group expects an institution to have such a service.
    Expected = "expected";
    /// Somebody measures how its promises are kept.
    Measures = "measures";
    /// An institution provides what an agreement is about.
    AgreementProvider = "agreement-provider";
    /// An institution concluded an agreement as a recipient (pakalpojuma klients).
    Client = "client";
    /// An institution uses what an agreement is about and did not conclude it (pakalpojuma lietotājs).
    Joined = "joined";
    /// An agreement is about a service or resource.
    Covers = "covers";
    /// Something received under an agreement is there for a service or resource.
    Serves = "serves";
    /// An agreement follows a standard form.
    Form = "form";
    /// A service or resource receives something outside of the registry under an agreement.
    Agreement = "agreement";
}

impl Role {
    /// The role that a service's `relation` states.
    pub fn of_relation(code: Option<&str>) -> Self {
        match code {
            Some("requires") => Self::Requires,
            Some("part-of") => Self::PartOfService,
            Some("prerequisite") => Self::Prerequisite,
            Some("follows") => Self::Follows,
            Some("alternative") => Self::Alternative,
            Some("related") => Self::Related,
            Some("replaces") => Self::Replaces,
            Some(_) | None => Self::Unclear,
        }
    }

    /// The code of a service's `relation` that states this role.
    pub fn relation(self) -> Option<&'static str> {
        match self {
            Self::PartOfService => Some("part-of"),
            Self::Requires | Self::Prerequisite | Self::Follows | Self::Alternative | Self::Related | Self::Replaces => Some(self.key()),
            _ => None,
        }
    }

    /// Whether the one rests on the other: nothing worse is assumed of a relation that is not clear.
    pub fn depends(self) -> bool {
        matches!(self, Self::Resource | Self::Requires | Self::PartOfService | Self::Unclear | Self::Through)
    }

    /// Whether the other has to be there first, so that a circle of such links can never begin (N1-5).
    pub fn comes_after(self) -> bool {
        matches!(self, Self::PartOf | Self::Resource | Self::Requires | Self::PartOfService | Self::Prerequisite | Self::Through)
    }

    fn of(key: &str) -> Option<Self> {
        Self::ALL.iter().find(|role| role.key() == key).copied()
    }
}

/// What a field refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it may name.
    pub target: Target,
    /// What the link means.
    pub means: Means,
    /// The key beside it where it is none: then it is an id of its own.
    pub unless: Option<String>,
}

/// What the links of a field mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Means {
    /// Always the same.
    Always(Role),
    /// What a key beside it says: `relation`.
    Beside(String),
}

impl Reference {
    /// Whether what stands in the field is an id of its own, and no reference, beside what stands around it.
    pub fn is_own_id(&self, around: Option<crate::yaml::Node<'_>>) -> bool {
        self.unless.as_ref().zip(around).is_some_and(|(key, around)| around.get(key).is_some())
    }

    pub(super) fn of_schema(target: &str, role: Option<&str>, beside: Option<&str>, unless: Option<&str>) -> Self {
        let means = match (role, beside) {
            (Some(role), _) => Means::Always(Role::of(role).expect("the schemas name roles")),
            (None, beside) => Means::Beside(beside.expect("the schemas say what a reference means").to_owned()),
        };
        Self { target: Target::of(target).expect("the schemas name kinds and parts"), means, unless: unless.map(str::to_owned) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_relation_states_a_role_of_its_own() {
        let relations = Kind::Service.fields().at("related.services[0].relation").expect("the field").codes.clone();
        let roles: std::collections::BTreeSet<Role> = relations.iter().map(|code| Role::of_relation(Some(code))).collect();
        assert_eq!((roles.len(), roles.contains(&Role::Unclear)), (relations.len(), false));
        for role in roles {
            assert!(role.relation().is_some_and(|code| Role::of_relation(Some(code)) == role));
        }
    }
}
