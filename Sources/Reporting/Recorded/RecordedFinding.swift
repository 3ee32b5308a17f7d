/// A finding as a report tells it.
struct RecordedFinding: Equatable, Sendable, Decodable {
  var id: String
  var kind: String
  var file: String
  var fileBytes: String?
  var region: Region?
  var level: String
  var decision: String
  var attribution: Attribution
  var compatibility: Compatibility
  var suppression: Suppression?
  var origin: Origin
  var claimants: [Origin]
  var evidence: Evidence
  var score: Double?
  var files: [File]

  struct Region: Equatable, Sendable, Decodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
  }

  struct Attribution: Equatable, Sendable, Decodable {
    var verdict: String
    var missing: [String]
    var credits: [Credit]
  }

  struct Credit: Equatable, Sendable, Decodable {
    var place: String
    var file: String
    var fileBytes: String?
    var line: Int
    var parts: [String]
  }

  struct Compatibility: Equatable, Sendable, Decodable {
    var verdict: String
    var outbound: String?
    var reasons: [String]
    var rule: String
    var source: String
    var date: String
  }

  struct Suppression: Equatable, Sendable, Decodable {
    var source: String
    var reason: String?
    var until: String?
    var file: String
    var fileBytes: String?
    var line: Int?
  }

  struct Evidence: Equatable, Sendable, Decodable {
    var agreeingTokens: Int
    var regionTokens: Int
    var agreement: Double?
    var sameNames: Int
    var changedNames: Int
    var changedLiterals: Int
    var edits: Int
    var lineages: Int
    var corpusLineages: Int
    var parts: [String: Double?]
  }

  struct File: Equatable, Sendable, Decodable {
    var file: String
    var fileBytes: String?
    var originPath: String
    var originPathBytes: String?
  }
}

extension RecordedFinding {
  struct Origin: Equatable, Sendable, Decodable {
    var component: String
    var version: String?
    var purl: String?
    var path: String
    var pathBytes: String?
    var startLine: Int?
    var endLine: Int?
    var url: String?
    var released: String?
    var licence: Licence

    /// What is known of its licence and its holders; in a report these are members of the origin.
    struct Licence: Equatable, Sendable, Decodable {
      var licence: String?
      var licenceSource: String
      var licenceManner: String?
      var licenceFile: String?
      var licenceFileBytes: String?
      var holders: [String]
      var holdersSource: String
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      component = try container.decode(String.self, forKey: .component)
      version = try container.decodeIfPresent(String.self, forKey: .version)
      purl = try container.decodeIfPresent(String.self, forKey: .purl)
      path = try container.decode(String.self, forKey: .path)
      pathBytes = try container.decodeIfPresent(String.self, forKey: .pathBytes)
      startLine = try container.decodeIfPresent(Int.self, forKey: .startLine)
      endLine = try container.decodeIfPresent(Int.self, forKey: .endLine)
      url = try container.decodeIfPresent(String.self, forKey: .url)
      released = try container.decodeIfPresent(String.self, forKey: .released)
      licence = try Licence(from: decoder)
    }

    private enum Key: String, CodingKey {
      case component, version, purl, path, pathBytes, startLine, endLine, url, released
    }
  }
}
