use std::fmt::{self, Display, Formatter};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

/// An amount in the smallest unit of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money {
    cents: i64,
}

impl Money {
    pub const ZERO: Money = Money { cents: 0 };

    pub fn new(cents: i64) -> Self {
        Self { cents }
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, rhs: Self) -> Self::Output {
        Self { cents: self.cents + rhs.cents }
    }
}

impl Sub for Money {
    type Output = Self;

    fn sub(self, rhs: Self) -> Self::Output {
        Self { cents: self.cents - rhs.cents }
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, rhs: Self) {
        self.cents += rhs.cents;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, rhs: Self) {
        self.cents -= rhs.cents;
    }
}

impl Neg for Money {
    type Output = Self;

    fn neg(self) -> Self::Output {
        Self { cents: -self.cents }
    }
}

impl Mul<i64> for Money {
    type Output = Self;

    fn mul(self, factor: i64) -> Self::Output {
        Self { cents: self.cents * factor }
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Money::ZERO, |a, b| a + b)
    }
}

impl Display for Money {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.cents / 100, self.cents % 100)
    }
}

#[derive(Debug)]
pub enum LedgerError {
    Io(std::io::Error),
    Overdrawn(Money),
    UnknownAccount(String),
}

impl Display for LedgerError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            LedgerError::Io(e) => write!(f, "cannot read the ledger: {}", e),
            LedgerError::Overdrawn(m) => write!(f, "overdrawn by {}", m),
            LedgerError::UnknownAccount(name) => write!(f, "no account {}", name),
        }
    }
}

impl std::error::Error for LedgerError {}

impl From<std::io::Error> for LedgerError {
    fn from(err: std::io::Error) -> Self {
        LedgerError::Io(err)
    }
}
