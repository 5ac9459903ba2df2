//! The numbers of tables: decimal fractions of at most 15 digits, six of them behind the point, kept exactly.

use std::fmt;

use crate::schema::is_placeholder;

/// How many digits a number may have.
const MOST_DIGITS: usize = 15;

/// How many of them may stand behind the point.
const MOST_DECIMALS: usize = 6;

/// A million: numbers are reckoned with in millionths.
pub const MICRO: i128 = 1_000_000;

/// A decimal fraction. Two that are equal are written alike, whatever zeros stood behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i64,
    decimals: u8,
}

/// Why a cell holds no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNumber {
    /// It says that there is none: `-`, `n/a`.
    Placeholder,
    /// A comma in place of the point.
    Comma,
    /// Spaces between digits.
    Spaces,
    /// A sign for per cent.
    Percent,
    /// Something for a spreadsheet to work out.
    Formula,
    /// Too many digits.
    TooLong,
    /// Something else.
    Other,
}

impl NotNumber {
    /// Which of the rule's messages says so.
    pub(super) fn detail(self) -> &'static str {
        match self {
            Self::Placeholder => "figure-placeholder",
            Self::Comma => "figure-comma",
            Self::Spaces => "figure-spaces",
            Self::Percent => "figure-percent",
            Self::Formula => "figure-formula",
            Self::TooLong => "figure-digits",
            Self::Other => "figure",
        }
    }
}

impl Decimal {
    /// The number that a cell holds.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(text: &str) -> Result<Self, NotNumber> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').map_or((unsigned, None), |(whole, fraction)| (whole, Some(fraction)));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(whole) || !fraction.is_none_or(is_digits) {
            return Err(Self::why_not(text));
        }
        let fraction = fraction.unwrap_or_default().trim_end_matches('0');
        let whole = whole.trim_start_matches('0');
        if whole.len() + fraction.len() > MOST_DIGITS || fraction.len() > MOST_DECIMALS {
            return Err(NotNumber::TooLong);
        }
        let digits = whole.bytes().chain(fraction.bytes()).fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
        let decimals = u8::try_from(fraction.len()).unwrap_or(0);
        Ok(Self { digits: if text.len() == unsigned.len() { digits } else { -digits }, decimals })
    }

    fn why_not(text: &str) -> NotNumber {
        let is_number = |text: &str| Self::read(text).is_ok() || Self::read(text) == Err(NotNumber::TooLong);
        let is_space = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\'');
        if is_placeholder(text) {
            NotNumber::Placeholder
        } else if text.starts_with(['=', '@', '+']) {
            NotNumber::Formula
        } else if let Some(number) = text.strip_suffix('%') {
            if number.trim_end().parse::<f64>().is_ok() || number.contains(',') { NotNumber::Percent } else { NotNumber::Other }
        } else if text.contains(is_space) && is_number(&text.replace(is_space, "").replacen(',', ".", 1)) {
            NotNumber::Spaces
        } else if text.contains(',') && is_number(&text.replacen(',', ".", 1)) {
            NotNumber::Comma
        } else {
            NotNumber::Other
        }
    }

    /// A number of a description, which has at most as many digits as are written there.
    pub fn of(number: f64) -> Option<Self> {
        // The shortest text that is this number is the one that was written.
        number.is_finite().then(|| number.to_string()).and_then(|text| Self::read(&text).ok())
    }

    /// How many millionths it is.
    pub fn micro(self) -> i128 {
        i128::from(self.digits) * 10_i128.pow(6 - u32::from(self.decimals))
    }

    /// The number of so many millionths, where it has no more digits than a number may have.
    pub fn of_micro(micro: i128) -> Option<Self> {
        let (mut digits, mut decimals) = if micro % MICRO == 0 { (micro / MICRO, 0) } else { (micro, 6) };
        while decimals > 0 && digits % 10 == 0 {
            (digits, decimals) = (digits / 10, decimals - 1);
        }
        let digits = i64::try_from(digits).ok().filter(|digits| digits.unsigned_abs() < 10_u64.pow(15))?;
        Some(Self { digits, decimals })
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// The nearest floating number, for showing it.
    #[allow(clippy::cast_precision_loss, reason = "fifteen digits are kept by a floating number")]
    pub fn to_f64(self) -> f64 {
        self.digits as f64 / 10_f64.powi(i32::from(self.decimals))
    }

    /// All of it in eight bytes.
    pub(super) fn packed(self) -> i64 {
        (self.digits << 3) | i64::from(self.decimals)
    }

    pub(super) fn unpacked(packed: i64) -> Self {
        Self { digits: packed >> 3, decimals: u8::try_from(packed & 7).unwrap_or(0) }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let (digits, decimals) = (self.digits.unsigned_abs(), usize::from(self.decimals));
        if decimals == 0 {
            return write!(f, "{sign}{digits}");
        }
        let unit = 10_u64.pow(u32::from(self.decimals));
        write!(f, "{sign}{}.{:0decimals$}", digits / unit, digits % unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again() {
        for (text, written) in [
            ("0", "0"),
            ("99.62", "99.62"),
            ("-3", "-3"),
            ("007.50", "7.5"),
            ("0.000001", "0.000001"),
            ("123456789012345", "123456789012345"),
            ("-0", "0"),
        ] {
            let number = Decimal::read(text).expect("a number");
            assert_eq!(number.to_string(), written);
            assert_eq!(Decimal::unpacked(number.packed()), number);
            assert_eq!(Decimal::of_micro(number.micro()), Some(number), "{text}");
            assert_eq!(Decimal::of(number.to_f64()), Some(number), "{text}");
        }
        assert_eq!(Decimal::read("1.50"), Decimal::read("1.5"));
    }

    #[test]
    fn what_is_no_number_says_why() {
        for (text, why) in [
            ("-", NotNumber::Placeholder),
            ("n/a", NotNumber::Placeholder),
            ("99,62", NotNumber::Comma),
            ("1 204", NotNumber::Spaces),
            ("1\u{A0}204,5", NotNumber::Spaces),
            ("99%", NotNumber::Percent),
            ("99,5 %", NotNumber::Percent),
            ("=SUM(A1:A3)", NotNumber::Formula),
            ("+5", NotNumber::Formula),
            ("1234567890123456", NotNumber::TooLong),
            ("0.1234567", NotNumber::TooLong),
            ("1e5", NotNumber::Other),
            ("1.", NotNumber::Other),
            (".5", NotNumber::Other),
            ("0x10", NotNumber::Other),
            ("NaN", NotNumber::Other),
            ("--5", NotNumber::Other),
            ("٣", NotNumber::Other),
        ] {
            assert_eq!(Decimal::read(text), Err(why), "{text}");
        }
    }
}
