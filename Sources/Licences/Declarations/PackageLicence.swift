extension Declaration {
  /// Takes what a package says of its licence as one statement about all its files.
  ///
  /// - Parameter isChoice: whether several names are alternatives; nil when the format does not say, and then all of them hold.
  mutating func declare(
    _ names: [MetadataText], isChoice: Bool? = false,
    meaning: ([UInt8]) -> DeclaredNames = { DeclaredNames(package: $0) }
  ) {
    guard let first = names.first else { return }
    let parts = names.prefix(Self.maximumNames).map { meaning($0.value) }
    guard let joined = DeclaredNames(parts, isChoice: isChoice ?? false) else { return }
    let written = names.map { $0.value[...].firstLine }.joined(separator: ", ")
    var licence = DeclaredLicence(joined.expression, written: written, line: first.line)
    licence.outline = joined.outline
    licence.unknown = joined.unknown.map(\.id)
    for text in names where text.value[...].holdsText {
      let id = DeclaredNames(package: text.value).unknown.first?.id
      if let id { licence.texts.append(DeclaredText(id: id, bytes: text.bytes, lines: text.lines)) }
    }
    if names.count > 1, isChoice == nil {
      notes.append("The format does not say whether all of the licences named hold or any one; all are taken to hold.")
    }
    licences.append(licence)
  }

  /// Takes a value that points to a file instead of naming a licence (`SEE LICENSE IN x`), or that says that there is none.
  mutating func takesPointer(_ text: MetadataText) -> Bool {
    let value = text.value[...].trimmed
    let pointer = Array("see license in ".utf8)
    if value.hasFoldedPrefix(pointer) {
      licenceFiles.append(value.dropFirst(pointer.count).trimmed.text)
      return true
    }
    if value.elementsEqual("UNLICENSED".utf8) {
      notes.append("Line \(text.line) says UNLICENSED: nobody but the owner has a licence.")
      return true
    }
    return false
  }

  /// More names than this are no licence field.
  private static let maximumNames = 64
}

extension DeclaredNames {
  /// What a package's licence field names: an expression, names joined by slashes as Cargo once had them, or the address of a licence.
  init(package written: [UInt8]) {
    let value = written[...].trimmed
    if let expression = LicenceNames.expression(named: value) ?? LicenceAddress.expression(of: value) {
      self = DeclaredNames(expression)
      return
    }
    let parts = value.split(separator: slash).prefix(8).map { LicenceNames.expression(named: $0.trimmed) }
    if parts.count > 1, !value.contains(UInt8(ascii: ":")), parts.allSatisfy({ $0 != nil }) {
      self =
        DeclaredNames(parts.compactMap { $0.map { DeclaredNames($0) } }, isChoice: true)
        ?? DeclaredNames(unknown: written)
    } else if value.words.count <= 24, let names = DeclaredNames(debian: value) {
      self = names
    } else {
      self = DeclaredNames(unknown: Array(value))
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a licence field holds a whole text instead of a name.
  var holdsText: Bool { count > 120 || trimmed.contains(UInt8(ascii: "\n")) }

  /// For a person to read.
  var firstLine: String { trimmed.prefix { $0 != UInt8(ascii: "\n") }.trimmed.text }
}
