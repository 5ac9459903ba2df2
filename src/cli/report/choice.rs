//! Kinds, statuses and types of service as they are typed: by their codes.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::model::{ServiceType, Status};
use crate::schema::Kind;

pub(super) fn kind() -> impl TypedValueParser<Value = Kind> {
    let values = Kind::ALL.map(|kind| PossibleValue::new(kind.key()));
    PossibleValuesParser::new(values).map(|name| Kind::of(&name).expect("only names of kinds are possible"))
}

pub(in crate::cli) fn status() -> impl TypedValueParser<Value = Status> {
    let of = |name: String| Status::ALL.into_iter().find(|status| status.key() == name).expect("only statuses are possible");
    PossibleValuesParser::new(Status::ALL.map(|status| PossibleValue::new(status.key()))).map(of)
}

pub(super) fn service_type() -> impl TypedValueParser<Value = ServiceType> {
    let of = |name: String| ServiceType::ALL.into_iter().find(|one| one.key() == name).expect("only types are possible");
    PossibleValuesParser::new(ServiceType::ALL.map(|one| PossibleValue::new(one.key()))).map(of)
}
