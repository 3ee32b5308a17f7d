/// An expression as a metadata field has it: what each name means is asked one by one, and those that no table knows are kept apart.
struct DeclaredNames {
  /// With `LicenseRef-…` for each name that is not known.
  var outline: LicenceExpression
  /// Names that are not known, as written, by the id that stands for them.
  var unknown: [(id: String, name: [UInt8])] = []

  var expression: LicenceExpression? { unknown.isEmpty ? outline : nil }

  /// One name, whatever is in it, that no table knows.
  init(unknown name: [UInt8]) {
    let id = Self.reference(name)
    outline = .licence(LicenceTerm(id))
    unknown = [(id, name)]
  }

  /// Names that are known.
  init(_ outline: LicenceExpression) { self.outline = outline }

  /// Names joined by `and`, `or`, commas and parentheses, as DEP-5 has them: `and` binds closer than `or`, and a comma before either loosens
  /// it, so that `A or B, and C` is `(A or B) AND C`. Reference tags such as `[REF08]` are passed over.
  /// - Returns: nil when there are no names.
  init?(debian written: ArraySlice<UInt8>) {
    let words = Self.words(written)
    guard !words.isEmpty else { return nil }
    let whole = Array(words.joined(separator: [0x20]))
    if let expression = LicenceNames.expression(named: whole) {
      self.init(expression)
      return
    }
    guard words.count <= Self.maximumWords else {
      self.init(unknown: whole)
      return
    }
    var parser = ConjunctionParser()
    let spoken = Self.withCommasSpoken(words)
    for (index, word) in spoken.enumerated() {
      parser.take(word, isBeforeLater: index + 1 < spoken.count && Self.meansLater(spoken[index + 1]))
    }
    guard let names = parser.finish(), !Self.isProse(names.unknown.map(\.name)) else {
      self.init(unknown: whole)
      return
    }
    self = names
  }

  /// One name.
  init(named name: [UInt8]) {
    if let expression = LicenceNames.expression(named: name) {
      self.init(expression)
    } else {
      self.init(unknown: name)
    }
  }

  /// Several, of which all hold or any one.
  init?(_ parts: [DeclaredNames], isChoice: Bool) {
    guard let first = parts.first else { return nil }
    self = parts.dropFirst().reduce(first) { $0.joined($1, isChoice: isChoice) }
  }

  func joined(_ other: DeclaredNames, isChoice: Bool) -> DeclaredNames {
    var joined = self
    joined.outline = outline.joined(other.outline, isChoice: isChoice)
    joined.unknown += other.unknown.filter { name in !unknown.contains { $0.id == name.id } }
    return joined
  }

  /// The words of a field, with commas and parentheses as words of their own and without reference tags and without paths in
  /// parentheses.
  private static func words(_ written: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    for word in written.words {
      let isTag = word.first == UInt8(ascii: "[") && word.last == UInt8(ascii: "]")
      if isTag || word.starts(with: "(/".utf8) && word.last == UInt8(ascii: ")") { continue }
      var rest = word
      while let first = rest.first, first == UInt8(ascii: "(") || first == UInt8(ascii: ",") {
        words.append(rest.prefix(1))
        rest = rest.dropFirst()
      }
      let open = rest.count { $0 == UInt8(ascii: "(") }
      var closers: [ArraySlice<UInt8>] = []
      while let last = rest.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ")") && open == 0 {
        closers.append(rest.suffix(1))
        rest = rest.dropLast()
      }
      if !rest.isEmpty { words.append(rest) }
      words += closers.reversed()
    }
    return words
  }

  /// A field of more words is prose.
  private static let maximumWords = 256
  private static let conjunctions = ["and", "or", "and/or"].map { Array($0.utf8) }

  /// A comma that no conjunction follows stands for the next one, as in `A, B or C`; for `and` when there is none.
  private static func withCommasSpoken(_ words: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    var spoken: [ArraySlice<UInt8>] = []
    var next = conjunctions[0][...]
    for (index, word) in words.enumerated().reversed() {
      let isComma = word.elementsEqual([UInt8(ascii: ",")])
      if conjunctions.contains(word.lowered) { next = word }
      let isSpoken = [index - 1, index + 1].contains {
        words.indices.contains($0) && conjunctions.contains(words[$0].lowered)
      }
      spoken.append(isComma && !isSpoken ? next : word)
    }
    return spoken.reversed()
  }

  private static func meansLater(_ word: ArraySlice<UInt8>) -> Bool {
    ["later", "newer", "greater", "(at"].contains(word.lowered[...].text)
  }

  /// Names that nobody knows and that are longer than this together are rather the first line of a licence text.
  static let maximumUnknownWords = 6

  private static func isProse(_ names: [[UInt8]]) -> Bool {
    names.reduce(0) { $0 + $1[...].words.count } > maximumUnknownWords
  }

  /// An id for a name, of the bytes that SPDX allows in one.
  private static func reference(_ name: [UInt8]) -> String {
    var id = Array("LicenseRef-".utf8)
    for byte in name.prefix(64) {
      let isPlain = byte < 0x80 && (byte.isWordByte || byte == UInt8(ascii: "."))
      if isPlain {
        id.append(byte)
      } else if id.last != UInt8(ascii: "-") {
        id.append(UInt8(ascii: "-"))
      }
    }
    while id.count > 10, id.last == UInt8(ascii: "-") { id.removeLast() }
    return id[...].text
  }
}

