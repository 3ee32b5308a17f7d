/// Numbers. The symbol is a hash of the digits: letter case, the separators `_` and `'`, a suffix, a leading or trailing point and
/// zeros at the end of a fraction are folded away.
extension Scanner {
  /// Whether the point at the current position begins a number: a digit is behind it, and no name, closer or point before it.
  @inline(__always)
  func isFraction(_ source: Span<UInt8>) -> Bool {
    guard let next = byte(source, at: position + 1), isDigit(next) else { return false }
    guard let before = byte(source, at: position - 1) else { return true }
    let closers: ByteSet = ")]}."
    return !grammar.nameBytes[Int(before)] && !closers.contains(before)
  }

  mutating func scanNumber(_ source: Span<UInt8>) {
    let start = position
    var hash = SpellingHash()
    if !scanRadix(source, &hash) {
      if source[start] == UInt8(ascii: ".") { hash.add(UInt8(ascii: "0")) }
      scanDigits(source, &hash)
      scanFraction(source, &hash)
      scanExponent(source, &hash)
    }
    skipSuffix(source)
    append(Symbol(kind: .number, payload: UInt32(truncatingIfNeeded: hash.value >> 32)), from: start)
  }

  /// `0x`, `0o`, `0b` and their digits; false: the number begins with none of these.
  private mutating func scanRadix(_ source: Span<UInt8>, _ hash: inout SpellingHash) -> Bool {
    guard source[position] == UInt8(ascii: "0"), let mark = byte(source, at: position + 1) else { return false }
    let letter = mark | 0x20
    let letters: ByteSet = "xob"
    guard letters.contains(letter) else { return false }
    guard let first = byte(source, at: position + 2), Grammar.isWordByte(first) else { return false }
    hash.add(letter)
    position += 2
    while position < limit {
      let digit = source[position]
      if isDigit(digit) {
        hash.add(digit)
      } else if letter == UInt8(ascii: "x"), (digit | 0x20) &- UInt8(ascii: "a") < 6 {
        hash.add(digit | 0x20)
      } else if !isSeparator(source) {
        break
      }
      position += 1
    }
    return true
  }

  /// A `_`, or a `'` between digits, at the current position.
  private func isSeparator(_ source: Span<UInt8>) -> Bool {
    switch source[position] {
    case UInt8(ascii: "_"): return true
    case UInt8(ascii: "'"):
      guard grammar.syntax.hasQuotedDigits, let next = byte(source, at: position + 1) else { return false }
      return isDigit(next) || (next | 0x20) &- UInt8(ascii: "a") < 6
    default: return false
    }
  }

  private mutating func scanDigits(_ source: Span<UInt8>, _ hash: inout SpellingHash) {
    while position < limit {
      let byte = source[position]
      if isDigit(byte) {
        hash.add(byte)
      } else if !isSeparator(source) {
        return
      }
      position += 1
    }
  }

  /// A point and digits. A point before a second point or before a name is not part of the number.
  private mutating func scanFraction(_ source: Span<UInt8>, _ hash: inout SpellingHash) {
    guard byte(source, at: position) == UInt8(ascii: "."), isPointOfNumber(source) else { return }
    position += 1
    var zeros = 0
    var hasPoint = false
    while position < limit {
      let digit = source[position]
      if digit == UInt8(ascii: "0") {
        zeros += 1
      } else if isDigit(digit) {
        if !hasPoint { hash.add(UInt8(ascii: ".")) }
        hasPoint = true
        for _ in 0..<zeros { hash.add(UInt8(ascii: "0")) }
        zeros = 0
        hash.add(digit)
      } else if !isSeparator(source) {
        return
      }
      position += 1
    }
  }

  private func isPointOfNumber(_ source: Span<UInt8>) -> Bool {
    guard let next = byte(source, at: position + 1) else { return true }
    if isDigit(next) { return true }
    if next == UInt8(ascii: ".") { return false }
    guard Grammar.isWordByte(next) else { return true }
    // `1.f`, `1.e5`: one letter of a suffix, or an exponent.
    let suffixes: ByteSet = "fldejq"
    guard suffixes.contains(next | 0x20), let behind = byte(source, at: position + 2) else {
      return suffixes.contains(next | 0x20)
    }
    let exponents: ByteSet = "ed"
    let isSign = behind == UInt8(ascii: "+") || behind == UInt8(ascii: "-")
    return isSign && exponents.contains(next | 0x20) || isDigit(behind) || !Grammar.isWordByte(behind)
  }

  /// `e`, or Fortran's `d`, with a sign perhaps and digits.
  private mutating func scanExponent(_ source: Span<UInt8>, _ hash: inout SpellingHash) {
    guard let letter = byte(source, at: position), let next = byte(source, at: position + 1) else { return }
    guard letter | 0x20 == UInt8(ascii: "e") || letter | 0x20 == UInt8(ascii: "d") else { return }
    let isSign = next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
    guard let digit = isSign ? byte(source, at: position + 2) : next, isDigit(digit) else { return }
    hash.add(letter | 0x20)
    if next == UInt8(ascii: "-") { hash.add(next) }
    position += isSign ? 2 : 1
    scanDigits(source, &hash)
  }

  private mutating func skipSuffix(_ source: Span<UInt8>) {
    while position < limit, Grammar.isWordByte(source[position]) { position += 1 }
  }
}
