/// Reads `debian/copyright` and `.reuse/dep5` in the machine-readable format, DEP-5 (1.0).
///
/// The short name of a paragraph is looked up; for one that is ambiguous or unknown, the words of the licence, in the paragraph or in a
/// stand-alone one of the same name, are pointed out. A file in free prose gives no licences and says so.
struct DebianCopyright {
  private let text: [UInt8]
  private let kind: Declaration.Kind
  private let folder: [UInt8]
  /// The words of licences by their short names, in lower case.
  private var wordsByName: [[UInt8]: (bytes: Range<Int>, lines: ClosedRange<Int>)] = [:]

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
    let name = text[field.lines[0].bytes]
    let names = names(field)
    var licence = DeclaredLicence(names?.expression, written: name.text, line: field.line)
    guard let names else { return licence }
    licence.outline = names.outline
    licence.unknown = names.unknown.map(\.id)
    for (id, name) in names.unknown {
      guard let words = names.unknown.count == 1 ? words(of: name, in: field) : wordsByName[name[...].lowered] else {
        continue
      }
      licence.texts.append(DeclaredText(id: id, bytes: words.bytes, lines: words.lines))
    }
    return licence
  }

  /// What a field names. Its own words decide over a list of names of which some are unknown and stand nowhere else.
  private func names(_ field: ControlField) -> DeclaredNames? {
    let written = text[field.lines[0].bytes]
    let own = field.continuation
    guard let names = DeclaredNames(debian: written) else {
      return own == nil ? nil : DeclaredNames(unknown: Array("unnamed".utf8))
    }
    guard own != nil, !names.unknown.isEmpty, !names.unknown.allSatisfy({ wordsByName[$0.name[...].lowered] != nil })
    else {
      return names
    }
    return DeclaredNames(unknown: Array(written))
  }

  /// The words of a licence: those in the paragraph itself, else those of a stand-alone paragraph.
  private func words(of name: [UInt8], in field: ControlField) -> (bytes: Range<Int>, lines: ClosedRange<Int>)? {
    if let own = field.continuation {
      let isProse = name[...].words.count > 5  // then the first line belongs to the words
      guard isProse else { return own }
      return (field.lines[0].bytes.lowerBound..<own.bytes.upperBound, field.line...own.lines.upperBound)
    }
    return wordsByName[text[field.lines[0].bytes].lowered] ?? wordsByName[name[...].lowered]
  }

  /// The patterns of a Files field: words, which some writers separate by commas.
  private func patterns(_ field: ControlField) -> [PathPattern] {
    field.lines.flatMap { text[$0.bytes].words }.compactMap { word in
      let pattern = word.last == UInt8(ascii: ",") ? word.dropLast() : word
      return pattern.isEmpty ? nil : PathPattern(pattern, .debian)
    }
  }

  private func holders(_ field: ControlField) -> [CopyrightNotice] {
    field.lines.compactMap { CopyrightNotice(declared: text[$0.bytes], line: $0.number) }
  }
}

extension ControlParagraph {
  fileprivate var licence: ControlField? { self["license", "licence"] }
}
