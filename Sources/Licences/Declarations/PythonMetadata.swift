/// Reads PKG-INFO and METADATA, the core metadata of Python distributions.
enum PythonMetadata {
  static func read(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    var declaration = Declaration(.pkgInfo, folder: folder)
    guard let header = ControlParagraph.all(in: text, isMail: true).first else { return declaration }
    func value(_ field: ControlField) -> MetadataText { MetadataText(field, in: text) }
    let fields = [header["license-expression"], header["license"]].compactMap { $0 }
    let classifiers = header.fields.filter { $0.name == "classifier" }
    PythonLicence.declare(fields.map(value), classifiers: classifiers.map(value), in: &declaration)
    declaration.licenceFiles = header.fields.filter { $0.name == "license-file" }.map { $0.value(in: text)[...].text }
    return declaration
  }
}

extension MetadataText {
  /// The value of a field with all its lines.
  fileprivate init(_ field: ControlField, in text: [UInt8]) {
    let end = field.continuation?.bytes.upperBound ?? field.lines[0].bytes.upperBound
    let lines = field.lines.map { text[$0.bytes] }
    self.init(
      value: Array(lines.joined(separator: [UInt8(ascii: "\n")])), bytes: field.lines[0].bytes.lowerBound..<end,
      lines: field.line...max(field.line, field.continuation?.lines.upperBound ?? 0))
  }
}
