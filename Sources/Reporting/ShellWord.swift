import Platform

/// A word of a command line, written so that a shell reads it as those bytes and a terminal shows it as it is.
struct ShellWord {
  let text: String

  /// As it is where no shell takes notice of it, else between quotation marks; what no terminal may see as `$'…'` with octal numbers,
  /// which bash, zsh and the shells of POSIX 2024 read.
  init(_ bytes: [UInt8]) {
    let shown = String(decoding: bytes, as: UTF8.self)
    if !bytes.isEmpty, bytes.allSatisfy(Self.isOrdinary) {
      text = shown
    } else if Self.isShownAsItIs(bytes) {
      text = "'" + shown.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    } else {
      text = "$'" + bytes.map(Self.octal).joined() + "'"
    }
  }

  private static func isOrdinary(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_./+:,@%".utf8.contains(byte)
    }
  }

  /// Whether nothing of it has to be escaped but backslashes, which quotation marks protect.
  private static func isShownAsItIs(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\\")).allSatisfy {
      escapedForTerminal(Array($0)) == String(decoding: $0, as: UTF8.self)
    }
  }

  private static func octal(_ byte: UInt8) -> String {
    if isOrdinary(byte) { return String(Unicode.Scalar(byte)) }
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}
