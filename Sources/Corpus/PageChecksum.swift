import Platform

/// A fast 64-bit checksum: four lanes of xor, multiply by an odd number and rotate. Each step is a bijection of its lane, so
/// any change within one lane changes the sum. It finds damage, it is no defence against forgery: SHA-256 is. Linear time.
func pageChecksum(_ bytes: RawSpan) -> UInt64 {
  var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
  var offset = 0
  while offset < bytes.byteCount {
    lanes.0 = step(lanes.0, bytes.littleEndian64(at: offset))
    lanes.1 = step(lanes.1, bytes.littleEndian64(at: offset &+ 8))
    lanes.2 = step(lanes.2, bytes.littleEndian64(at: offset &+ 16))
    lanes.3 = step(lanes.3, bytes.littleEndian64(at: offset &+ 24))
    offset &+= 32
  }
  var sum = UInt64(bytes.byteCount)
  for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { sum = mixed(step(sum, lane)) }
  return sum
}

@inline(__always)
private func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
  let product = (lane ^ word) &* 0x9e37_79b9_7f4a_7c15
  return product &<< 29 | product &>> 35
}
