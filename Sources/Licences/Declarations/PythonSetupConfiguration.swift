/// Reads the `[metadata]` of setup.cfg.
enum PythonSetupConfiguration {
  static func read(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    var declaration = Declaration(.setupCfg, folder: folder)
    var fields: [String: [MetadataText]] = [:]
    var isMetadata = false
    var name = ""
    for line in TextLines(of: text) {
      let bytes = text[line.bytes]
      let content = bytes.trimmed
      guard let first = content.first, first != UInt8(ascii: "#"), first != UInt8(ascii: ";") else { continue }
      if bytes.first?.isASCIIBlank == true {
        if isMetadata, !name.isEmpty { fields[name, default: []].append(MetadataText(content, line)) }
      } else if first == UInt8(ascii: "[") {
        isMetadata = content.elementsEqual("[metadata]".utf8)
        name = ""
      } else if isMetadata, let sign = content.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") })
      {
        name =
          content[..<sign].trimmed.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0.asciiLowercased }[...].text
        let value = content[(sign + 1)...].trimmed
        if !value.isEmpty { fields[name, default: []].append(MetadataText(value, line)) }
      }
    }
    let named = (fields["license_expression"] ?? []).prefix(1) + (fields["license"] ?? []).prefix(1)
    let licences = named.filter { !takesFile($0, &declaration) }
    PythonLicence.declare(licences, classifiers: fields["classifiers"] ?? fields["classifier"] ?? [], in: &declaration)
    for key in ["license_file", "license_files"] {
      declaration.licenceFiles += (fields[key] ?? []).flatMap { text in
        text.value.split { $0 == UInt8(ascii: ",") || $0.isASCIIBlank }.map(\.text)
      }
    }
    return declaration
  }

  /// `file: LICENSE` is a pointer.
  private static func takesFile(_ text: MetadataText, _ declaration: inout Declaration) -> Bool {
    guard text.value[...].hasFoldedPrefix("file:".utf8) else { return false }
    declaration.licenceFiles.append(text.value.dropFirst(5).trimmed.text)
    return true
  }
}
