#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What these tests read of a JSON report.
struct ParsedReport: Decodable {
  struct Finding: Decodable {
    struct Region: Decodable {
      var startLine: Int
      var startColumn: Int
      var endLine: Int
      var endColumn: Int
    }

    struct Origin: Decodable {
      var component: String
      var path: String
      var licence: String?
      var licenceSource: String
      var licenceManner: String?
      var licenceFile: String?
      var holders: [String]
      var holdersSource: String
    }

    struct Suppression: Decodable {
      var source: String
      var reason: String?
      var until: String?
      var file: String
      var line: Int?
    }

    struct Commit: Decodable, Equatable {
      var id: String?
      var date: String?
      var lines: Int?
      var assistants: [String]
      var unknown: String?
    }

    struct Attribution: Decodable {
      struct Credit: Decodable {
        var place: String
        var file: String
        var line: Int
        var parts: [String]
      }

      var verdict: String
      var missing: [String]
      var credits: [Credit]
      var licenceText: Bool
    }

    struct Compatibility: Decodable {
      var verdict: String
      var outbound: String?
      var reasons: [String]
    }

    var id: String
    var file: String
    var kind: String
    var level: String
    var suppression: Suppression?
    var decision: String
    var commit: Commit?
    var attribution: Attribution
    var compatibility: Compatibility
    var region: Region?
    var origin: Origin
    var claimants: [Origin]
  }

  struct Summary: Decodable {
    var filesChecked: Int
    var complete: Bool
    var linesChecked: Int
    var changes: Changes?
    var skipped: [String: Int]
    var failures: [Failure]
    var remarks: [Remark]
    var project: Project
  }

  struct Changes: Decodable, Equatable {
    var comparison: String
    var files: Int
    var lines: Int
    var allLines: Bool
  }

  struct Failure: Decodable {
    var file: String
    var reason: String
  }

  struct Remark: Decodable {
    var kind: String
    var file: String
    var line: Int?
    var text: String
  }

  struct Project: Decodable, Equatable {
    var licence: String?
    var source: String
    var file: String?
  }

  var findings: [Finding]
  var summary: Summary

  init(_ json: String) throws { self = try JSONDecoder().decode(ParsedReport.self, from: Data(json.utf8)) }

  /// Each finding as `file component/path`.
  var copies: Set<String> { Set(findings.map { "\($0.file) \($0.origin.component)/\($0.origin.path)" }) }

  var origins: Set<String> {
    Set(findings.flatMap { [$0.origin] + $0.claimants }.map(\.component))
  }
}

extension Workspace {
  /// Scans with `samples.qpack`, or another pack, and reads the JSON report.
  func report(_ paths: [String], corpus: String = "samples.qpack", input: [UInt8] = []) throws -> ParsedReport {
    try ParsedReport(quoth(["scan", "--corpus", corpus, "-f", "json"] + paths, input: input).output)
  }
}
