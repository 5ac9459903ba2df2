//! What a user is told: a finding of a rule, at a place, about a description.
//!
//! Knows nothing of the rules themselves, and holds no prose: a message is made where it is shown, from the rule's
//! name, the detail and the arguments.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use compact_str::CompactString;

use crate::source::{Cause, FileId, Place};
use crate::yaml::{Fault, FaultArg};

/// How many findings of one rule are told of one file; nobody reads more, and hostile files could ask for millions.
pub const MOST_OF_A_RULE: usize = 500;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look.
    Advice,
    /// A gap in the portfolio.
    Warning,
    /// The description cannot stay as it is.
    Error,
}

impl Severity {
    /// The name used in configuration, machine formats and as the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A path within a description: `basis.needs[0]`. Empty for the description as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field(pub CompactString);

impl Field {
    /// A field by its path.
    pub fn new(path: impl Into<CompactString>) -> Self {
        Self(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A title in the languages it was written in.
pub type Title = Arc<[(CompactString, Box<str>)]>;

/// Something that a message names.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words from a description, or a code: shown as they are.
    Text(CompactString),
    /// A command to be copied, or a path in one: never shortened.
    Command(String),
    /// Words from a description, each shown as one thing.
    List(Vec<String>),
    /// Words that our format has, each shown as one thing: the same for all findings, however many there are.
    Known(&'static [&'static str]),
    /// Codes, keys and ids, each shown with what people call it.
    Labelled(Arc<[(String, Arg)]>),
    /// A count.
    Number(usize),
    /// A number that need not be whole.
    Figure(f64),
    /// A word of ours, by the key of its text.
    Word(String),
    /// A title, shown in the reader's language where it has one.
    Title(Title),
    /// The id of something that has no title, in place of one: shown as an id, without the marks around titles.
    Name(String),
    /// A number with the key of its unit: `3` and `working-day`.
    Quantity(f64, &'static str),
    /// A day as `2026-11-20`, shown as people write it.
    Day(String),
    /// Words of ours, by the key of their text, that name something in turn.
    Phrase(&'static str, Vec<(&'static str, Arg)>),
    /// Several things with the same sign between them.
    Series(Vec<Arg>, &'static str),
    /// A message of a schema's definition, in the reader's language.
    Localised {
        /// Latvian.
        lv: Cow<'static, str>,
        /// English.
        en: Cow<'static, str>,
    },
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<&Cause> for Arg {
    fn from(cause: &Cause) -> Self {
        match cause {
            Cause::Known(key) => Self::Word((*key).to_owned()),
            Cause::Said(text) => Self::Text(text.into()),
        }
    }
}

/// Where something is to be written whose form a finding shows, so that it can be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The field; of an item of a list `fees[0]`.
    pub field: Field,
    /// How it has to be laid out there.
    pub layout: Layout,
}

/// How something has to be laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// On lines of its own, the first of which begins behind so many spaces.
    Block(usize),
    /// Between brackets.
    Flow,
    /// With the groups that it stands in, none of which is there.
    Whole,
}

impl Sample {
    /// What is missing, where nothing else is there to go by: two spaces for each level.
    pub fn at(field: &Field) -> Self {
        let steps = field.as_str().split(['.', '[']).count().saturating_sub(1);
        Self { field: field.clone(), layout: Layout::Block(2 * steps) }
    }
}

/// Another place that belongs to a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Also {
    /// Where.
    pub place: Place,
    /// Which of the rule's notes says what is there.
    pub note: &'static str,
}

/// What a finding rests on, for whoever reckons with findings; words are made from the arguments alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Evidence {
    /// Nothing beyond its place and field.
    #[default]
    None,
    /// What a reference names that is not there or of another kind.
    Reference {
        /// As it is written.
        id: String,
        /// What was probably meant, the nearest first.
        meant: Vec<String>,
    },
    /// A need, by its id within the description.
    Need(CompactString),
    /// The file of the component that allows least of what is promised above it.
    Weakest(FileId),
    /// Places in other descriptions that it concerns as much as the one that it is about: each of them can be where it is
    /// mended.
    Together(Vec<Place>),
    /// How many services it concerns.
    Services(usize),
    /// The fields that a key may have been meant for.
    Misspelt(Vec<Field>),
    /// A field that would do as well as the one that is missing.
    Instead(Field),
    /// What a change removed, by the name that it had.
    Gone(String),
}

/// One thing that a rule found. As large as a pointer: lists of millions are sorted and passed on.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding(Box<Details>);

