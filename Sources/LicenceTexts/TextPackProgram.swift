import Foundation
import Licences
import Platform

/// Makes `licences/texts.pack` from the SPDX licence list: `swift run LicenceTexts FOLDER licences/texts.pack`.
///
/// FOLDER is `src` of the list's XML sources. Files are read in the order of their names, so that the same list gives the same bytes.
@main
enum TextPackProgram {
  static func main() {
    do {
      let arguments = CommandLine.arguments
      guard arguments.count == 3 else { throw Failure("usage: LicenceTexts FOLDER OUTPUT") }
      try make(arguments[2], from: URL(fileURLWithPath: arguments[1]))
    } catch {
      FileHandle.standardError.write(Data("LicenceTexts: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func make(_ output: String, from folder: URL) throws {
    let templates = try templates(in: folder)
    let fingerprints = TextFingerprints(templates)
    let bytes = fingerprints.encoded
    try write(bytes, to: output)
    let grams = templates.map(\.grams.count).reduce(0, +)
    print("\(templates.count) templates, \(grams) grams, \(bytes.count) bytes")
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  private static func templates(in folder: URL) throws -> [TextTemplate] {
    let documents = try documents(in: folder)
    let ids = Set(documents.map(\.id))
    var templates: [TextTemplate] = []
    for document in documents {
      let kind: TextTemplate.Kind = document.isException ? .exception : .text
      let id = document.replacement ?? document.id
      let only = id.hasSuffix("-or-later") ? id.dropLast("-or-later".count) + "-only" : id[...]
      // A text alone does not say "or later"; a header does.
      let textID = ids.contains(String(only)) ? String(only) : id
      if let text = template(document.text, of: textID, kind) { templates.append(text) }
      if let header = template(document.header, of: id, .header) { templates.append(header) }
    }
    return withoutTwins(templates.filter { !$0.id.contains(" ") })
  }

  /// All licences and exceptions in the order in which they give their name to a text that several have: deprecated ids last, short ones
  /// first.
  private static func documents(in folder: URL) throws -> [ListDocument] {
    var documents: [ListDocument] = []
    for folder in [folder, folder.appendingPathComponent("exceptions")] {
      for name in try names(in: folder) where name.hasSuffix(".xml") {
        let file = folder.appendingPathComponent(name)
        guard let document = ListDocument(xml: try Data(contentsOf: file)) else {
          throw Failure("\(name) is no file of the SPDX licence list")
        }
        documents.append(document)
      }
    }
    guard !documents.isEmpty else { throw Failure("there is no XML in \(folder.path)") }
    return documents.sorted { $0.rank < $1.rank }
  }

  private static func names(in folder: URL) throws -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } catch {
      throw Failure("\(folder.path) cannot be listed: give src of the XML sources of the SPDX licence list")
    }
  }

  private static func template(
    _ pieces: [ListDocument.Piece], of id: String, _ kind: TextTemplate.Kind
  ) -> TextTemplate? {
    let compilation = TemplateCompilation(pieces)
    let grams = compilation.grams
    return grams.isEmpty
      ? nil : TextTemplate(id: id, kind: kind, wordCount: compilation.wordCount, grams: grams)
  }

  /// Of templates with the same grams only the first. Ids that differ in `-only`, `-or-later` and the like name one text; of those it is
  /// enough that the required grams are the same, since their titles and appendices are written down with more or less care.
  private static func withoutTwins(_ templates: [TextTemplate]) -> [TextTemplate] {
    var seen: Set<Twin> = []
    return templates.filter { template in
      let required = template.grams.filter(\.isRequired)
      let isNew = seen.insert(Twin(kind: template.kind, family: nil, grams: template.grams)).inserted
      return seen.insert(Twin(kind: template.kind, family: family(of: template.id), grams: required)).inserted && isNew
    }
  }

  private struct Twin: Hashable {
    var kind: TextTemplate.Kind
    var family: String?
    var grams: [TextTemplate.Gram]
  }

  private static func family(of id: String) -> String {
    let suffixes = ["-only", "-or-later", "-invariants", "-no-invariants", "-RFN", "-no-RFN"]
    var id = id
    while let suffix = suffixes.filter(id.hasSuffix).max(by: { $0.count < $1.count }) {
      id.removeLast(suffix.count)
    }
    return id
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    try writeWhole(bytes, to: Array(path.utf8))
  }
}

extension ListDocument {
  fileprivate var rank: (Int, Int, String) { (isDeprecated ? 1 : 0, id.utf8.count, id) }
}
