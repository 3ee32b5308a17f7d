import Foundation

/// As much of JSON Schema as the report's schema uses for its shape: references, types, required and known keys. A key
/// that the schema does not know is a complaint here, so that nothing is written that is not documented.
struct ReportSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with a value; `definition` names one of `$defs`.
  func complaints(about value: Any, definition: String? = nil) -> [String] {
    complaints(about: value, schema: definition.map(self.definition) ?? root, at: "$")
  }

  /// The names of all keys that the schema describes.
  var keys: Set<String> {
    let definitions = (root["$defs"] as? [String: [String: Any]] ?? [:]).values + [root]
    return Set(definitions.flatMap { ($0["properties"] as? [String: Any] ?? [:]).keys })
  }

  private func definition(_ name: String) -> [String: Any] {
    (root["$defs"] as? [String: Any])?[name] as? [String: Any] ?? [:]
  }

  /// A schema with its references and the parts of `allOf` merged in.
  private func resolved(_ schema: [String: Any]) -> [String: Any] {
    let own = schema["$ref"].map { [["$ref": $0]] } ?? []
    let parts = (schema["allOf"] as? [[String: Any]] ?? []) + own
    return parts.reduce(schema) { whole, part in
      let name = (part["$ref"] as? String ?? "").split(separator: "/").last.map(String.init) ?? ""
      return merged(whole, resolved(definition(name)))
    }
  }

  private func merged(_ left: [String: Any], _ right: [String: Any]) -> [String: Any] {
    left.merging(right) { mine, theirs in
      if let mine = mine as? [String: Any], let theirs = theirs as? [String: Any] { return merged(mine, theirs) }
      if let mine = mine as? [String], let theirs = theirs as? [String] { return mine + theirs }
      return mine
    }
  }

  private func complaints(about value: Any, schema: [String: Any], at place: String) -> [String] {
    let schema = resolved(schema)
    if let choices = schema["oneOf"] as? [[String: Any]] {
      let fits = choices.contains { complaints(about: value, schema: $0, at: place).isEmpty }
      return fits ? [] : ["\(place) fits no choice"]
    }
    if !hasType(value, schema) { return ["\(place) has another type"] }
    if let object = value as? [String: Any] { return complaints(aboutObject: object, schema: schema, at: place) }
    guard let array = value as? [Any], let items = schema["items"] as? [String: Any] else { return [] }
    return array.indices.flatMap { complaints(about: array[$0], schema: items, at: "\(place)[\($0)]") }
  }

  private func complaints(aboutObject object: [String: Any], schema: [String: Any], at place: String) -> [String] {
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map {
      "\(place).\($0) is missing"
    }
    return missing
      + object.flatMap { key, value -> [String] in
        guard let property = (properties[key] ?? schema["additionalProperties"]) as? [String: Any] else {
          return ["\(place).\(key) is not in the schema"]
        }
        return complaints(about: value, schema: property, at: "\(place).\(key)")
      }
  }

  private func hasType(_ value: Any, _ schema: [String: Any]) -> Bool {
    if let constant = schema["const"] as? String { return value as? String == constant }
    if let values = schema["enum"] as? [String] { return values.contains(value as? String ?? "") }
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    return types.contains { type in
      switch type {
      case "object": value is [String: Any]
      case "array": value is [Any]
      case "string": value is String
      case "boolean": value is Bool
      case "integer": value is Int
      case "number": value is Double
      case "null": value is NSNull
      default: false
      }
    }
  }
}
