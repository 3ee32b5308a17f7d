extension Fingerprint {
  /// Grams above it are selected so rarely (about three seeds in a thousand) that asking for them does not pay.
  static let smallHash = UInt64.max / 10 * 3

  /// Appends what a scanned file asks a pack for: its own winnowed seeds, which keep the guarantee, and every other gram whose hash
  /// is so small that winnowing could well have selected it in another neighbourhood (a copy of a few lines has no full window).
  ///
  /// A window with such a gram has selected one of them, so only windows without one are winnowed.
  public func probes(into probes: inout [Seed]) {
    let grams = grams.span
    var last = -1
    for first in stride(from: 0, to: grams.count, by: 64) {
      var smalls = Self.smallGrams(of: grams, from: first)
      while smalls != 0 {
        let index = first &+ smalls.trailingZeroBitCount
        smalls &= smalls &- 1
        Self.winnow(grams, between: last, and: index, into: &probes)
        probes.append(Seed(hash: grams[index], position: UInt32(truncatingIfNeeded: index)))
        last = index
      }
    }
    Self.winnow(grams, between: last, and: grams.count, into: &probes)
  }

  /// A bit for each of 64 grams, the first the lowest: it is small. Nobody could guess which, so this does not branch.
  private static func smallGrams(of grams: Span<UInt64>, from first: Int) -> UInt64 {
    var smalls: UInt64 = 0
    for place in 0..<min(64, grams.count &- first) {
      smalls |= (grams[first &+ place] < smallHash ? 1 : 0) &<< UInt64(truncatingIfNeeded: place)
    }
    return smalls
  }

  /// Selects from the windows between two small grams, or the ends; a file that is shorter than a window has one.
  @inline(__always)
  private static func winnow(_ grams: Span<UInt64>, between last: Int, and next: Int, into probes: inout [Seed]) {
    let window = FingerprintParameters.windowLength
    let isShort = last < 0 && next == grams.count && next <= window
    guard next &- last > window || isShort && next > 0 else { return }
    var (smallest, selected) = (-1, -1)
    for index in (isShort ? next - 1 : last + window)..<next {
      smallest = Winnowing.smallest(of: grams, in: max(0, index - window + 1)...index, after: smallest)
      guard smallest != selected, grams[smallest] != RenamedGrams.ineligible else { continue }
      probes.append(Seed(hash: grams[smallest], position: UInt32(truncatingIfNeeded: smallest)))
      selected = smallest
    }
  }
}
