/// What a pack holds, in numbers.
public struct PackSummary: Equatable, Sendable {
  public var parameters: PackParameters
  /// The SHA-256 of the pack, 32 bytes: equal for equal contents, whoever built it and when.
  public var digest: [UInt8]
  /// The size of the pack.
  public var fileBytes: Int
  /// The bytes of the sources, each document counted once.
  public var sourceBytes: UInt64
  public var lines: UInt64
  public var tokens: Int
  public var documents: Int
  public var occurrences: Int
  public var components: Int
  public var lineages: Int
  /// Distinct seeds.
  public var keys: Int
  public var postings: Int
  /// Distinct names.
  public var names: Int
  /// Ascending by family.
  public var families: [FamilyShare]
  /// Nil when the pack was not built from a recipe alone.
  public var origin: PackOrigin?

  /// Nil when the pack has nothing in the family.
  public func share(ofFamily family: UInt8) -> FamilyShare? { families.first { $0.family == family } }
}
