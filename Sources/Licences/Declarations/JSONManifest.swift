/// Reads the metadata of packages that is JSON: package.json, bower.json, composer.json, META.json and podspecs.
enum JSONManifest {
  static func read(_ text: [UInt8], _ kind: Declaration.Kind, folder: [UInt8]) -> Declaration {
    var declaration = Declaration(kind, folder: folder)
    let start = text.firstIndex(of: UInt8(ascii: "{")) ?? text.count
    let line = text[..<start].count { $0 == UInt8(ascii: "\n") } + 1
    var reader = MetadataValueReader(text, at: start, line: line)
    guard let root = reader.read() else { return declaration }
    let fields = [root["license"], root["licence"], root["licenses"]].compactMap { $0 }
    for field in fields {
      let names = texts(of: field, &declaration).filter { !declaration.takesPointer($0) }
      guard !names.isEmpty else { continue }
      declaration.declare(names, isChoice: kind == .composer || kind == .npm ? true : nil) { kind.meaning(of: $0) }
      break
    }
    return declaration
  }

  /// The names in a field: a string, a table with `type` or `name`, or a list of either.
  private static func texts(of value: MetadataValue, _ declaration: inout Declaration) -> [MetadataText] {
    switch value {
    case .text(let text):
      return [text]
    case .list(let values):
      return values.flatMap { value in value.text.map { [$0] } ?? named(value, &declaration) }
    case .table:
      return named(value, &declaration)
    case .word:
      return []
    }
  }

  private static func named(_ value: MetadataValue, _ declaration: inout Declaration) -> [MetadataText] {
    if let file = value["file"]?.text { declaration.licenceFiles.append(file.value[...].text) }
    return [value["type"], value["name"], value["url"]].compactMap { $0?.text }.prefix(1).map { $0 }
  }
}

extension Declaration.Kind {
  /// What a name means in this format.
  fileprivate func meaning(of name: [UInt8]) -> DeclaredNames {
    if self == .perl, let expression = PerlLicences.expression(of: name) { return expression }
    return DeclaredNames(package: name)
  }
}
