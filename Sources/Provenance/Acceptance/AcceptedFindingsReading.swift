import Platform

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What is wrong with a file of accepted findings: a sentence that follows the name of the file.
public struct AcceptedFindingsError: Error, Equatable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension AcceptedFindings {
  /// Reads what such a file holds. Comments and commas at the end of a list are passed over, since people edit and merge these files.
  public init(_ kind: Kind, json: [UInt8]) throws(AcceptedFindingsError) {
    // The decoder traps on bytes that are no UTF-8.
    guard String(validating: json, as: UTF8.self) != nil else {
      throw AcceptedFindingsError("it is not UTF-8; restore it, or remove it and \(kind.remedy)")
    }
    let version = try Self.decode(Versioned.self, json, kind).version
    guard version == Self.version else {
      throw AcceptedFindingsError(
        "it is of version \(version), and this program reads version \(Self.version): use the program that wrote it, or remove it "
          + "and \(kind.remedy)")
    }
    var entries: [Entry] = []
    for (index, raw) in try Self.decode(RawFile.self, json, kind).findings.enumerated() {
      do { entries.append(try raw.entry(kind)) } catch {
        throw AcceptedFindingsError("finding number \(index + 1): \(error)")
      }
    }
    self.init(kind, entries)
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ json: [UInt8], _ kind: Kind
  ) throws(AcceptedFindingsError) -> Value {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      return try decoder.decode(type, from: Data(json))
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
      throw AcceptedFindingsError("\(place(context.codingPath)) has the wrong type")
    } catch DecodingError.keyNotFound(let key, let context) {
      let path = context.codingPath.isEmpty ? "" : "\(place(context.codingPath)): "
      throw AcceptedFindingsError("\(path)`\(escapedForTerminal(key.stringValue))` is missing")
    } catch let error as AcceptedFindingsError {
      throw error
    } catch {
      throw AcceptedFindingsError(
        "it is damaged, no valid JSON (was a merge left unfinished?): restore it, or remove it and \(kind.remedy)")
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let steps = path.map { key in
      key.intValue.map { "finding number \($0 + 1)" } ?? "`\(escapedForTerminal(key.stringValue))`"
    }
    return steps.isEmpty ? "all of it" : steps.joined(separator: ", ")
  }
}

extension AcceptedFindings.Kind {
  fileprivate var remedy: String {
    switch self {
    case .baseline: "run 'quoth baseline create'"
    case .allow: "accept the findings again with 'quoth allow'"
    }
  }
}

private struct Versioned: Decodable {
  var version: Int
}

private struct RawFile: Decodable {
  var findings: [RawEntry]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: RawKey.self)
    try container.rejectKeys(but: ["version", "findings"])
    findings = try container.decode([RawEntry].self, forKey: RawKey("findings"))
  }
}

/// An entry as it is written: only the types of its values are known to be right.
private struct RawEntry: Decodable {
  private var texts: [String: String] = [:]

  private static let keys = ["id", "file", "fileBytes", "component", "licence", "reason", "until", "added"]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: RawKey.self)
    try container.rejectKeys(but: Self.keys)
    for key in Self.keys { texts[key] = try container.decodeIfPresent(String.self, forKey: RawKey(key)) }
  }

  func entry(_ kind: AcceptedFindings.Kind) throws(AcceptedFindingsError) -> AcceptedFindings.Entry {
    guard let id = texts["id"], FindingIdentity.isID(id.utf8) else {
      throw AcceptedFindingsError("`id` has to be that of a finding, eight hexadecimal digits")
    }
    var entry = AcceptedFindings.Entry(
      id: id, file: try file(), component: texts["component"] ?? "", licence: texts["licence"] ?? "")
    entry.reason = texts["reason"] ?? ""
    if kind == .allow, !entry.reason.utf8.contains(where: { $0 > 0x20 }) {
      throw AcceptedFindingsError("`reason` is missing: say why the finding is accepted")
    }
    entry.until = try day("until")
    entry.added = try day("added")
    return entry
  }

  private func file() throws(AcceptedFindingsError) -> [UInt8] {
    let file =
      texts["fileBytes"].map { Data(base64Encoded: $0).map { Array($0) } ?? [] } ?? Array((texts["file"] ?? "").utf8)
    guard !file.isEmpty, BytePath(file) != nil else { throw AcceptedFindingsError("`file` has to be a path") }
    return file
  }

  private func day(_ key: String) throws(AcceptedFindingsError) -> String? {
    guard let text = texts[key] else { return nil }
    guard CalendarDate.isValid(text) else {
      throw AcceptedFindingsError("`\(key)` has to be a day that exists, written YYYY-MM-DD")
    }
    return text
  }
}

private struct RawKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(_ key: String) { stringValue = key }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<RawKey> {
  /// A mistyped `until` would make an acceptance last for ever.
  fileprivate func rejectKeys(but known: [String]) throws {
    guard let key = allKeys.map(\.stringValue).sorted().first(where: { !known.contains($0) }) else { return }
    let place = codingPath.last?.intValue.map { "finding number \($0 + 1): " } ?? ""
    throw AcceptedFindingsError(
      "\(place)`\(escapedForTerminal(key))` is no key of such a file; the keys are \(known.joined(separator: ", "))")
  }
}
