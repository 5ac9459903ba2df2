//! What a row measures: a level, an indicator, a deadline, or how many requests there were.

/// What a row measures, by the prefix that it is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item<'a> {
    /// A level, by its id.
    Level(&'a str),
    /// A key performance indicator, by its id.
    Kpi(&'a str),
    /// A deadline: the only one, or one of several by its id.
    Deadline(Option<&'a str>),
    /// Requests of a kind.
    Volume(RequestKind),
    /// An indicator of a development plan, by its id.
    Indicator(&'a str),
}

/// Why an item is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoItem<'a> {
    /// It does not begin as one.
    Prefix,
    /// There are no requests of such a kind.
    Kind(&'a str),
}

impl<'a> Item<'a> {
    /// The prefixes, as they are written.
    pub const PREFIXES: [&'static str; 5] = ["level/", "kpi/", "deadline", "volume/", "indicator/"];

    /// What a cell names.
    pub(super) fn read(text: &'a str) -> Result<Self, NoItem<'a>> {
        if text == "deadline" {
            return Ok(Self::Deadline(None));
        }
        let (prefix, id) = text.split_once('/').filter(|(_, id)| !id.is_empty()).ok_or(NoItem::Prefix)?;
        match prefix {
            "level" => Ok(Self::Level(id)),
            "kpi" => Ok(Self::Kpi(id)),
            "deadline" => Ok(Self::Deadline(Some(id))),
            "indicator" => Ok(Self::Indicator(id)),
            "volume" => RequestKind::of(id).map(Self::Volume).ok_or(NoItem::Kind(id)),
            _ => Err(NoItem::Prefix),
        }
    }

    /// What a text names, where it is an item.
    pub fn of(text: &'a str) -> Option<Self> {
        Self::read(text).ok()
    }
}

/// The kinds of requests (pieprasījumu veidi; PU2-18, PU2-19).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequestKind {
    /// Somebody asks for information.
    Information,
    /// Somebody asks for work to be done.
    Work,
    /// Somebody asks for an agreement.
    Agreement,
    /// Somebody asks for the service.
    Service,
    /// Somebody asks for a change.
    Change,
    /// Something was interrupted.
    Incident,
    /// Something keeps going wrong.
    Problem,
    /// Somebody complains.
    Complaint,
    /// Somebody suggests something.
    Suggestion,
}

impl RequestKind {
    /// All of them, in the order of the format.
    pub const ALL: [RequestKind; 9] = [
        Self::Information,
        Self::Work,
        Self::Agreement,
        Self::Service,
        Self::Change,
        Self::Incident,
        Self::Problem,
        Self::Complaint,
        Self::Suggestion,
    ];

    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::Information => "information-request",
            Self::Work => "work-request",
            Self::Agreement => "agreement-request",
            Self::Service => "service-request",
            Self::Change => "change-request",
            Self::Incident => "incident",
            Self::Problem => "problem",
            Self::Complaint => "complaint",
            Self::Suggestion => "suggestion",
        }
    }

    /// The kind of a code.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_go_by_their_prefix() {
        assert_eq!(Item::read("level/decision-time"), Ok(Item::Level("decision-time")));
        assert_eq!(Item::read("deadline"), Ok(Item::Deadline(None)));
        assert_eq!(Item::read("deadline/urgent"), Ok(Item::Deadline(Some("urgent"))));
        assert_eq!(Item::read("volume/complaint"), Ok(Item::Volume(RequestKind::Complaint)));
        assert_eq!(Item::read("volume/complaints"), Err(NoItem::Kind("complaints")));
        for text in ["", "level", "level/", "decision-time", "Level/x", "deadlines"] {
            assert_eq!(Item::read(text), Err(NoItem::Prefix), "{text}");
        }
    }
}
