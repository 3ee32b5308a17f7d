/// Reads the metadata of packages that is code: gemspecs, podspecs and rockspecs. Only literals count.
enum PackageScript {
  static func read(_ text: [UInt8], _ kind: Declaration.Kind, folder: [UInt8]) -> Declaration {
    var declaration = Declaration(kind, folder: folder)
    var scan = AssignmentScan(text, comment: kind == .rockspec ? .dashes : .hash)
    while let found = scan.next() {
      guard case .assignment(let name) = found, name == "license" || name == "licenses" else { continue }
      let names = names(&scan, &declaration).filter { !$0.value.isEmpty && !declaration.takesPointer($0) }
      if !names.isEmpty {
        declaration.declare(names, isChoice: nil)
        break
      }
    }
    return declaration
  }

  /// A string, a list of strings, a table with a type and a file, or Ruby's list of words `%w[MIT Ruby]`.
  private static func names(_ scan: inout AssignmentScan, _ declaration: inout Declaration) -> [MetadataText] {
    let rest = scan.rest()
    if rest.starts(with: "%w".utf8) { return words(rest.dropFirst(3), line: scan.line) }
    guard let value = scan.value() else { return [] }
    guard case .table = value else { return value.texts }
    if let file = value["file"]?.text { declaration.licenceFiles.append(file.value[...].text) }
    return value["type"]?.texts ?? []
  }

  private static func words(_ rest: ArraySlice<UInt8>, line: Int) -> [MetadataText] {
    let list = rest.prefix { !"])}>\n".utf8.contains($0) }
    return list.words.map { MetadataText($0, TextLine(bytes: $0.startIndex..<$0.endIndex, number: line)) }
  }
}
