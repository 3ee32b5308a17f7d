use std::convert::TryFrom;
use std::fmt;
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    Metre,
    Second,
    Kilogram,
    Kelvin,
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let name = match *self {
            Unit::Metre => "m",
            Unit::Second => "s",
            Unit::Kilogram => "kg",
            Unit::Kelvin => "K",
        };
        f.write_str(name)
    }
}

impl FromStr for Unit {
    type Err = UnitError;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        match s {
            "m" | "metre" => Ok(Unit::Metre),
            "s" | "second" => Ok(Unit::Second),
            "kg" => Ok(Unit::Kilogram),
            "K" => Ok(Unit::Kelvin),
            other => Err(UnitError::Unknown(other.to_string())),
        }
    }
}

impl TryFrom<u8> for Unit {
    type Error = UnitError;

    fn try_from(code: u8) -> Result<Self, Self::Error> {
        match code {
            0 => Ok(Unit::Metre),
            1 => Ok(Unit::Second),
            2 => Ok(Unit::Kilogram),
            3 => Ok(Unit::Kelvin),
            _ => Err(UnitError::Code(code)),
        }
    }
}

#[derive(Debug)]
pub enum UnitError {
    Unknown(String),
    Code(u8),
}

impl fmt::Display for UnitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            UnitError::Unknown(name) => write!(f, "unknown unit {:?}", name),
            UnitError::Code(code) => write!(f, "no unit has code {}", code),
        }
    }
}

impl std::error::Error for UnitError {}

impl Default for Unit {
    fn default() -> Self {
        Unit::Metre
    }
}

impl AsRef<str> for Unit {
    fn as_ref(&self) -> &str {
        match self {
            Unit::Metre => "metre",
            Unit::Second => "second",
            Unit::Kilogram => "kilogram",
            Unit::Kelvin => "kelvin",
        }
    }
}
