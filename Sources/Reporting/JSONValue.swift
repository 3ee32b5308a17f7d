/// A JSON value whose members keep the order in which they were given.
public enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  public struct Member {
    public let key: String
    public let value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A text, or null when nothing is known.
  public static func known(_ text: String) -> JSONValue {
    text.isEmpty ? .null : .string(text)
  }
}

extension [JSONValue.Member] {
  /// A path as members: as text, and when it is no UTF-8 also as Base64 under `keyBytes`.
  public static func path(_ key: String, _ path: [UInt8]) -> [JSONValue.Member] {
    if let text = String(validating: path, as: UTF8.self) { return [.init(key, .string(text))] }
    return [
      .init(key, .string(String(decoding: path, as: UTF8.self))), .init(key + "Bytes", .string(base64(path))),
    ]
  }

  /// The same; null when there is none.
  public static func path(_ key: String, _ path: [UInt8]?) -> [JSONValue.Member] {
    path.map { .path(key, $0) } ?? [.init(key, .null)]
  }
}
