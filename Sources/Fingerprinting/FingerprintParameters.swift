import Lexing

/// The figures that decide which seeds a file has. Packs made with other figures cannot be compared.
public enum FingerprintParameters {
  /// k: the tokens of a gram.
  public static let gramLength = 20
  /// w: of so many consecutive grams at least one eligible one becomes a seed.
  public static let windowLength = 16
  /// A gram with fewer distinct renamed tokens carries too little information to be a seed.
  public static let minimumDistinct = 7
  /// A gram with more literals is part of a data table, see ``TableGrams``.
  public static let maximumLiterals = 4
  /// The common run of tokens that is sure to share a seed when all of its grams are eligible.
  public static let guaranteedRun = windowLength + gramLength - 1
  /// Raised whenever seeds, sketches or line tables of the same tokens change.
  public static let version: UInt16 = 2
  /// The version of the tokens that fingerprints are made of.
  public static let lexingVersion = CanonicalTokens.version
}
