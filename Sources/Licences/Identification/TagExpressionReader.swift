/// Reads the expression behind a tag, line by line, and stops at what is none: the end of a comment, a sentence, a placeholder.
struct TagExpressionReader {
  /// What was read, as far as a whole expression goes.
  private var words: [String] = []
  /// How many of the words make a whole expression.
  private var wholeCount = 0
  private var depth = 0
  private var wantsOperand = true
  private var isExceptionNext = false
  private var isStopped = false
  /// A name in it is no licence that is known, nor a reference.
  private(set) var hasUnknown = false
  /// A word stands right behind it that does not belong to it.
  private(set) var isFollowedByWord = false

  /// A parenthesis is open: the next line may go on with it.
  var isOpen: Bool { !isStopped && depth > 0 && words.count < Self.maximumWords }

  static let maximumWords = 500

  /// Nil when there is none, or what was read is no expression.
  var expression: LicenceExpression? {
    guard wholeCount > 0 else { return nil }
    return try? LicenceExpression(parsing: words[..<wholeCount].joined(separator: " "))
  }

  /// Takes the next line in.
  mutating func read(_ line: ArraySlice<UInt8>) {
    var rest = line
    while !isStopped, words.count < Self.maximumWords {
      let blanks = rest.prefix { $0.isASCIIBlank }
      rest = rest[blanks.endIndex...]
      guard let byte = rest.first else { return }
      switch byte {
      case UInt8(ascii: "("): open()
      case UInt8(ascii: ")"): close()
      case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ";"):
        isStopped = wantsOperand || !rest.dropFirst().drop(while: \.isASCIIBlank).beginsWithLicence
      default:
        let word = rest.tagWord
        guard !word.isEmpty else {
          isStopped = true
          return
        }
        take(word, isSeparate: !blanks.isEmpty)
        rest = rest[word.endIndex...]
        continue
      }
      rest = rest.dropFirst()
    }
  }

  private mutating func open() {
    guard wantsOperand else {
      isStopped = true
      return
    }
    words.append("(")
    depth += 1
  }

  private mutating func close() {
    guard !wantsOperand, depth > 0 else {
      isStopped = true
      return
    }
    words.append(")")
    depth -= 1
    if depth == 0 { wholeCount = words.count }
  }

  private mutating func take(_ word: ArraySlice<UInt8>, isSeparate: Bool) {
    if let operation = Operation(word) {
      guard !wantsOperand else {
        isStopped = true
        return
      }
      words.append(operation.rawValue)
      wantsOperand = true
      isExceptionNext = operation == .with
      return
    }
    let name = String(decoding: word, as: UTF8.self)
    if !wantsOperand {
      // Two licences side by side: some lists are written so, and both are meant.
      guard word.isKnownLicence else {
        isFollowedByWord = isSeparate
        isStopped = true
        return
      }
      words.append(Operation.and.rawValue)
    } else if !isExceptionNext, !word.isKnownLicence, !word.isReference {
      hasUnknown = true
      guard word.contains(where: { (0x41...0x5a).contains($0) || $0.isASCIIDigit }) else {
        isStopped = true
        return
      }
    }
    guard !["NONE", "NOASSERTION"].contains(name) else {
      isStopped = true
      return
    }
    words.append(name)
    wantsOperand = false
    isExceptionNext = false
    if depth == 0 { wholeCount = words.count }
  }

  private enum Operation: String, CaseIterable {
    case and = "AND"
    case or = "OR"
    case with = "WITH"

    init?(_ word: ArraySlice<UInt8>) {
      let found = Self.allCases.first {
        word.elementsEqual($0.rawValue.utf8) { $0.asciiLowercased == $1.asciiLowercased }
      }
      guard let found else { return nil }
      self = found
    }
  }
}

extension ArraySlice<UInt8> {
  /// The id, or operator, that the bytes begin with: without the full stop or colon of a sentence; empty when there is none.
  fileprivate var tagWord: ArraySlice<UInt8> {
    guard let first, first.isASCIILetter || first.isASCIIDigit else { return prefix(0) }
    var word = prefix { $0.isNameByte || "-.:+".utf8.contains($0) }
    while let last = word.last, "-.:_".utf8.contains(last) { word = word.dropLast() }
    return word
  }

  fileprivate var beginsWithLicence: Bool { tagWord.isKnownLicence }

  fileprivate var isKnownLicence: Bool {
    let id = last == UInt8(ascii: "+") ? dropLast() : self
    return !id.isEmpty && LicenceTable.shared[String(decoding: id, as: UTF8.self)] != nil
  }

  fileprivate var isReference: Bool { hasFoldedPrefix("licenseref-".utf8) || hasFoldedPrefix("documentref-".utf8) }
}
