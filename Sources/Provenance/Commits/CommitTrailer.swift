/// A line `Key: value` of a commit's message that says who had a hand in it.
public struct CommitTrailer: Hashable, Sendable {
  public enum Key: String, CaseIterable, Sendable {
    case coAuthoredBy = "co-authored-by"
    case assistedBy = "assisted-by"
    case generatedBy = "generated-by"
    case signedOffBy = "signed-off-by"
  }

  public let key: Key
  public let value: String

  /// Those of a message, in their order: lines behind the subject, wherever they stand, since a squashed commit has the trailers of its
  /// parts in its midst. Linear in the message's length.
  public static func all(in message: [UInt8]) -> [CommitTrailer] {
    message.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropFirst().compactMap(Self.init)
  }

  private init?(line: ArraySlice<UInt8>) {
    let longest = Key.allCases.map(\.rawValue.utf8.count).max() ?? 0
    guard let colon = line.prefix(longest + 1).firstIndex(of: UInt8(ascii: ":")),
      let key = Key(rawValue: String(decoding: line[..<colon], as: UTF8.self).lowercased())
    else { return nil }
    let isBlank = { (byte: UInt8) in
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
    let value = line[(colon + 1)...].drop(while: isBlank)
    guard let end = value.lastIndex(where: { !isBlank($0) }) else { return nil }
    self.key = key
    self.value = String(decoding: value[...end], as: UTF8.self)
  }
}
