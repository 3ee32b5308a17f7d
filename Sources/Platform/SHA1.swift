/// The SHA-1 digest of some bytes (FIPS 180-4), by which git names what it keeps. Nothing is trusted because of it.
public enum SHA1 {
  /// The 20 bytes of the digest; linear time.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state: InlineArray<5, UInt32> = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    let whole = bytes.count & ~63
    bytes.withRawSpan { compress($0.extracting(0..<whole), into: &state) }
    var rest = Array(bytes[whole...]) + [0x80]
    while rest.count % 64 != 56 { rest.append(0) }
    let bitCount = UInt64(bytes.count) &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bitCount >> shift))
    }
    rest.withRawSpan { compress($0, into: &state) }
    return (0..<5).flatMap { index in
      stride(from: UInt32(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: state[index] >> $0) }
    }
  }

  private static func compress(_ blocks: RawSpan, into state: inout InlineArray<5, UInt32>) {
    var schedule = InlineArray<80, UInt32>(repeating: 0)
    for start in stride(from: 0, to: blocks.byteCount, by: 64) {
      for index in 0..<16 { schedule[index] = blocks.bigEndian32(at: start &+ 4 &* index) }
      for index in 16..<80 {
        schedule[index] = rotate(
          schedule[index &- 3] ^ schedule[index &- 8] ^ schedule[index &- 14] ^ schedule[index &- 16], 1)
      }
      compressBlock(schedule, into: &state)
    }
  }

  private static func compressBlock(
    _ schedule: borrowing InlineArray<80, UInt32>, into state: inout InlineArray<5, UInt32>
  ) {
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for round in 0..<80 {
      let (mix, constant): (UInt32, UInt32) =
        switch round {
        case ..<20: ((b & c) | (~b & d), 0x5a82_7999)
        case ..<40: (b ^ c ^ d, 0x6ed9_eba1)
        case ..<60: ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
        default: (b ^ c ^ d, 0xca62_c1d6)
        }
      let next = rotate(a, 5) &+ mix &+ e &+ constant &+ schedule[round]
      (e, d, c, b, a) = (d, c, rotate(b, 30), a, next)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
  }

  private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 { value &<< count | value &>> (32 &- count) }
}
