//! Who answers for what is described, beside the institutions that it links to (PU2-7 group 4; roles 5, 6 and 9 of P1.1).

use std::fmt;

use compact_str::CompactString;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::{Keyed, Listed, Stated, Text};

/// The person who answers for a description; a position and a work address are enough.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Manager {
    /// The position's name.
    pub position: Option<Text>,
    /// Work e-mail.
    pub email: Stated<CompactString>,
    /// Work phone.
    pub phone: Stated<CompactString>,
}

impl Manager {
    /// What one is known by: the work address, else the institution and the position.
    pub fn key(&self, institution: &str) -> Option<CompactString> {
        let position = || {
            let position = self.position.as_ref().and_then(|position| position.in_language("lv"))?;
            Some(format!("{institution}/{position}").into())
        };
        self.email.value().cloned().or_else(position)
    }
}

/// Who answers for what is described, beside the institutions that it links to (PU2-7 group 4; roles 5 and 9 of P1.1).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Responsible {
    /// The one manager.
    pub manager: Stated<Keyed<Manager>>,
    /// Who answers for provision at each provider (role 6).
    pub providers: Stated<Listed<Provider>>,
    /// The users of a resource, as a list; which ones, the links say.
    pub users: Stated<Listed<IgnoredAny>>,
}

/// An institution that provides a service (pakalpojuma sniedzējs): an id, or an id with a person.
#[derive(Debug, Default)]
pub struct Provider {
    /// The institution, as it is named.
    pub id: Option<CompactString>,
    /// Who answers there for provision.
    pub manager: Stated<Keyed<Manager>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WithPerson {
    id: Option<CompactString>,
    manager: Stated<Keyed<Manager>>,
}

impl<'de> Deserialize<'de> for Provider {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ProviderVisitor;
        impl<'de> Visitor<'de> for ProviderVisitor {
            type Value = Provider;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id, or an id with a person")
            }
            fn visit_str<E: Error>(self, id: &str) -> Result<Provider, E> {
                Ok(Provider { id: Some(id.into()), manager: Stated::Absent })
            }
            fn visit_unit<E: Error>(self) -> Result<Provider, E> {
                Ok(Provider::default())
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Provider, A::Error> {
                let WithPerson { id, manager } = WithPerson::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Provider { id, manager })
            }
        }
        // An id that looks like a number is text as well.
        deserializer.deserialize_str(ProviderVisitor)
    }
}
