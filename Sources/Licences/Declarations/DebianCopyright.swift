/// Reads `debian/copyright` and `.reuse/dep5` in the machine-readable format, DEP-5 (1.0).
///
/// The short name of a paragraph is looked up; for one that is ambiguous or unknown, the words of the licence, in the paragraph or in a
/// stand-alone one of the same name, are pointed out. A file in free prose gives no licences and says so.
struct DebianCopyright {
  private let text: [UInt8]
  private let kind: Declaration.Kind
  private let folder: [UInt8]
  /// The words of licences by their short names, in lower case.
  private var wordsByName: [[UInt8]: Words] = [:]

  /// Where the words of a licence stand.
  private typealias Words = (bytes: Range<Int>, lines: ClosedRange<Int>)

  static func read(_ text: [UInt8], _ kind: Declaration.Kind, folder: [UInt8]) -> Declaration {
    let paragraphs = ControlParagraph.all(in: text)
    let isFormatted = paragraphs.first?["format", "format-specification"] != nil
    guard isFormatted || paragraphs.contains(where: { $0["files"] != nil && $0.licence != nil }) else {
      return Declaration(
        kind, folder: folder,
        notes: [
          "The file is free prose, not in the machine-readable format (DEP-5), so it says nothing of single files."
        ])
    }
    return DebianCopyright(text, kind, folder, paragraphs).declaration(paragraphs)
  }

  private init(_ text: [UInt8], _ kind: Declaration.Kind, _ folder: [UInt8], _ paragraphs: [ControlParagraph]) {
    self.text = text
    self.kind = kind
    self.folder = folder
    let standAlone = paragraphs.filter { $0["files"] == nil }
    for paragraph in standAlone + paragraphs.filter({ $0["files"] != nil }) {
      guard let field = paragraph.licence, let words = field.continuation else { continue }
      let name = text[field.lines[0].bytes].lowered
      if !name.isEmpty, wordsByName[name] == nil { wordsByName[name] = words }
    }
  }

  private func declaration(_ paragraphs: [ControlParagraph]) -> Declaration {
    var declaration = Declaration(kind, folder: folder)
    for (index, paragraph) in paragraphs.enumerated() {
      let isHeader = index == 0 && paragraph["files"] == nil
      guard let field = paragraph.licence, isHeader || paragraph["files"] != nil else {
        if let files = paragraph["files"] {
          declaration.notes.append("The paragraph in line \(files.line) names no licence.")
        }
        continue
      }
      if isHeader && paragraph["format", "format-specification"] == nil { continue }
      var licence = licence(field)
      licence.paths = paragraph["files"].map(patterns)
      licence.holders = paragraph["copyright"].map(holders) ?? []
      declaration.licences.append(licence)
    }
    return declaration
  }

  private func licence(_ field: ControlField) -> DeclaredLicence {
    let written = text[field.lines[0].bytes]
    let own = ownWords(field)
    let names = names(written, own)
    var licence = DeclaredLicence(names?.expression, written: written.text, line: field.line)
    licence.outline = names?.outline
    licence.unknown = names?.unknown.map(\.id) ?? []
    for (id, name) in names?.unknown ?? [] {
      let words = names?.outline == .licence(LicenceTerm(id)) ? own ?? words(named: name) : words(named: name)
      if let words { licence.texts.append(DeclaredText(id: id, bytes: words.bytes, lines: words.lines)) }
    }
    return licence
  }

  /// What a field names. Words of its own decide over a list of names of which some are unknown and stand nowhere else.
  private func names(_ written: ArraySlice<UInt8>, _ own: Words?) -> DeclaredNames? {
    guard let names = DeclaredNames(debian: written) else {
      return own == nil ? nil : DeclaredNames(unknown: Array("unnamed".utf8))
    }
    if own == nil || names.unknown.allSatisfy({ words(named: $0.name) != nil }) { return names }
    return DeclaredNames(unknown: Array(written))
  }

  /// The words in the paragraph itself, else those of the stand-alone paragraph of just this name. Where the name is rather the first line
  /// of the words, they begin there.
  private func ownWords(_ field: ControlField) -> Words? {
    let written = text[field.lines[0].bytes]
    guard let own = field.continuation else { return words(named: written) }
    guard written.words.count > DeclaredNames.maximumUnknownWords else { return own }
    return (written.startIndex..<own.bytes.upperBound, field.line...own.lines.upperBound)
  }

  private func words(named name: some Collection<UInt8>) -> Words? { wordsByName[name.map(\.asciiLowercased)] }

  /// The patterns of a Files field: words, which some writers separate by commas.
  private func patterns(_ field: ControlField) -> [PathPattern] {
    field.lines.flatMap { text[$0.bytes].words }.compactMap { word in
      let pattern = word.last == UInt8(ascii: ",") ? word.dropLast() : word
      return pattern.isEmpty ? nil : PathPattern(pattern, .debian)
    }
  }

  /// A notice that is longer goes on no more.
  private static let maximumNotice = 400

  /// A notice for each line. A line without years goes on with the one before when that ends in a comma or names nobody.
  private func holders(_ field: ControlField) -> [CopyrightNotice] {
    var notices: [CopyrightNotice] = []
    for line in field.lines {
      guard let notice = CopyrightNotice(declared: text[line.bytes], line: line.number),
        notice.text.lowercased() != "none"
      else { continue }
      if let last = notices.last, notice.years.isEmpty, last.holder.isEmpty || last.text.hasSuffix(","),
        last.text.utf8.count < Self.maximumNotice
      {
        let joined = Array("\(last.text) \(notice.text)".utf8)
        if let whole = CopyrightNotice(declared: joined[...], line: last.line) { notices[notices.count - 1] = whole }
      } else {
        notices.append(notice)
      }
    }
    return notices
  }
}

extension ControlParagraph {
  fileprivate var licence: ControlField? { self["license", "licence"] }
}
