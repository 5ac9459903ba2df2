//! Key performance indicators: how well a service or resource is provided (PU2-4).

use serde::Deserialize;

use super::level::{Indicator, Promise, Unit, Window};
use super::{Located, Ref, Text};

/// A key performance indicator (galvenais darbības rādītājs).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Kpi {
    /// Its id within the description.
    pub id: Option<Ref>,
    /// What people call it.
    pub title: Option<Text>,
    /// Whether it says what is achieved, or at what cost.
    pub kind: Option<Located<KpiKind>>,
    /// Whether it looks at this year or farther.
    pub horizon: Option<Horizon>,
    /// The target: at least so much.
    pub min: Option<Located<f64>>,
    /// The target: at most so much.
    pub max: Option<Located<f64>>,
    /// The unit of both.
    pub unit: Option<Unit>,
    /// How often it is measured.
    pub period: Option<Window>,
}

/// What an indicator measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KpiKind {
    /// What is achieved (rezultativitāte).
    Effectiveness,
    /// At what cost (efektivitāte).
    Efficiency,
}

impl Kpi {
    /// Whether it says what is achieved, or at what cost.
    pub fn kind_of(&self) -> Option<KpiKind> {
        self.kind.as_ref().map(|kind| kind.value)
    }

    /// Its target; `None` where something in it cannot be used.
    pub fn promise(&self) -> Option<Promise<'_>> {
        Some(Promise {
            indicator: Indicator::Other,
            min: self.min.as_ref(),
            max: self.max.as_ref(),
            unit: self.unit?,
            share: 100.0,
            window: self.period,
            justified: false,
            stated: true,
            title: self.title.as_ref(),
            url: None,
        })
    }
}

impl KpiKind {
    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::Effectiveness => "effectiveness",
            Self::Efficiency => "efficiency",
        }
    }
}

/// How far an indicator looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Horizon {
    /// This year.
    ShortTerm,
    /// Farther.
    LongTerm,
}

impl Horizon {
    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::ShortTerm => "short-term",
            Self::LongTerm => "long-term",
        }
    }
}
