import Lexing

/// What somebody does to code that was copied; each by itself, and always in the same way.
public enum Disguise: String, CaseIterable, Sendable {
  case none = "as it is"
  case reformatted = "reformatted, without comments"
  case renamed = "names changed"
  case extended = "a statement added"
  case hosted = "inside other code"

  /// The body of a sample in this disguise. Linear in it.
  func applied(to sample: Sample) -> [UInt8] {
    let code = Code(sample.body, path: sample.path)
    switch self {
    case .none: return code.bytes
    case .reformatted: return sample.form.isIndented ? code.reindented() : code.reflowed()
    case .renamed: return code.renamed()
    case .extended: return code.extended(by: sample.form)
    case .hosted: return Code(sample.host, path: sample.path).hosting(code)
    }
  }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")

/// Code and its tokens.
private struct Code {
  let bytes: [UInt8]
  private let tokens: [Token]

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    var stream = TokenStream()
    if let language = Language.of(path: Array(path.utf8), head: bytes.span) {
      tokenize(bytes.span, as: language, into: &stream)
    }
    tokens = stream.tokens.filter { $0.start < $0.end }
  }

  private func text(_ token: Token) -> ArraySlice<UInt8> { bytes[Int(token.start)..<Int(token.end)] }

  private var lines: [ArraySlice<UInt8>] { bytes.split(separator: newline, omittingEmptySubsequences: false) }

  /// Token after token with single blanks, a line for each statement and bracket.
  func reflowed() -> [UInt8] {
    var code: [UInt8] = []
    for token in tokens {
      code += text(token)
      let isEnd = token.end - token.start == 1 && "{};".utf8.contains(bytes[Int(token.start)])
      code.append(isEnd ? newline : space)
    }
    return code
  }

  /// Lines with half of their indentation, without blank lines and without what stands before and behind their tokens.
  func reindented() -> [UInt8] {
    var code: [UInt8] = []
    var rest = tokens[...]
    var start = 0
    for (index, line) in lines.enumerated() {
      let onLine = rest.prefix { Int($0.line) == index + 1 }
      rest = rest.dropFirst(onLine.count)
      if let first = onLine.first, let last = onLine.last {
        code += [UInt8](repeating: space, count: (Int(first.start) - start) / 2)
        code += bytes[Int(first.start)..<Int(last.end)] + [newline]
      }
      start += line.count + 1
    }
    return code
  }

  /// Every name replaced by another, the same one each time.
  func renamed() -> [UInt8] {
    let syllables = ["bel", "cor", "dun", "fay", "gil", "hum", "jot", "kep", "lur", "mon", "nix", "pol", "quo"]
    var names: [[UInt8]: [UInt8]] = [:]
    var code: [UInt8] = []
    var end = 0
    for token in tokens where token.symbol.isName {
      let name = Array(text(token))
      let number = names.count
      let other = names[name] ?? Array((syllables[number % 13] + syllables[number * 5 / 13 % 13] + "\(number)").utf8)
      names[name] = other
      code += bytes[end..<Int(token.start)] + other
      end = Int(token.end)
    }
    return code + bytes[end...]
  }

  /// With a statement more, behind one in the middle.
  func extended(by form: CodeForm) -> [UInt8] {
    let lines = lines
    let places = lines.indices.dropLast().filter { isStatement(lines[$0], before: lines[$0 + 1], form) }
    guard let place = places.min(by: { abs($0 - lines.count / 2) < abs($1 - lines.count / 2) }) else { return bytes }
    let added = Array(repeating: space, count: indentation(lines[place])) + form.spare.utf8
    return Array((lines[...place] + [added[...]] + lines[(place + 1)...]).joined(separator: [newline]))
  }

  /// Whether another statement may stand behind a line, at the same depth.
  private func isStatement(_ line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>, _ form: CodeForm) -> Bool {
    guard let last = line.last, indentation(line) > 0 else { return false }
    if form.isIndented { return !":,([{\"".utf8.contains(last) && indentation(line) == indentation(next) }
    return last == UInt8(ascii: ";")
  }

  private func indentation(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == space }.count }

  /// With other code in the middle, where a blank line stands before a line that is not indented.
  func hosting(_ guest: Code) -> [UInt8] {
    let lines = lines
    let places = lines.indices.dropLast().filter { lines[$0].isEmpty && indentation(lines[$0 + 1]) == 0 }
    let place = places.min { abs($0 - lines.count / 2) < abs($1 - lines.count / 2) } ?? 0
    return Array((lines[...place] + [guest.bytes[...]] + lines[place...]).joined(separator: [newline]))
  }
}
