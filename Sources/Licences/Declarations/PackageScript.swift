/// Reads the metadata of packages that is code: gemspecs, podspecs and rockspecs. Only literals count.
enum PackageScript {
  static func read(_ text: [UInt8], _ kind: Declaration.Kind, folder: [UInt8]) -> Declaration {
    var declaration = Declaration(kind, folder: folder)
    var scan = AssignmentScan(text, comment: kind == .rockspec ? .dashes : .hash)
    while let found = scan.next() {
      guard case .assignment(let name, let position, let line) = found, name == "license" || name == "licenses" else {
        continue
      }
      let names = names(text, position, line, &declaration).filter {
        !$0.value.isEmpty && !declaration.takesPointer($0)
      }
      if !names.isEmpty {
        declaration.declare(names, isChoice: nil)
        break
      }
    }
    return declaration
  }

  /// A string, a list of strings, a table with a type and a file, or Ruby's list of words `%w[MIT Ruby]`.
  private static func names(
    _ text: [UInt8], _ position: Int, _ line: Int, _ declaration: inout Declaration
  ) -> [MetadataText] {
    let start = position + text[position...].prefix { $0 == 0x20 }.count
    if text[start...].starts(with: "%w".utf8) { return words(text, start + 2, line) }
    var reader = MetadataValueReader(text, at: start, line: line)
    guard start < text.count, [0x22, 0x27, 0x5b, 0x7b].contains(text[start]), let value = reader.read() else {
      return []
    }
    guard case .table = value else { return value.texts }
    if let file = value["file"]?.text { declaration.licenceFiles.append(file.value[...].text) }
    return value["type"]?.texts ?? []
  }

  private static func words(_ text: [UInt8], _ start: Int, _ line: Int) -> [MetadataText] {
    let closers: Set<UInt8> = [UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: ">")]
    let list = text[start...].dropFirst().prefix { !closers.contains($0) && $0 != UInt8(ascii: "\n") }
    return list.words.map { MetadataText($0, TextLine(bytes: $0.startIndex..<$0.endIndex, number: line)) }
  }
}
