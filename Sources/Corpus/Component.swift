/// A released thing in the corpus.
public struct Component: Hashable, Sendable, Codable {
  /// The name a person knows it by, such as `curl`.
  public var name: String
  /// The released version, such as `7.88.1`; empty when unknown.
  public var version: String
  /// The package URL (purl) with its version, such as `pkg:generic/curl@7.88.1`; empty when unknown.
  public var purl: String
  /// The licence of the component as a whole, an SPDX expression; empty when unknown.
  public var licence: String
  /// Where the component comes from; empty when unknown.
  public var url: String
  /// The release date as `YYYY-MM-DD`; empty when unknown.
  public var released: String
  /// What rarity counts: the component without its version, forks joined. Lower case.
  public var lineage: String

  public init(
    name: String, version: String = "", purl: String = "", licence: String = "", url: String = "",
    released: String = "", lineage: String? = nil
  ) {
    self.name = name
    self.version = version
    self.purl = purl
    self.licence = licence
    self.url = url
    self.released = released
    self.lineage = lineage ?? name.lowercased()
  }
}
