/// Words, and the bytes that they were read from: what stands in a word and between words.
struct WordText: Sendable {
  let words: [LicenceWord]
  let bytes: [UInt8]

  /// Code may lie between the words of comments; no more than so many bytes of it are looked at.
  private static let maximumGap = 256

  @inline(__always)
  func isAny(of hashes: Set<UInt32>, at index: Int) -> Bool {
    index >= 0 && index < words.count && hashes.contains(words[index].hash)
  }

  /// The bytes of a word.
  func spelling(at index: Int) -> ArraySlice<UInt8> {
    let end = min(Int(words[index].end), bytes.count)
    return bytes[min(Int(words[index].start), end)..<end]
  }

  /// The bytes between a word and the one behind it, or the end of the text; the first of them, where they are many.
  func gap(behind index: Int) -> ArraySlice<UInt8> {
    let start = index < 0 ? 0 : min(Int(words[index].end), bytes.count)
    let end = index + 1 < words.count ? Int(words[index + 1].start) : bytes.count
    return bytes[start..<max(start, min(end, bytes.count, start + Self.maximumGap))]
  }

  /// The bytes behind a word as far as its line goes: what begins the next line may be the mark of a comment.
  func marks(behind index: Int) -> ArraySlice<UInt8> { gap(behind: index).prefix { $0 != UInt8(ascii: "\n") } }

  /// The byte right behind a word; 0 at the end of the text.
  func byte(behind index: Int) -> UInt8 {
    let end = Int(words[index].end)
    return end < bytes.count ? bytes[end] : 0
  }

  /// The byte right before a word; 0 at the start of the text.
  func byte(before index: Int) -> UInt8 {
    let start = Int(words[index].start)
    return start > 0 && start <= bytes.count ? bytes[start - 1] : 0
  }

  /// Whether a bracket or a quotation mark opens right before a word.
  func isOpened(at index: Int) -> Bool {
    guard index < words.count else { return false }
    let byte = byte(before: index)
    return byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "`")
  }

  /// Whether a sentence ends behind a word: a full stop with a blank or nothing behind it.
  func isSentenceEnd(behind index: Int) -> Bool {
    guard index < words.count, byte(behind: index) == UInt8(ascii: ".") else { return false }
    let next = Int(words[index].end) + 1
    return next >= bytes.count || bytes[next] <= UInt8(ascii: " ")
  }
}
