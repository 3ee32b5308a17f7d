import Lexing
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One example of a file in `Cases/`: a text, and what is claimed of it.
///
/// A case file begins with the language's name. `=== title` begins a case, its first text follows. `--- same` begins another layout, that
/// has the same symbols; `--- differs` one that has not; `--- tokens` the tokens of the first text, `--- comments` its comments. In texts
/// `␍` stands for a carriage return, `␠` for a blank at the end of a line.
struct LanguageCase: Sendable, CustomTestStringConvertible {
  enum Claim: Sendable {
    case same(String)
    case differs(String)
    case tokens(String)
    case comments(String)
  }

  let language: Language
  let title: String
  let text: String
  let claims: [Claim]

  var testDescription: String { "\(language.name): \(title)" }

  static let all: [LanguageCase] = caseFiles().flatMap(read)

  private static func caseFiles(from folder: String = "\(#filePath)".droppingLastComponent + "/Cases") -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".txt") { names.append("\(folder)/\(name)") }
    }
    return names.sorted()
  }

  private static func read(_ path: String) -> [LanguageCase] {
    let lines = contents(of: path).split(separator: "\n", omittingEmptySubsequences: false)
    guard let language = Language.all.first(where: { $0.name == lines[0] }) else {
      Issue.record("\(path): no language is called \(lines[0])")
      return []
    }
    return lines.dropFirst().drop { !$0.hasPrefix("=== ") }.sections(beginningWith: "=== ").map { section in
      let blocks = section.dropFirst().blocks()
      let claims = blocks.dropFirst().compactMap { block -> Claim? in
        switch block.head {
        case "same": .same(block.text)
        case "differs": .differs(block.text)
        case "tokens": .tokens(block.text)
        case "comments": .comments(block.text)
        default: nil
        }
      }
      return LanguageCase(
        language: language, title: String((section.first ?? "").dropFirst(4)), text: blocks.first?.text ?? "",
        claims: claims)
    }
  }

  private static func contents(of path: String) -> String {
    guard let file = unsafe fopen(path, "r") else { return "" }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  fileprivate var droppingLastComponent: String { split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } }
}

extension Sequence<Substring> {
  /// The lines in sections, each of which begins with a line that has the mark.
  fileprivate func sections(beginningWith mark: String) -> [[Substring]] {
    reduce(into: []) { sections, line in
      if line.hasPrefix(mark) || sections.isEmpty { sections.append([]) }
      sections[sections.count - 1].append(line)
    }
  }

  /// A first block without a head, and the blocks that `--- head` lines begin.
  fileprivate func blocks() -> [(head: String, text: String)] {
    var blocks: [(head: String, lines: [Substring])] = [("", [])]
    for line in self {
      if line.hasPrefix("--- ") {
        blocks.append((String(line.dropFirst(4)), []))
      } else {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks.map { block in
      var lines = block.lines
      while lines.last == "" { lines.removeLast() }
      let text = lines.map { $0.replacing("␍", with: "\r").replacing("␠", with: " ") }.joined(separator: "\n")
      return (block.head, text)
    }
  }
}
