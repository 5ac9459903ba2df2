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
    /// What figures can be of: a service, a resource, an institution.
    Measured,
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
}

impl PartKind {
    /// All of them.
    pub const ALL: [PartKind; 3] = [Self::Need, Self::Function, Self::Place];

    /// The kind of the descriptions that hold such parts.
    pub fn of_kind(self) -> Kind {
        match self {
            Self::Need => Kind::LifeSituation,
            Self::Function | Self::Place => Kind::Institution,
        }
    }

    /// The name in the schemas; also the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Function => "function",
            Self::Place => "place",
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
        }
    }

    /// What `pvp list` calls those that may be named.
    pub fn listed(self) -> &'static str {
        match self {
            Self::Description(kind) => kind.key(),
            Self::Part(part) => part.key(),
            Self::OwnNeed => PartKind::Need.key(),
            Self::Measured => Kind::Service.key(),
        }
    }

    /// The kind of the description that is named, in whole or in part.
    pub fn kind(self) -> Kind {
        match self {
            Self::Description(kind) => kind,
            Self::Part(part) => part.of_kind(),
            Self::OwnNeed => PartKind::Need.of_kind(),
            Self::Measured => Kind::Service,
        }
    }

    /// Whether a link to it that comes or goes is a change of what it names, too, so that this is up to date: of
    /// what is reviewed, other than within one description.
    pub fn counts_as_change(self) -> bool {
        self != Self::OwnNeed && self.kind().has(Has::Review)
    }

    fn of(key: &str) -> Option<Self> {
        let own = [Self::OwnNeed, Self::Measured].into_iter().find(|target| target.key() == key);
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
    pub(super) fn of_schema(target: &str, role: Option<&str>, beside: Option<&str>) -> Self {
        let means = match (role, beside) {
            (Some(role), _) => Means::Always(Role::of(role).expect("the schemas name roles")),
            (None, beside) => Means::Beside(beside.expect("the schemas say what a reference means").to_owned()),
        };
        Self { target: Target::of(target).expect("the schemas name kinds and parts"), means }
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
