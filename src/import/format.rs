//! How others write periods: `MM.YYYY`.

use crate::table::{Day, Length, Period};

/// A piece of a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    /// Four digits, or two of this century.
    Year(usize),
    /// Two digits, or as many as the month has.
    Month(usize),
    /// Two digits, or as many as the day has.
    Day(usize),
    /// A digit, with or without a `Q` before it.
    Quarter,
    /// Two digits, with or without a `W` before them.
    Week,
    /// What stands there as it is.
    Sign(char),
}

/// How a period is written, and how long it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    tokens: Vec<Token>,
    length: Length,
}

/// The tokens, the longer ones first.
const TOKENS: [(&str, Token); 8] = [
    ("YYYY", Token::Year(4)),
    ("YY", Token::Year(2)),
    ("MM", Token::Month(2)),
    ("M", Token::Month(1)),
    ("DD", Token::Day(2)),
    ("D", Token::Day(1)),
    ("Q", Token::Quarter),
    ("WW", Token::Week),
];

impl Format {
    /// A format as it is written in a map, if it names a whole period once.
    pub fn read(text: &str) -> Option<Self> {
        let mut tokens = Vec::new();
        let mut rest = text.trim();
        while let Some(sign) = rest.chars().next() {
            let (token, length) = TOKENS
                .iter()
                .find(|(name, _)| rest.starts_with(name))
                .map_or((Token::Sign(sign), sign.len_utf8()), |(name, token)| (*token, name.len()));
            tokens.push(token);
            rest = &rest[length..];
        }
        let count = |is_it: fn(&Token) -> bool| tokens.iter().filter(|token| is_it(token)).count();
        let counts = [
            count(|token| matches!(token, Token::Year(_))),
            count(|token| matches!(token, Token::Month(_))),
            count(|token| matches!(token, Token::Day(_))),
            count(|token| *token == Token::Quarter),
            count(|token| *token == Token::Week),
        ];
        let length = match counts {
            [1, 0, 0, 0, 0] => Length::Year,
            [1, 1, 0, 0, 0] => Length::Month,
            [1, 1, 1, 0, 0] => Length::Day,
            [1, 0, 0, 1, 0] => Length::Quarter,
            [1, 0, 0, 0, 1] => Length::Week,
            _ => return None,
        };
        Some(Self { tokens, length })
    }

    /// The period that a text names, if it is written so.
    pub fn period(&self, text: &str) -> Option<Period> {
        let mut rest = text;
        let mut numbers = [0; 3];
        for token in &self.tokens {
            let (place, least, most) = match token {
                Token::Sign(sign) => {
                    rest = rest.strip_prefix(*sign)?;
                    continue;
                }
                Token::Year(digits) => (0, *digits, *digits),
                Token::Month(digits) => (1, *digits, 2),
                Token::Day(digits) => (2, *digits, 2),
                Token::Quarter => {
                    rest = rest.strip_prefix(['Q', 'q']).unwrap_or(rest);
                    (1, 1, 1)
                }
                Token::Week => {
                    rest = rest.strip_prefix(['W', 'w']).unwrap_or(rest);
                    (1, 2, 2)
                }
            };
            let count = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
            let (digits, behind) = rest.split_at_checked(count).filter(|_| count >= least)?;
            numbers[place] = digits.parse::<u16>().ok()? + if *token == Token::Year(2) { 2000 } else { 0 };
            rest = behind;
        }
        let [year, second, third] = numbers;
        let written = match self.length {
            Length::Year => format!("{year:04}"),
            Length::Month => format!("{year:04}-{second:02}"),
            Length::Day => format!("{year:04}-{second:02}-{third:02}"),
            Length::Quarter => format!("{year:04}-Q{second}"),
            Length::Week => format!("{year:04}-W{second:02}"),
        };
        Period::read(&written).filter(|_| rest.is_empty())
    }

    /// The period that begins with a day, as `2026-09-01`, where a workbook took it for one.
    pub fn beginning(&self, day: &str) -> Option<Period> {
        let day = Day::read(day)?;
        Some(self.length.around(day, 1)).filter(|period| period.first(1) == day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(format: &str, text: &str) -> Option<String> {
        Format::read(format).expect("a format").period(text).map(|period| period.to_string())
    }

    #[test]
    fn periods_are_read_as_the_format_says_and_not_otherwise() {
        for (format, text, period) in [
            ("MM.YYYY", "09.2026", "2026-09"),
            ("M/YY", "9/26", "2026-09"),
            ("DD.MM.YYYY", "14.09.2026", "2026-09-14"),
            ("D.M.YYYY.", "4.9.2026.", "2026-09-04"),
            ("YYYY. gada Q. ceturksnis", "2026. gada 3. ceturksnis", "2026-Q3"),
            ("YYYY-Q", "2026-Q3", "2026-Q3"),
            ("YYYY/WW", "2026/36", "2026-W36"),
            ("YYYY", "2026", "2026"),
        ] {
            assert_eq!(said(format, text).as_deref(), Some(period), "{format} {text}");
        }
        for (format, text) in
            [("MM.YYYY", "9.2026"), ("MM.YYYY", "13.2026"), ("MM.YYYY", "09.2026."), ("YYYY", "26"), ("DD.MM.YYYY", "30.02.2026")]
        {
            assert_eq!(said(format, text), None, "{format} {text}");
        }
    }

    #[test]
    fn a_format_names_one_whole_period() {
        for format in ["", "MM", "YYYY-DD", "YYYY YYYY", "YYYY-MM-Q", "period"] {
            assert_eq!(Format::read(format), None, "{format}");
        }
    }

    #[test]
    fn a_day_stands_for_the_period_that_it_begins() {
        let of = |format: &str, day: &str| Format::read(format)?.beginning(day).map(|period| period.to_string());
        assert_eq!(of("MM.YYYY", "2026-09-01").as_deref(), Some("2026-09"));
        assert_eq!(of("MM.YYYY", "2026-09-02"), None);
        assert_eq!(of("D.M.YYYY", "2026-09-02").as_deref(), Some("2026-09-02"));
        assert_eq!(of("YYYY-WW", "2026-08-31").as_deref(), Some("2026-W36"));
    }
}
