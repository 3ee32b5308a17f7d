/// A bijection of 64 bits that spreads every bit over all (the finaliser of MurmurHash3, Appleby 2011).
@inline(__always)
func mixed(_ value: UInt64) -> UInt64 {
  var value = value
  value ^= value &>> 33
  value &*= 0xff51_afd7_ed55_8ccd
  value ^= value &>> 33
  value &*= 0xc4ce_b9fe_1a85_ec53
  value ^= value &>> 33
  return value
}

/// The bits of a seed's key.
let seedKeyBits = 48

/// What a seed is filed under in a pack: 48 bits. Winnowing selects small hashes, which would crowd the first buckets, so
/// they are mixed once more.
@inline(__always)
func seedKey(_ hash: UInt64) -> UInt64 { mixed(hash) &>> UInt64(64 &- seedKeyBits) }
