/// The records of a pax extended header (POSIX.1-2001): `length key=value\n`, as far as reading files needs them.
struct PaxRecords {
  var path: [UInt8]?
  var size: Int?
  var isSparse = false

  /// nil when a record's length or form is wrong.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, rest.first != 0 {
      guard let (key, value, end) = Self.record(at: rest) else { return nil }
      guard set(key, value) else { return nil }
      rest = rest[end...]
    }
  }

  init() {}

  /// The member's own records over the global ones.
  func over(_ global: PaxRecords) -> PaxRecords {
    var merged = self
    merged.path = path ?? global.path
    merged.size = size ?? global.size
    merged.isSparse = isSparse || global.isSparse
    return merged
  }

  private mutating func set(_ key: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool {
    if key.elementsEqual("path".utf8) {
      path = Array(value)
    } else if key.elementsEqual("size".utf8) {
      guard let size = Self.decimal(value) else { return false }
      self.size = size
    } else if key.starts(with: "GNU.sparse.".utf8) {
      isSparse = true
    }
    return true
  }

  private static func record(
    at bytes: ArraySlice<UInt8>
  ) -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>, end: Int)? {
    // A length of more than ten digits is larger than any extended header that is accepted.
    guard let blank = bytes.prefix(11).firstIndex(of: UInt8(ascii: " ")),
      let length = decimal(bytes[..<blank]), length <= bytes.count
    else { return nil }
    let end = bytes.startIndex + length
    guard end > blank + 1, bytes[end - 1] == UInt8(ascii: "\n") else { return nil }
    let body = bytes[(blank + 1)..<(end - 1)]
    guard let equals = body.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    return (body[..<equals], body[(equals + 1)...], end)
  }

  private static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
