/// About how many documents use a name: a bit for each of eight classes that documents fall into by their content.
///
/// A union, so that packs merge to what one build of all gives; the number is read off the bits (linear counting: Whang,
/// Vander-Zanden and Taylor, 1990).
enum DocumentClasses {
  static let count = 8

  static func bit(of key: ContentKey) -> UInt8 { 1 << UInt8(key.low & 7) }

  /// The documents that leave so many bits, rounded: 1, 2, 4, 6, 8, 11, 17; with all bits set it is 24 or more.
  static func documents(_ bits: UInt8) -> UInt8 { estimates[bits.nonzeroBitCount] }

  private static let estimates: [UInt8] = [0, 1, 2, 4, 6, 8, 11, 17, 24]
}
