//! Fixed point numbers with sixteen bits behind the point.
use std::error::Error;
use std::fmt;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fixed(i64);

impl Add for Fixed {
    type Output = Fixed;

    fn add(self, other: Fixed) -> Fixed {
        Fixed(self.0 + other.0)
    }
}

impl Sub for Fixed {
    type Output = Fixed;

    fn sub(self, other: Fixed) -> Fixed {
        Fixed(self.0 - other.0)
    }
}

impl Neg for Fixed {
    type Output = Fixed;

    fn neg(self) -> Fixed {
        Fixed(-self.0)
    }
}

impl AddAssign for Fixed {
    fn add_assign(&mut self, other: Fixed) {
        self.0 += other.0;
    }
}

impl Mul for Fixed {
    type Output = Fixed;

    /// Rounds half to even, and saturates without wide integers.
    fn mul(self, other: Fixed) -> Fixed {
        let sign = (self.0 ^ other.0) >> 63;
        let (a, b) = (self.0.unsigned_abs(), other.0.unsigned_abs());
        let (high, low) = (a >> 32, a & 0xffff_ffff);
        let spill = low * (b & 0xffff_ffff);
        let middle = high * (b & 0xffff_ffff) + low * (b >> 32) + (spill >> 32);
        let mut value = (high * (b >> 32)) << 48 | middle << 16 | (spill & 0xffff_ffff) >> 16;
        let rest = spill & 0xffff;
        if rest > 0x8000 || rest == 0x8000 && value & 1 == 1 {
            value += 1;
        }
        if middle >> 47 != 0 {
            value = i64::MAX as u64;
        }
        Fixed((value as i64 ^ sign) - sign)
    }
}

impl Div for Fixed {
    type Output = Fixed;

    fn div(self, other: Fixed) -> Fixed {
        Fixed((self.0 << 16) / other.0)
    }
}

#[derive(Debug)]
pub enum ParseFixedError {
    Empty,
    Digit(char),
}

impl fmt::Display for ParseFixedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ParseFixedError::Empty => write!(f, "no digits"),
            ParseFixedError::Digit(c) => write!(f, "{} is no digit", c),
        }
    }
}

impl Error for ParseFixedError {}

impl From<i32> for Fixed {
    fn from(value: i32) -> Self {
        Fixed((value as i64) << 16)
    }
}

impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:05}", self.0 >> 16, ((self.0 & 0xffff) * 100_000) >> 16)
    }
}

impl FromStr for Fixed {
    type Err = ParseFixedError;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let mut value = 0;
        if s.is_empty() {
            return Err(ParseFixedError::Empty);
        }
        for c in s.chars() {
            let digit = c.to_digit(10).ok_or(ParseFixedError::Digit(c))?;
            value = value * 10 + i64::from(digit);
        }
        Ok(Fixed(value << 16))
    }
}
