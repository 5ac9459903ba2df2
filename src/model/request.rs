//! How a service is requested and received: channels, steps, documents, fees and deadlines (PU2-7 group 5).

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, SeqAccess, Visitor};

use super::level::{Indicator, Promise, Quantity, Unit};
use super::{Keyed, Listed, Located, Ref, Stated};

/// What group 5 says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Request {
    /// How and where it can be asked for.
    pub channels: Stated<Listed<Channel>>,
    /// What happens, in order.
    pub steps: Stated<Listed<Step>>,
    documents: Stated<Listed<Document>>,
    /// What it costs.
    pub fees: Stated<Located<Fees>>,
    /// How long it takes at most.
    pub deadlines: Stated<Listed<Deadline>>,
    /// What tells results apart: the words of the text, as one number.
    pub result: Option<Fingerprint>,
}

/// A channel (kanāls).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Channel {
    /// What kind of channel it is.
    pub r#type: Option<Ref>,
    id: Option<Ref>,
    /// Places of institutions.
    pub places: Stated<Listed<Ref>>,
}

impl Channel {
    /// What it is called within the description: its id, or its type where it has none.
    pub fn name(&self) -> Option<&Ref> {
        self.id.as_ref().or(self.r#type.as_ref())
    }

    /// Whether it is meant by a name: its id or its type.
    pub fn is_called(&self, name: &str) -> bool {
        self.names().any(|own| own.value == name)
    }

    /// Its id and its type, as far as it has them.
    pub fn names(&self) -> impl Iterator<Item = &Ref> {
        [&self.id, &self.r#type].into_iter().flatten()
    }
}

/// A step (solis).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Step {
    /// Its id within the description.
    pub id: Option<Ref>,
    channels: Stated<Listed<Ref>>,
    takes: Term,
}

impl Step {
    /// The channels that it goes through, where it says so.
    pub fn channels(&self) -> impl Iterator<Item = &Ref> {
        self.channels.value().into_iter().flatten()
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Document {
    step: Option<Ref>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Term {
    min: Option<Located<f64>>,
    max: Option<Located<f64>>,
    unit: Option<Unit>,
}

impl Term {
    /// The least that has to be reckoned with: its upper bound, else its lower one.
    fn reckoned(&self) -> Option<(Quantity, &Located<f64>)> {
        let bound = self.max.as_ref().or(self.min.as_ref())?;
        Some((Quantity { number: bound.value, unit: self.unit? }, bound))
    }
}

/// A deadline (termiņš).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Deadline {
    /// Its id within the description.
    pub id: Option<Ref>,
    min: Option<Located<f64>>,
    max: Option<Located<f64>>,
    unit: Option<Unit>,
    /// The case it holds for, where it does not hold for all.
    pub when: Option<Fingerprint>,
    /// The channels it holds for, where it does not hold for all.
    pub channels: Stated<Listed<Ref>>,
    extendable_to: Term,
}

impl Deadline {
    /// The processing time that it promises; none without an upper bound.
    pub fn promise(&self) -> Option<Promise<'_>> {
        Some(Promise {
            indicator: Indicator::ProcessingTime,
            min: self.min.as_ref(),
            max: Some(self.max.as_ref()?),
            unit: self.unit?,
            share: 100.0,
            window: None,
            justified: false,
            stated: false,
            title: None,
            url: None,
        })
    }
}

/// What a service costs.
#[derive(Debug)]
pub enum Fees {
    /// Nothing.
    Free,
    /// One entry for each variant.
    List(Vec<Keyed<Fee>>),
}

/// One entry of the fees (maksa).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Fee {
    amount: Stated<f64>,
    min: Stated<f64>,
    max: Stated<f64>,
    set_by: Stated<serde::de::IgnoredAny>,
    price_list: Stated<serde::de::IgnoredAny>,
    channels: Stated<Listed<Ref>>,
}

impl Fee {
    /// Whether it says nothing of how much is to be paid.
    pub fn has_no_amount(&self) -> bool {
        [&self.amount, &self.min, &self.max].into_iter().all(Stated::is_absent) && self.set_by.is_absent() && self.price_list.is_absent()
    }

    fn is_free(&self) -> bool {
        self.amount.value() == Some(&0.0)
    }

    /// The least and the most that it is, in euros; nothing where there may be other sums besides.
    fn bounds(&self) -> Option<(f64, f64)> {
        if !self.set_by.is_absent() || !self.price_list.is_absent() {
            return None;
        }
        let most = *self.amount.value().or(self.max.value())?;
        let least = if self.min.is_absent() { self.amount.value().copied().unwrap_or(0.0) } else { *self.min.value()? };
        Some((least, most))
    }
}

impl Fees {
    /// The entries.
    pub fn entries(&self) -> &[Keyed<Fee>] {
        match self {
            Self::Free => &[],
            Self::List(entries) => entries,
        }
    }