/// Reads names and conjunctions with a stack of operators (the shunting yard of Dijkstra, 1961).
private struct ConjunctionParser {
  private enum Conjunction: Int {
    case open, looseOr, looseAnd, or, and

    var isChoice: Bool { self == .or || self == .looseOr }
  }

  private var name: [UInt8] = []
  private var operands: [DeclaredNames] = []
  private var operators: [Conjunction] = []
  private var isAfterComma = false
  private var pending: Conjunction?
  private var isBroken = false
  private var depth = 0

  /// More parentheses than this make the whole unknown.
  private static let maximumDepth = 16

  mutating func take(_ word: ArraySlice<UInt8>, isBeforeLater: Bool) {
    switch word.lowered[...].text {
    case ",":
      closeName()
      isAfterComma = true
    case "and":
      conjunction(.and)
    case "or" where !isBeforeLater, "and/or":
      conjunction(.or)
    case "(" where name.isEmpty:
      open()
    case ")" where depth > 0:
      close()
    default:
      if name.isEmpty { flushConjunction() }
      if !name.isEmpty { name.append(0x20) }
      name += word
    }
  }

  mutating func finish() -> DeclaredNames? {
    closeName()
    while depth > 0 { close() }
    while let last = operators.popLast() { apply(last) }
    return isBroken || operands.count != 1 ? nil : operands[0]
  }

  private mutating func closeName() {
    guard !name.isEmpty else { return }
    operands.append(DeclaredNames(named: name))
    name = []
  }

  private mutating func conjunction(_ conjunction: Conjunction) {
    closeName()
    pending = conjunction
  }

  /// A conjunction is taken when what follows it begins: only then is it known whether a comma stands by it.
  private mutating func flushConjunction() {
    defer { (pending, isAfterComma) = (nil, false) }
    guard pending != nil || isAfterComma else { return }
    switch (pending, isAfterComma) {
    case (.or, true): push(.looseOr)
    case (_, true): push(.looseAnd)
    case (let conjunction?, false): push(conjunction)
    case (nil, false): break
    }
  }

  private mutating func push(_ conjunction: Conjunction) {
    while let last = operators.last, last != .open, last.rawValue >= conjunction.rawValue {
      operators.removeLast()
      apply(last)
    }
    operators.append(conjunction)
  }

  private mutating func open() {
    flushConjunction()
    if depth == Self.maximumDepth { isBroken = true }
    guard !isBroken else { return }
    depth += 1
    operators.append(.open)
  }

  private mutating func close() {
    closeName()
    depth -= 1
    while let last = operators.popLast(), last != .open { apply(last) }
  }

  private mutating func apply(_ conjunction: Conjunction) {
    guard conjunction != .open, operands.count >= 2 else {
      isBroken = isBroken || conjunction != .open
      return
    }
    let right = operands.removeLast()
    operands[operands.count - 1] = operands[operands.count - 1].joined(right, isChoice: conjunction.isChoice)
  }
}

extension LicenceExpression {
  /// Both, or either; alike parts on one level.
  func joined(_ other: LicenceExpression, isChoice: Bool) -> LicenceExpression {
    isChoice ? .any(choices + other.choices) : .all(demands + other.demands)
  }

  private var choices: [LicenceExpression] { if case .any(let parts) = self { parts } else { [self] } }
  private var demands: [LicenceExpression] { if case .all(let parts) = self { parts } else { [self] } }
}
