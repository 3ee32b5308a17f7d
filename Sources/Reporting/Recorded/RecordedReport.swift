public import Platform

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A report of format json that was written down earlier: as much of it as a later scan can be held against.
public struct RecordedReport: Equatable, Sendable, Decodable {
  var schemaVersion: String
  var tool: Tool
  var selfComponent: String?
  var findings: [RecordedFinding]
  var summary: RecordedSummary

  struct Tool: Equatable, Sendable, Decodable {
    var name: String
    var version: String
  }

  /// Reads a whole document.
  /// - Throws: why it is no report that can be read, as a sentence that is safe to show.
  public init(json: [UInt8]) throws(RecordedReportError) {
    // The decoder traps on bytes that are no UTF-8.
    guard String(validating: json, as: UTF8.self) != nil else { throw .unreadable("it is not UTF-8") }
    guard !json.starts(with: "{\"type\":".utf8) else {
      throw .unreadable("it is of format jsonl; a report that can be verified is made with 'quoth scan -f json'")
    }
    let heading: Heading = try Self.decode(json)
    guard heading.tool?.name == "quoth" else { throw .unreadable("it is no report of quoth") }
    guard heading.schemaVersion.hasPrefix("1.") else {
      throw .unreadable(
        "its schema version is \(escapedForTerminal(heading.schemaVersion)), and this quoth reads those that begin with 1."
      )
    }
    self = try Self.decode(json)
  }

  private struct Heading: Decodable {
    var schemaVersion: String
    var tool: Tool?
  }

  private static func decode<Value: Decodable>(_ json: [UInt8]) throws(RecordedReportError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(json))
    } catch DecodingError.keyNotFound(let key, let context) {
      throw .unreadable("it lacks `\(path(context.codingPath + [key]))`: it was changed, or an older quoth made it")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
      throw .unreadable("`\(path(context.codingPath))` in it has the wrong type: it was changed")
    } catch {
      throw .unreadable("it is no whole JSON document: it was cut off or changed")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { key in key.intValue.map { "\($0 + 1)" } ?? escapedForTerminal(key.stringValue) }.joined(separator: ".")
  }
}

/// Why a recorded report cannot be read.
public enum RecordedReportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The end of a sentence.
  case unreadable(String)

  public var description: String {
    switch self {
    case .unreadable(let reason): reason
    }
  }
}

/// What a report says of its scan.
struct RecordedSummary: Equatable, Sendable, Decodable {
  var roots: [Root]
  /// Nil before 1.3, and when whole trees were scanned.
  var changes: Changes?
  var filesChecked: Int
  var linesChecked: Int
  var bytesChecked: Int
  var skipped: [String: Int]
  var failures: [Failure]
  var corpora: [Corpus]
  var project: Project
  var sensitivity: String
  var threshold: Double?
  var remarks: [Remark]

  struct Root: Equatable, Sendable, Decodable {
    var path: String
    var pathBytes: String?
  }

  struct Changes: Equatable, Sendable, Decodable {
    var comparison: String
  }

  struct Failure: Equatable, Sendable, Decodable {
    var file: String
    var fileBytes: String?
    var reason: String
  }

  struct Corpus: Equatable, Sendable, Decodable {
    var name: String
    var digest: String
  }

  struct Project: Equatable, Sendable, Decodable {
    var licence: String?
    var source: String
    var file: String?
    var fileBytes: String?
  }

  struct Remark: Equatable, Sendable, Decodable {
    var kind: String
    var file: String
    var fileBytes: String?
    var line: Int?
    var text: String
  }
}

extension RecordedReport {
  /// The paths that were scanned, as they were named; none when it was standard input.
  public var roots: [BytePath] {
    summary.roots.compactMap { root in
      guard let encoded = root.pathBytes else { return BytePath(root.path.utf8) }
      return Data(base64Encoded: encoded).flatMap { BytePath($0) }
    }
  }

  /// What was compared, when only changes were scanned.
  public var comparison: String? { summary.changes?.comparison }

  /// The digests of the packs that were compared with, in their order.
  public var digests: [String] { summary.corpora.map(\.digest) }
  public var sensitivity: String { summary.sensitivity }

  /// The licence of the project, where the user named it.
  public var namedLicence: String? { summary.project.source == "option" ? summary.project.licence : nil }
}
