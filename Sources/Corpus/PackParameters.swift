import Fingerprinting

/// How the fingerprints of a pack were made. Seeds of other parameters mean something else and are never compared.
public struct PackParameters: Hashable, Sendable, CustomStringConvertible {
  /// Tokens in a k-gram.
  public var gramLength: UInt16
  /// K-grams in a winnowing window.
  public var windowLength: UInt16
  /// The version of the language table and of the canonical tokens.
  public var lexingVersion: UInt16
  /// The version of the gram hash, the sketch and the line tables.
  public var fingerprintVersion: UInt16

  public init(gramLength: UInt16, windowLength: UInt16, lexingVersion: UInt16, fingerprintVersion: UInt16) {
    self.gramLength = gramLength
    self.windowLength = windowLength
    self.lexingVersion = lexingVersion
    self.fingerprintVersion = fingerprintVersion
  }

  public var description: String {
    "grams of \(gramLength) tokens in windows of \(windowLength), lexing \(lexingVersion), fingerprints \(fingerprintVersion)"
  }

  /// Those of this program.
  public static let current = PackParameters(
    gramLength: UInt16(FingerprintParameters.gramLength), windowLength: UInt16(FingerprintParameters.windowLength),
    lexingVersion: FingerprintParameters.lexingVersion, fingerprintVersion: FingerprintParameters.version)
}
