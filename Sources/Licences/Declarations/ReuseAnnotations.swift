/// Reads REUSE.toml (version 1 of the REUSE specification 3.2 and later): which annotation holds for which paths.
enum ReuseAnnotations {
  static func read(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    var declaration = Declaration(.reuse, folder: folder)
    for section in TOMLDocument(text).sections where section.path == ["annotations"] {
      guard let paths = section["path"]?.texts, !paths.isEmpty else {
        declaration.notes.append("The annotation in line \(section.line) has no path.")
        continue
      }
      declaration.licences.append(annotation(section, paths))
    }
    return declaration
  }

  private static func annotation(_ section: TOMLDocument.Section, _ paths: [MetadataText]) -> DeclaredLicence {
    let names = (section["SPDX-License-Identifier"]?.texts ?? []).prefix(16)
    let joined = DeclaredNames(names.map { DeclaredNames(package: $0.value) }, isChoice: false)
    let written = names.map { $0.value[...].firstLine }.joined(separator: ", ")
    var licence = DeclaredLicence(joined?.expression, written: written, line: names.first?.line ?? section.line)
    licence.outline = joined?.outline
    licence.unknown = joined?.unknown.map(\.id) ?? []
    licence.paths = paths.map { PathPattern($0.value, .reuse) }
    licence.holders = (section["SPDX-FileCopyrightText"]?.texts ?? []).compactMap {
      CopyrightNotice(declared: $0.value[...], line: $0.line)
    }
    let precedence = section["precedence"]?.text?.value[...].text ?? ""
    licence.precedence = DeclaredLicence.Precedence(rawValue: precedence) ?? .closest
    return licence
  }
}
