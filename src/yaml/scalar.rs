//! What a plain scalar is besides text, by the core schema of YAML 1.2 (section 10.3.2).

use super::tree::Style;

/// Nothing: an absent value, `~` or `null`, unquoted.
pub fn is_null(text: &str, style: Style) -> bool {
    style == Style::Plain && matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// True or false, unquoted.
pub fn as_bool(text: &str, style: Style) -> Option<bool> {
    match text {
        _ if style != Style::Plain => None,
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
}

/// A finite number, unquoted: decimal, octal (`0o17`), hexadecimal (`0xF`) or floating.
pub fn as_number(text: &str, style: Style) -> Option<f64> {
    if style != Style::Plain || !text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) {
        return None;
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return based(digits, 8);
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return based(digits, 16);
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let well_formed = digits(whole)
        && digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
        && exponent.is_none_or(|exponent| !exponent.is_empty() && digits(exponent));
    well_formed.then(|| text.parse::<f64>().ok()).flatten().filter(|number| number.is_finite())
}

/// Whether a number is kept as it is written: with at most 15 digits that count, and neither too large nor too small to be
/// shown.
pub fn is_kept(text: &str, number: f64) -> bool {
    let mantissa = text.split(['e', 'E']).next().unwrap_or(text);
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let counting = digits.trim_start_matches('0').trim_end_matches('0').len();
    let based = text.starts_with("0x") || text.starts_with("0o");
    let most = if based { 9e15 } else { 1e18 };
    (based || counting <= 15) && (number == 0.0 || (1e-9..most).contains(&number.abs()))
}

fn based(digits: &str, radix: u32) -> Option<f64> {
    let well_formed = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
    well_formed
        .then(|| digits.chars().filter_map(|digit| digit.to_digit(radix)).fold(0.0, |sum, digit| sum * f64::from(radix) + f64::from(digit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_core_schema() {
        for (text, number) in
            [("0", 0.0), ("0123", 123.0), ("-4.27", -4.27), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("0xF", 15.0), ("0o17", 15.0)]
        {
            assert_eq!(as_number(text, Style::Plain), Some(number), "{text}");
        }
        for text in ["", ".", "-", "+", "1.2.3", "4,27", "1_000", "1e", ".inf", "nan", "inf", "0x", "2026-11-20", "12:30", "1e999", "+.e"] {
            assert_eq!(as_number(text, Style::Plain), None, "{text}");
        }
        assert_eq!(as_number("1", Style::Quoted), None);
    }

    #[test]
    fn numbers_are_kept_as_they_are_written_or_not_at_all() {
        for text in ["0", "2000000000000000", "99.999999999", "0.000000001", "1e17", "-4.27", "0x1F"] {
            assert!(as_number(text, Style::Plain).is_some_and(|number| is_kept(text, number)), "{text}");
        }
        for text in ["1000000000000001", "1e18", "1e300", "0.0000000001", "99.99999999999999", "0xFFFFFFFFFFFFFFFF"] {
            assert!(as_number(text, Style::Plain).is_some_and(|number| !is_kept(text, number)), "{text}");
        }
    }

    #[test]
    fn yes_and_no_are_text() {
        assert_eq!(as_bool("yes", Style::Plain), None);
        assert_eq!(as_bool("True", Style::Plain), Some(true));
        assert_eq!(as_bool("true", Style::Quoted), None);
        assert!(is_null("~", Style::Plain) && is_null("", Style::Plain) && !is_null("", Style::Quoted));
    }
}
