/// Reads the DESCRIPTION file of an R package ("Writing R Extensions", 1.1.2).
enum RPackage {
  /// nil when the file is no description of a package: others have files of this name too.
  static func read(_ text: [UInt8], folder: [UInt8]) -> Declaration? {
    guard let paragraph = ControlParagraph.all(in: text).first, paragraph["package"] != nil,
      paragraph["version"] != nil,
      let field = paragraph["license"]
    else { return nil }
    var declaration = Declaration(.rPackage, folder: folder)
    var names: [MetadataText] = []
    for choice in field.value(in: text).split(separator: UInt8(ascii: "|")).prefix(16) {
      if let name = name(choice.trimmed, &declaration) {
        names.append(MetadataText(value: name, bytes: field.lines[0].bytes, lines: field.line...field.line))
      }
    }
    declaration.declare(names, isChoice: true)
    return declaration
  }

  /// A name such as `GPL (>= 2)` as `GPL-2+`; what `file LICENSE` adds is a pointer.
  private static func name(_ written: ArraySlice<UInt8>, _ declaration: inout Declaration) -> [UInt8]? {
    var name = written
    if let plus = written.firstIndex(of: UInt8(ascii: "+")), isFile(written[(plus + 1)...].trimmed, &declaration) {
      name = written[..<plus].trimmed
    } else if isFile(written, &declaration) {
      return nil
    }
    guard let open = name.firstIndex(of: UInt8(ascii: "(")), name.last == UInt8(ascii: ")") else {
      return name.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    }
    let words = name[(open + 1)...].dropLast().words
    guard words.count == 2 else { return Array(name) }
    let version = name[..<open].trimmed + [UInt8(ascii: "-")] + words[1]
    switch words[0].text {
    case ">=": return Array(version + [UInt8(ascii: "+")])
    case "==": return Array(version)
    default: return Array(name)
    }
  }

  private static func isFile(_ text: ArraySlice<UInt8>, _ declaration: inout Declaration) -> Bool {
    guard text.hasFoldedPrefix("file ".utf8) else { return false }
    declaration.licenceFiles.append(text.dropFirst(5).trimmed.text)
    return true
  }
}