/// What is known of a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Details {
    /// The rule's name; also the key of its texts.
    pub rule: &'static str,
    /// The rule's code; set from the table of rules once the finding was collected.
    pub code: &'static str,
    /// Which of the rule's messages; empty for its main one.
    pub detail: &'static str,
    /// How grave it is; set from the rule, the configuration and the description's status once it was collected.
    pub severity: Severity,
    /// A gravity of its own, which configuration does not change.
    pub raised: Option<Severity>,
    /// The offending token.
    pub place: Place,
    /// The file of the description that it is about.
    pub about: FileId,
    /// The field that it is about.
    pub field: Field,
    /// What the message names.
    pub args: Vec<(&'static str, Arg)>,
    evidence: Option<Box<Evidence>>,
    /// What is shown of the form that something has to have.
    pub sample: Option<Box<Sample>>,
    /// The files of the members of a service group that a finding about the common part concerns: it is found once for all.
    pub members: Option<Box<[FileId]>>,
    /// Other places that belong to it.
    pub also: Vec<Also>,
    /// How many findings it stands for: one, or all of a rule in a file beyond [`MOST_OF_A_RULE`].
    pub count: usize,
    /// Whether it gave up its words.
    pub wordless: bool,
    /// Whether what it misses may be in a description that is not understood: then nobody is told of it, and nobody is
    /// told that it is mended.
    pub doubtful: bool,
}

impl Deref for Finding {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.0
    }
}

impl DerefMut for Finding {
    fn deref_mut(&mut self) -> &mut Details {
        &mut self.0
    }
}

impl Finding {
    /// A finding of the rule `name` at a place, about the description in the same file.
    pub fn new(name: &'static str, place: Place) -> Self {
        Self(Box::new(Details {
            rule: name,
            code: "",
            detail: "",
            severity: Severity::Error,
            raised: None,
            place,
            about: place.file,
            field: Field::default(),
            args: Vec::new(),
            evidence: None,
            sample: None,
            members: None,
            also: Vec::new(),
            count: 1,
            wordless: false,
            doubtful: false,
        }))
    }

    /// Chooses another of the rule's messages.
    #[must_use]
    pub fn detail(mut self, detail: &'static str) -> Self {
        self.detail = detail;
        self
    }

    /// Says which field it is about.
    #[must_use]
    pub fn field(mut self, field: Field) -> Self {
        self.field = field;
        self
    }

    /// Names something in the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.name(name, value);
        self
    }

    /// Names something else in the message.
    pub fn name(&mut self, name: &'static str, value: impl Into<Arg>) {
        // Most findings have one or two, and there can be a million findings.
        self.args.reserve_exact(1);
        self.args.push((name, value.into()));
    }

    /// Says what it rests on.
    #[must_use]
    pub fn resting_on(mut self, evidence: Evidence) -> Self {
        self.evidence = Some(evidence).filter(|evidence| *evidence != Evidence::None).map(Box::new);
        self
    }

    /// What it rests on.
    pub fn evidence(&self) -> &Evidence {
        self.evidence.as_deref().unwrap_or(&Evidence::None)
    }

    /// Gives up what only words are made of: it is counted and found again, and nobody is shown it.
    pub fn strip(&mut self) {
        (self.args, self.also, self.sample, self.wordless) = (Vec::new(), Vec::new(), None, true);
    }

    /// Shows the form that something has to have.
    #[must_use]
    pub fn showing(mut self, sample: Sample) -> Self {
        self.sample = Some(Box::new(sample));
        self
    }

    /// Says whether what it misses may be in a description that is not understood.
    #[must_use]
    pub fn doubtful(mut self, doubtful: bool) -> Self {
        self.doubtful = doubtful;
        self
    }

    /// Gives it a gravity of its own.
    #[must_use]
    pub fn raised(mut self, severity: Severity) -> Self {
        self.raised = Some(severity);
        self
    }

    /// Adds a place that belongs to it.
    #[must_use]
    pub fn also(mut self, note: &'static str, place: Place) -> Self {
        self.also.push(Also { place, note });
        self
    }

    /// Its place, and those in other descriptions that it concerns as much, each with the file of the description; members of a
    /// service group are concerned by what stands in its common part.
    pub fn concerned(&self) -> impl Iterator<Item = (FileId, Place)> + '_ {
        let others = if let Evidence::Together(others) = self.evidence() { others.as_slice() } else { &[] };
        let members = self.members.iter().flatten().map(|file| (*file, self.place));
        [(self.about, self.place)].into_iter().chain(others.iter().map(|place| (place.file, *place))).chain(members)
    }

    /// Says which description it is about, where another file holds what is wrong.
    #[must_use]
    pub fn about(mut self, file: FileId) -> Self {
        self.about = file;
        self
    }

    /// A fault of a text as a finding; `place` gives the places of its tokens.
    pub fn of_fault(fault: Fault, place: impl Fn(crate::source::Span) -> Place) -> Self {
        let mut finding = Self::new(fault.rule, place(fault.span)).detail(fault.detail);
        finding.args = fault.args.into_iter().map(|(name, value)| (name, value.into())).collect();
        finding.also = fault.also.into_iter().map(|span| Also { place: place(span), note: "first" }).collect();
        finding
    }
}

impl From<FaultArg> for Arg {
    fn from(arg: FaultArg) -> Self {
        match arg {
            FaultArg::Text(text) => Self::Text(text.into()),
            FaultArg::Number(number) => Self::Number(number),
        }
    }
}
