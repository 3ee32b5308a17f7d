/// A manifest as it is written: only the types of its values are known to be right.
struct RawManifest: Decodable {
  var name: String?
  var date: String?
  var components: [RawComponent]

  enum CodingKeys: String, CodingKey, CaseIterable {
    case name, date, components
  }
}

/// A component as a manifest writes it.
struct RawComponent: Codable {
  var name: String?
  var version: String?
  var purl: String?
  var licence: String?
  var url: String?
  var released: String?
  var lineage: String?
  var source: String?
  var sha256: [String]?
  var revision: String?
  var include: [String]?
  var exclude: [String]?
  var keep: [String]?
  var copies: [String: [String]]?
  var why: String?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case name, version, purl, licence, url, released, lineage, source, sha256, revision, include, exclude, keep, copies
    case why
  }
}

/// The keys that a manifest uses, known or not: what a ``RawManifest`` would pass over in silence.
struct ManifestKeys: Decodable {
  var top: [String]
  /// For each component its name, if it has one, and its keys.
  var components: [ComponentKeys]

  struct ComponentKeys: Decodable {
    var name: String?
    var keys: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: AnyKey.self)
      name = try? container.decodeIfPresent(String.self, forKey: AnyKey("name"))
      keys = container.allKeys.map(\.stringValue).sorted()
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    top = container.allKeys.map(\.stringValue).sorted()
    components = try container.decodeIfPresent([ComponentKeys].self, forKey: AnyKey("components")) ?? []
  }
}

private struct AnyKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(_ key: String) { stringValue = key }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