    /// Whether nothing is ever to be paid.
    pub fn are_free(&self) -> bool {
        match self {
            Self::Free => true,
            Self::List(entries) => !entries.is_empty() && entries.iter().all(|entry| entry.value.is_free()),
        }
    }

    /// Whether something is to be paid in every case.
    pub fn are_never_free(&self) -> bool {
        let is_paid = |fee: &Fee| [&fee.amount, &fee.min].into_iter().any(|least| least.value().is_some_and(|least| *least > 0.0));
        !self.entries().is_empty() && self.entries().iter().all(|entry| is_paid(&entry.value))
    }

    /// The least and the most of each entry, in euros; nothing where other sums are possible too.
    pub fn sums(&self) -> Option<Vec<(f64, f64)>> {
        let sums: Option<Vec<_>> = self.entries().iter().map(|entry| entry.value.bounds()).collect();
        sums.filter(|sums| !sums.is_empty())
    }
}

impl<'de> Deserialize<'de> for Fees {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FeesVisitor;
        impl<'de> Visitor<'de> for FeesVisitor {
            type Value = Fees;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`free`, or a list")
            }
            fn visit_str<E: Error>(self, _: &str) -> Result<Fees, E> {
                Ok(Fees::Free)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Fees, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = items.next_element()? {
                    entries.push(entry);
                }
                Ok(Fees::List(entries))
            }
        }
        deserializer.deserialize_any(FeesVisitor)
    }
}

impl Request {
    /// The channels.
    pub fn channels(&self) -> impl Iterator<Item = &Channel> {
        self.channels.value().into_iter().flatten()
    }

    /// The steps in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.value().into_iter().flatten()
    }

    /// The steps that documents are needed in.
    pub fn steps_of_documents(&self) -> impl Iterator<Item = &Ref> {
        self.documents.value().into_iter().flatten().filter_map(|document| document.step.as_ref())
    }

    /// The channels that steps, fees and deadlines name.
    pub fn channels_named(&self) -> impl Iterator<Item = &Ref> {
        let of_steps = self.steps().map(|step| &step.channels);
        let of_fees = self.fees.value().into_iter().flat_map(|fees| fees.value.entries()).map(|fee| &fee.value.channels);
        let of_deadlines = self.deadlines().map(|deadline| &deadline.channels);
        of_steps.chain(of_fees).chain(of_deadlines).filter_map(Stated::value).flatten()
    }

    /// The upper bound of each deadline; `None` where one of them has none or cannot be used, so that
    /// there is no longest one.
    pub fn deadline_bounds(&self) -> Option<Vec<(Quantity, &Located<f64>)>> {
        if self.deadlines.value().is_some_and(|deadlines| !deadlines.complete) {
            return None;
        }
        self.deadlines()
            .map(|deadline| {
                let max = deadline.max.as_ref()?;
                Some((Quantity { number: max.value, unit: deadline.unit? }, max))
            })
            .collect()
    }

    /// Whether it says, with a reason, that there are no deadlines.
    pub fn has_no_deadlines(&self) -> bool {
        matches!(self.deadlines, Stated::NotApplicable)
    }

    /// How long each step may take by its field, in the order of the steps.
    pub fn times_of_steps(&self) -> impl Iterator<Item = (&Step, Option<(Quantity, &Located<f64>)>)> {
        self.steps().map(|step| (step, step.takes.reckoned()))
    }

    /// How long the deadlines can be extended to.
    pub fn extensions(&self) -> impl Iterator<Item = Quantity> {
        self.deadlines().filter_map(|deadline| deadline.extendable_to.reckoned()).map(|(quantity, _)| quantity)
    }

    /// The deadlines as promised processing times: the longest in each unit, as that one holds for all cases.
    pub fn deadline_promises(&self) -> Vec<Promise<'_>> {
        let mut longest: Vec<Promise<'_>> = Vec::new();
        for promise in self.deadlines().filter_map(Deadline::promise) {
            match longest.iter_mut().find(|known| known.compares_with(&promise)) {
                Some(known) if known.standing(&promise).is_some_and(|(standing, _)| standing == super::level::Standing::Above) => {
                    *known = promise;
                }
                Some(_) => {}
                None => longest.push(promise),
            }
        }
        longest
    }

    fn deadlines(&self) -> impl Iterator<Item = &Deadline> {
        self.deadlines.value().into_iter().flatten()
    }
}

/// A text reduced to a number that is equal for equal words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(u64);

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use std::hash::{Hash, Hasher};
        let text = super::Text::deserialize(deserializer)?;
        let mut hasher = std::hash::DefaultHasher::new();
        for word in super::folded_words(text.in_language("lv").unwrap_or_default()) {
            word.hash(&mut hasher);
        }
        Ok(Self(hasher.finish()))
    }
}
