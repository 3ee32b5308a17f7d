/// Reads the metadata of packages that is a list of fields, one a line: cabal files, opam files, META.yml.
enum PackageFields {
  static func cabal(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    var declaration = Declaration(.cabal, folder: folder)
    for line in TextLines(of: text) {
      guard let (name, value) = field(text[line.bytes]), !value.isEmpty else { continue }
      switch name {
      case "license" where declaration.licences.isEmpty:
        declaration.declare([MetadataText(value, line)])
      case "license-file", "license-files":
        declaration.licenceFiles += value.split { $0 == UInt8(ascii: ",") || $0.isASCIIBlank }.map(\.text)
      case "copyright":
        let notice = CopyrightNotice(declared: value, line: line.number)
        if let notice, !declaration.licences.isEmpty { declaration.licences[0].holders.append(notice) }
      default: break
      }
    }
    return declaration
  }

  static func perlYAML(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    var declaration = Declaration(.perl, folder: folder)
    var isList = false
    var names: [MetadataText] = []
    for line in TextLines(of: text) {
      let bytes = text[line.bytes]
      if isList, let item = item(bytes) {
        names.append(MetadataText(item, line))
        continue
      }
      isList = false
      guard bytes.first?.isASCIIBlank == false, let (name, value) = field(bytes), name == "license", names.isEmpty
      else { continue }
      if value.isEmpty { isList = true } else { names = [MetadataText(unquoted(value), line)] }
    }
    declaration.declare(names, isChoice: nil) { PerlLicences.expression(of: $0) ?? DeclaredNames(package: $0) }
    return declaration
  }

  static func opam(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    var declaration = Declaration(.opam, folder: folder)
    for line in TextLines(of: text) {
      guard let (name, value) = field(text[line.bytes]), name == "license" else { continue }
      var reader = MetadataValueReader(text, at: value.startIndex, line: line.number)
      declaration.declare(reader.read()?.texts ?? [], isChoice: nil)
      break
    }
    return declaration
  }

  /// `Name: value`, the name in lower case.
  private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex <= 64 else { return nil }
    return (line[..<colon].trimmed.lowered[...].text, line[(colon + 1)...].trimmed)
  }

  /// `- value` of a YAML list.
  private static func item(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let content = line.trimmed
    return content.starts(with: "- ".utf8) ? unquoted(content.dropFirst(2).trimmed) : nil
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard value.count >= 2, let quote = value.first, quote == value.last, quote == 0x22 || quote == 0x27 else {
      return value
    }
    return value.dropFirst().dropLast()
  }
}

extension MetadataText {
  /// A value that stands on one line as it is.
  init(_ value: ArraySlice<UInt8>, _ line: TextLine) {
    self.init(
      value: Array(value), bytes: value.startIndex..<value.endIndex, lines: line.number...line.number)
  }
}
