/// A whole string of names, joined by `and`, `or`, commas, slashes and brackets.
///
/// As in Debian's copyright files `and` binds closer than `or`, and both bind less where a comma stands beside them. Commas alone
/// mean what the next word that joins means, else `and`. A slash means `or`.
struct NameList {
  /// What the string means; nil when some of it is not understood.
  let expression: LicenceExpression?

  init(_ words: [LicenceWord], of text: [UInt8], table: NameTable = .shared) {
    expression = NameListParser(NameReader(words, of: text, table: table)).expression()
  }
}

/// A part of a list of names.
enum ListPart {
  case name(LicenceExpression)
  case joint(ListJoint)
  case open
  case close
}

/// What joins two names.
struct ListJoint: Equatable {
  /// Nil where only a comma stands.
  var isAll: Bool?
  var hasComma = false

  /// The greater binds closer.
  var rank: Int { isAll == nil || hasComma ? 0 : isAll == true ? 2 : 1 }
}

private struct NameListParser {
  private let reader: NameReader
  private var text: WordText { reader.text }

  init(_ reader: NameReader) { self.reader = reader }

  func expression() -> LicenceExpression? {
    guard let parts = parts(), let tidy = Self.tidied(parts) else { return nil }
    return ListFolding.expression(of: isChoice ? Self.chosen(tidy) : Self.decided(tidy))
  }

  /// Whether the words say that one of the licences is to be chosen, so that `and` means `or`.
  private var isChoice: Bool { text.words.contains { Words.choice.contains($0.hash) } }

  private static func chosen(_ parts: [ListPart]) -> [ListPart] {
    parts.map { if case .joint = $0 { .joint(ListJoint(isAll: false)) } else { $0 } }
  }

  /// The parts in their order; nil when a word is not understood.
  private func parts() -> [ListPart]? {
    var parts: [ListPart] = []
    var index = 0
    // Brackets that opened within a name.
    var opened = 0
    mark(text.gap(behind: -1), &parts, &opened)
    while index < text.words.count {
      let end: Int
      if text.isAny(of: Words.conjunctions, at: index) {
        end = index + 1
        // `and/or` means `or`.
        parts.append(.joint(ListJoint(isAll: text.isAny(of: Words.and, at: index))))
      } else if let name = reader.name(at: index) {
        guard !name.isByConvention else { return nil }
        parts.append(.name(name.expression))
        end = name.end
        opened = bracketsOpened(in: index..<end)
      } else if text.isAny(of: Words.fieldFillers, at: index) || isReferenceMark(index) {
        end = index + 1
      } else {
        return nil
      }
      let gap = text.gap(behind: end - 1)
      guard !gap.contains(UInt8(ascii: "~")) else { return nil }
      mark(gap, &parts, &opened)
      index = end
    }
    return parts
  }

  /// `[REF08]`: where Debian's copyright files point to a note.
  private func isReferenceMark(_ index: Int) -> Bool {
    text.byte(before: index) == UInt8(ascii: "[") && text.byte(behind: index) == UInt8(ascii: "]")
  }

  private func bracketsOpened(in name: Range<Int>) -> Int {
    let bytes = text.bytes[Int(text.words[name.lowerBound].start)..<Int(text.words[name.upperBound - 1].end)]
    return max(0, bytes.count { $0 == UInt8(ascii: "(") } - bytes.count { $0 == UInt8(ascii: ")") })
  }

  private func mark(_ gap: ArraySlice<UInt8>, _ parts: inout [ListPart], _ opened: inout Int) {
    for byte in gap {
      switch byte {
      case UInt8(ascii: "("): parts.append(.open)
      case UInt8(ascii: ")"): if opened > 0 { opened -= 1 } else { parts.append(.close) }
      case UInt8(ascii: ","), UInt8(ascii: ";"): parts.append(.joint(ListJoint(hasComma: true)))
      case UInt8(ascii: "/"), UInt8(ascii: "|"): parts.append(.joint(ListJoint(isAll: false)))
      case UInt8(ascii: "&"): parts.append(.joint(ListJoint(isAll: true)))
      default: break
      }
    }
  }

  /// Joints that follow each other become one, those at an edge go, and so do brackets round nothing or round one name.
  /// - Returns: nil when two different names stand side by side with nothing that joins them.
  private static func tidied(_ parts: [ListPart]) -> [ListPart]? {
    var tidy: [ListPart] = []
    for part in parts {
      switch (tidy.last, part) {
      case (_, .close): close(&tidy)
      case (.joint(let last), .joint(let next)): tidy[tidy.count - 1] = .joint(merged(last, next))
      case (nil, .joint), (.open, .joint): break
      default: tidy.append(part)
      }
      guard joinRepetition(&tidy) else { return nil }
    }
    while case .joint = tidy.last { tidy.removeLast() }
    return tidy
  }

  private static func close(_ tidy: inout [ListPart]) {
    if case .joint = tidy.last { tidy.removeLast() }
    if case .open = tidy.last {
      tidy.removeLast()
    } else if tidy.count > 1, case .name = tidy[tidy.count - 1], case .open = tidy[tidy.count - 2] {
      tidy.remove(at: tidy.count - 2)
    } else {
      tidy.append(.close)
    }
  }

  /// Two names side by side are one when they mean the same; false when they do not.
  private static func joinRepetition(_ tidy: inout [ListPart]) -> Bool {
    guard tidy.count > 1 else { return true }
    switch (tidy[tidy.count - 2], tidy[tidy.count - 1]) {
    case (.name(let first), .name(let second)):
      tidy.removeLast()
      return first == second
    case (.close, .name), (.close, .open): return false
    default: return true
    }
  }

  private static func merged(_ first: ListJoint, _ second: ListJoint) -> ListJoint {
    let isAll: Bool? =
      switch (first.isAll, second.isAll) {
      case (nil, let other), (let other, nil): other
      case (let one?, let other?): one && other
      }
    return ListJoint(isAll: isAll, hasComma: first.hasComma || second.hasComma)
  }

  /// Gives the commas their meaning.
  private static func decided(_ parts: [ListPart]) -> [ListPart] {
    var parts = parts
    var meaning: Bool?
    for index in parts.indices.reversed() {
      guard case .joint(var joint) = parts[index] else { continue }
      if let isAll = joint.isAll { meaning = isAll } else { joint.isAll = meaning ?? true }
      parts[index] = .joint(joint)
    }
    return parts
  }
}
