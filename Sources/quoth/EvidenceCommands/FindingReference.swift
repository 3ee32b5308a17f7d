import CommandLineKit

/// How a person names findings.
enum FindingReference: Equatable, Sendable {
  /// An id, or at least four of its first digits; in small letters.
  case id(String)
  /// What covers a line of a file, on one line also a column; both from 1.
  case place(file: [UInt8], line: Int, column: Int?)

  static let shortestID = 4
  private static let idLength = 8

  /// Reads an id, or a place as reports write it: `url.c:210`, `url.c:210-247`, `site.min.js:3:1201-1840`. Nil when it is neither.
  init?(_ bytes: [UInt8]) {
    guard bytes.contains(UInt8(ascii: ":")) else {
      let digits = String(decoding: bytes, as: UTF8.self).lowercased()
      guard (Self.shortestID...Self.idLength).contains(bytes.count), digits.utf8.allSatisfy(isHexadecimal) else {
        return nil
      }
      self = .id(digits)
      return
    }
    guard let (rest, last) = Self.cutNumber(bytes) else { return nil }
    if let (file, line) = Self.cutNumber(rest) {
      self = .place(file: file, line: line, column: last)
    } else {
      self = .place(file: rest, line: last, column: nil)
    }
  }

  /// What stands before the last colon, and the number behind it, of a range the first; nil when there is no such number.
  private static func cutNumber(_ bytes: [UInt8]) -> (rest: [UInt8], number: Int)? {
    guard let colon = bytes.lastIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    let numbers = bytes[(colon + 1)...].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let values = numbers.map { $0.allSatisfy(isDigit) ? Int(String(decoding: $0, as: UTF8.self)) : nil }
    guard values.count <= 2, let first = values[0], values.allSatisfy({ $0 != nil }), first > 0 else { return nil }
    return (Array(bytes[..<colon]), first)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func isHexadecimal(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}

extension ValueSyntax<FindingReference> {
  static let findingReference = ValueSyntax(
    "ID|FILE:LINE",
    expectation: "the id of a finding, four to eight hexadecimal digits, or a file and a line of it, such as url.c:210",
    completion: .path, parse: { FindingReference($0) },
    spell: {
      switch $0 {
      case .id(let id): id
      case .place(let file, let line, _): "\(String(decoding: file, as: UTF8.self)):\(line)"
      }
    })
}
