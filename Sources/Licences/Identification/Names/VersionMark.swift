/// A version as it stands in the text.
struct VersionMark: Equatable, Sendable {
  var version: NamedVersion
  /// A plus sign right behind it, or `>=` before it.
  var hasPlus: Bool
  /// The index of the word behind it.
  var end: Int

  /// `21` read as `2.1`, as in `lgpl21`; nil for other numbers.
  var spread: VersionMark? {
    version.spread.map { VersionMark(version: $0, hasPlus: hasPlus, end: end) }
  }
}

extension WordText {
  /// The version that stands at a word: `version 2`, `v2`, `v. 2`, `2.0`, `1_0`, `version two`.
  func version(at start: Int) -> VersionMark? {
    var index = start
    let isAnnounced = isAny(of: Words.version, at: index)
    if isAnnounced { index += 1 }
    if isAnnounced, let mark = numberLostAsListMark(before: index) { return mark }
    guard index < words.count else { return nil }
    if isAnnounced, let number = Words.numerals[words[index].hash], let version = NamedVersion(number.utf8) {
      return VersionMark(version: version, hasPlus: false, end: index + 1)
    }
    var digits = spelling(at: index)
    guard digits.count <= 12, let first = digits.first else { return nil }
    if first | 0x20 == UInt8(ascii: "v") { digits = digits.dropFirst() }
    guard let version = NamedVersion(digits) else { return nil }
    let plain = VersionMark(version: version, hasPlus: hasPlus(at: index), end: index + 1)
    return joined(digits, at: index) ?? plain
  }

  /// `1_0` is a version too.
  private func joined(_ digits: ArraySlice<UInt8>, at index: Int) -> VersionMark? {
    guard index + 1 < words.count, byte(behind: index) == UInt8(ascii: "_"),
      words[index + 1].start == words[index].end + 1
    else { return nil }
    let minor = spelling(at: index + 1)
    guard minor.count <= 2, minor.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    guard let version = NamedVersion(Array(digits) + [UInt8(ascii: ".")] + Array(minor)) else { return nil }
    return VersionMark(version: version, hasPlus: false, end: index + 2)
  }

  /// A number that begins a line and ends a sentence was taken for the mark of a list item: it is still there in the bytes.
  private func numberLostAsListMark(before index: Int) -> VersionMark? {
    let gap = gap(behind: index - 1).prefix(64)
    guard let start = gap.firstIndex(where: { $0 &- 0x30 < 10 }) else { return nil }
    var digits = gap[start...].prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
    while digits.last == UInt8(ascii: ".") { digits = digits.dropLast() }
    guard let version = NamedVersion(digits) else { return nil }
    return VersionMark(version: version, hasPlus: false, end: index)
  }

  private func hasPlus(at index: Int) -> Bool {
    if byte(behind: index) == UInt8(ascii: "+") { return true }
    let before = gap(behind: index - 1).suffix(3).filter { $0 != UInt8(ascii: " ") }
    return before.elementsEqual([UInt8(ascii: ">"), UInt8(ascii: "=")])
  }

  /// A word such as `GPLv2` or `LGPL21` in its two parts: the hash of the letters, and the version.
  func splitVersion(at index: Int) -> (stem: UInt32, mark: VersionMark)? {
    let word = spelling(at: index)
    guard word.count <= 24, let digit = word.firstIndex(where: { $0 &- 0x30 < 10 }), digit > word.startIndex else {
      return nil
    }
    guard let version = NamedVersion(word[digit...]) else { return nil }
    var stem = word[..<digit]
    if stem.count > 1, let last = stem.last, last | 0x20 == UInt8(ascii: "v") { stem = stem.dropLast() }
    var hash = WordHash()
    for byte in stem { hash.add(byte.asciiLowercased) }
    let mark = VersionMark(version: version, hasPlus: byte(behind: index) == UInt8(ascii: "+"), end: index + 1)
    return (hash.value, joined(word[digit...], at: index) ?? mark)
  }
}

extension LicenceFamily {
  /// The mark, when the family has its version.
  func known(_ mark: VersionMark) -> VersionMark? { ids[mark.version] == nil ? nil : mark }
}
