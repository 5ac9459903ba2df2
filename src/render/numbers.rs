//! Numbers and days as a language writes them, the order of its dictionaries, and the forms of words that numbers ask for, by ICU4X.

use std::borrow::Cow;
use std::cmp::Ordering;

use fixed_decimal::Decimal;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use icu_calendar::{Date, Gregorian};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_locale_core::{Locale, locale};
use icu_plurals::{PluralCategory, PluralRules};

use super::words::Lang;

/// A number to be shown.
pub(super) struct Numeral(Decimal);

impl Numeral {
    /// A number as it was written.
    pub(super) fn new(number: f64) -> Self {
        // Zero has no sign, and nobody reads hundreds of digits; what descriptions state lies within (`scalar::is_kept`).
        let number = if number == 0.0 || number.abs() < 1e-9 { 0.0 } else { number.clamp(-1e18, 1e18) };
        // The shortest decimal that is this number; its digits are those that were written.
        Self(number.to_string().parse().unwrap_or_default())
    }

    /// A count.
    pub(super) fn of_count(number: usize) -> Self {
        Self(Decimal::from(number))
    }
}

/// How a language writes numbers.
pub(super) struct Numbers {
    locale: Locale,
    plurals: PluralRules,
    figures: DecimalFormatter,
    order: CollatorBorrowed<'static>,
}

impl Numbers {
    pub(super) fn new(lang: Lang) -> Self {
        // British English puts the day before the month, as we do everywhere.
        let locale = match lang {
            Lang::Lv => locale!("lv"),
            Lang::En => locale!("en-GB"),
        };
        let plurals = PluralRules::try_new_cardinal(locale.clone().into()).expect("the data is compiled in");
        let figures = DecimalFormatter::try_new(locale.clone().into(), icu_decimal::options::DecimalFormatterOptions::default())
            .expect("the data is compiled in");
        let order = Collator::try_new(locale.clone().into(), CollatorOptions::default()).expect("the data is compiled in");
        Self { locale, plurals, figures, order }
    }

    /// How two texts stand in the language's dictionaries; what these take for the same goes by its letters.
    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.order.compare(a, b).then_with(|| a.cmp(b))
    }

    /// `12 345,6`
    pub(super) fn figure(&self, value: &Numeral) -> String {
        self.figures.format(&value.0).to_string()
    }

    /// `2026-11-20` as `2026. gada 20. novembris`, if there is such a day.
    pub(super) fn day(&self, day: &str) -> Option<String> {
        let mut parts = day.splitn(3, '-');
        let year = parts.next()?.parse().ok()?;
        let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let date = Date::try_new_gregorian(year, month, day).ok()?;
        let days = FixedCalendarDateTimeFormatter::<Gregorian, YMD>::try_new(self.locale.clone().into(), YMD::long()).ok()?;
        Some(days.format(&date).to_string())
    }

    /// A text in which each choice by a number was made: the variant for exactly this number, else for the form that
    /// the number asks for, else the one for all others.
    pub(super) fn with_forms_chosen<'p>(&self, pattern: &'p Pattern<&'p str>, counts: &[(&str, Numeral)]) -> Cow<'p, Pattern<&'p str>> {
        if counts.is_empty() || !pattern.elements.iter().any(|element| choice(element, counts).is_some()) {
            return Cow::Borrowed(pattern);
        }
        let mut elements = Vec::new();
        for element in &pattern.elements {
            match choice(element, counts) {
                Some((value, variants)) => {
                    let chosen = &self.chosen(value, variants).value;
                    elements.extend(self.with_forms_chosen(chosen, counts).into_owned().elements);
                }
                None => elements.push(element.clone()),
            }
        }
        Cow::Owned(Pattern { elements })
    }

    fn chosen<'p>(&self, value: &Numeral, variants: &'p [Variant<&'p str>]) -> &'p Variant<&'p str> {
        let form = match self.plurals.category_for(&value.0) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        };
        let exact = |variant: &&Variant<&str>| match variant.key {
            VariantKey::NumberLiteral { value: number } => number.parse::<Decimal>().is_ok_and(|number| number == value.0),
            VariantKey::Identifier { .. } => false,
        };
        let formed = |variant: &&Variant<&str>| matches!(variant.key, VariantKey::Identifier { name } if name == form);
        let found = variants.iter().find(exact).or_else(|| variants.iter().find(formed));
        found.or_else(|| variants.iter().find(|variant| variant.default)).expect("Fluent wants a variant for all others")
    }
}

/// The number that a part of a text chooses by, and what there is to choose from.
fn choice<'p, 'c>(element: &'p PatternElement<&'p str>, counts: &'c [(&str, Numeral)]) -> Option<(&'c Numeral, &'p [Variant<&'p str>])> {
    let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element else { return None };
    let InlineExpression::VariableReference { id } = selector else { return None };
    let (_, value) = counts.iter().find(|(name, _)| *name == id.name)?;
    Some((value, variants))
}
