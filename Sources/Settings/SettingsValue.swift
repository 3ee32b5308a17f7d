#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value of JSON5.
enum SettingsValue: Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([SettingsValue])
  case object([String: SettingsValue])

  /// Deeper than any settings, and far from the end of any stack.
  private static let maximumDepth = 32

  /// Of a key that is given twice the first holds. Linear in the length.
  init(json5 bytes: [UInt8]) throws(EntryError) {
    // The decoder traps on bytes that are no UTF-8, and goes down with every bracket.
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw EntryError(path: [], reason: "is not UTF-8; save it in that encoding")
    }
    guard NestingDepth.of(bytes) <= Self.maximumDepth else {
      throw EntryError(
        path: [], reason: "is nested deeper than \(Self.maximumDepth) brackets; docs/settings.md shows its form")
    }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do { self = try decoder.decode(SettingsValue.self, from: Data(bytes)) } catch {
      throw EntryError(
        path: [], reason: "is not valid JSON5; look for an unclosed quote, bracket or brace, or a missing comma")
    }
  }

  /// What it is, in a sentence.
  var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "a truth value"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension SettingsValue: Decodable {
  init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: AnyKey.self) {
      let keys = members.allKeys
      let values = try keys.map { try members.decode(SettingsValue.self, forKey: $0) }
      self = .object(Dictionary(zip(keys.map(\.stringValue), values), uniquingKeysWith: { first, _ in first }))
    } else if var items = try? decoder.unkeyedContainer() {
      var values: [SettingsValue] = []
      while !items.isAtEnd { values.append(try items.decode(SettingsValue.self)) }
      self = .list(values)
    } else {
      self = try Self.scalar(decoder.singleValueContainer())
    }
  }

  private static func scalar(_ container: any SingleValueDecodingContainer) throws -> SettingsValue {
    if container.decodeNil() { return .null }
    if let text = try? container.decode(String.self) { return .text(text) }
    if let truth = try? container.decode(Bool.self) { return .boolean(truth) }
    return .number(try container.decode(Double.self))
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
