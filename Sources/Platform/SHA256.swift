/// The SHA-256 digest of a stream of bytes (FIPS 180-4).
public struct SHA256: Sendable {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  public init() {}

  /// The 32 bytes of the digest of some bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    bytes.withRawSpan { hash.update($0) }
    return hash.finish()
  }

  /// Takes in more bytes; linear time.
  public mutating func update(_ bytes: RawSpan) {
    byteCount &+= UInt64(bytes.byteCount)
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.byteCount)
      bytes.append(0..<start, to: &pending)
      if pending.count < 64 { return }
      compressPending()
    }
    let whole = start + (bytes.byteCount - start) & ~63
    compress(bytes.extracting(start..<whole))
    bytes.append(whole..<bytes.byteCount, to: &pending)
  }

  /// The 32 bytes of the digest.
  public consuming func finish() -> [UInt8] {
    let bitCount = byteCount &* 8
    pending.append(0x80)
    while pending.count % 64 != 56 { pending.append(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      pending.append(UInt8(truncatingIfNeeded: bitCount >> shift))
    }
    compressPending()
    var digest: [UInt8] = []
    for index in 0..<8 {
      for shift in stride(from: UInt32(24), through: 0, by: -8) {
        digest.append(UInt8(truncatingIfNeeded: state[index] >> shift))
      }
    }
    return digest
  }

  private mutating func compressPending() {
    let blocks = pending
    blocks.withRawSpan { compress($0) }
    pending.removeAll(keepingCapacity: true)
  }

  /// Takes in whole blocks of 64 bytes.
  private mutating func compress(_ blocks: RawSpan) {
    var state = self.state
    var schedule = InlineArray<16, UInt32>(repeating: 0)
    for start in stride(from: 0, to: blocks.byteCount, by: 64) {
      for index in 0..<16 { schedule[index] = blocks.bigEndian32(at: start &+ 4 &* index) }
      compressBlock(&state, &schedule)
    }
    self.state = state
  }
}

@inline(__always)
private func compressBlock(_ state: inout InlineArray<8, UInt32>, _ schedule: inout InlineArray<16, UInt32>) {
  var a = state[0]
  var b = state[1]
  var c = state[2]
  var d = state[3]
  var e = state[4]
  var f = state[5]
  var g = state[6]
  var h = state[7]
  for round in 0..<64 {
    if round >= 16 {
      let early = schedule[(round &+ 1) & 15]
      let late = schedule[(round &+ 14) & 15]
      let low = rotate(early, 7) ^ rotate(early, 18) ^ (early &>> 3)
      let high = rotate(late, 17) ^ rotate(late, 19) ^ (late &>> 10)
      schedule[round & 15] = schedule[round & 15] &+ low &+ schedule[(round &+ 9) & 15] &+ high
    }
    let mixE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let first = h &+ mixE &+ ((e & f) ^ (~e & g)) &+ roundConstants[round] &+ schedule[round & 15]
    let mixA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    let second = mixA &+ ((a & b) ^ (a & c) ^ (b & c))
    (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
  }
  state[0] &+= a
  state[1] &+= b
  state[2] &+= c
  state[3] &+= d
  state[4] &+= e
  state[5] &+= f
  state[6] &+= g
  state[7] &+= h
}

@inline(__always)
private func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 { value &>> count | value &<< (32 &- count) }

private let roundConstants: InlineArray<64, UInt32> = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
  0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
  0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
  0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
  0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
  0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
  0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
