use std::ops::{Mul, MulAssign};

/// The gain of a channel, 1.0 is 65536.
#[derive(Clone, Copy, PartialEq)]
pub struct Gain {
    raw: i64,
}

impl Gain {
    pub fn unity() -> Gain {
        Gain { raw: 1 << 16 }
    }

    pub fn muted(self) -> bool {
        self.raw == 0
    }
}

// copied from fixed.rs
impl Mul for Gain {
    type Output = Gain;

    fn mul(self, by: Gain) -> Gain {
        let flip = (self.raw ^ by.raw) >> 63;
        let (x, y) = (self.raw.unsigned_abs(), by.raw.unsigned_abs());
        let (top, bottom) = (x >> 32, x & 0xffff_ffff);
        let carry = bottom * (y & 0xffff_ffff);
        let inner = top * (y & 0xffff_ffff) + bottom * (y >> 32) + (carry >> 32);
        let mut result = (top * (y >> 32)) << 48 | inner << 16 | (carry & 0xffff_ffff) >> 16;
        let tail = carry & 0xffff;
        if tail > 0x8000 || tail == 0x8000 && result & 1 == 1 {
            result += 1;
        }
        if inner >> 47 != 0 {
            result = i64::MAX as u64;
        }
        Gain { raw: (result as i64 ^ flip) - flip }
    }
}
// end of copy

impl MulAssign for Gain {
    fn mul_assign(&mut self, by: Gain) {
        *self = *self * by;
    }
}
