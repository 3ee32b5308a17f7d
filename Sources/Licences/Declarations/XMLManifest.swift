/// Reads the metadata of packages that is XML: pom.xml and nuspec files.
enum XMLManifest {
  static func maven(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    var declaration = Declaration(.maven, folder: folder)
    var names: [MetadataText] = []
    var scan = XMLScan(text)
    var isNamed = false
    while let element = scan.next() {
      guard element.path.starts(with: ["project", "licenses", "license"]) else { continue }
      switch element.path.dropFirst(3).first {
      case nil:
        isNamed = false
      case "name" where element.path.count == 4 && !isNamed:
        names.append(element.text)
        isNamed = true
      case "url" where element.path.count == 4:
        let isKnown = isNamed && names.last.map { DeclaredNames(package: $0.value).unknown.isEmpty } ?? false
        if !isKnown, LicenceAddress.expression(of: element.text.value[...]) != nil {
          if isNamed { names.removeLast() }
          names.append(element.text)
          isNamed = true
        }
      default: break
      }
    }
    declaration.declare(names, isChoice: true)
    return declaration
  }

  static func nuspec(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    var declaration = Declaration(.nuspec, folder: folder)
    var scan = XMLScan(text)
    var address: MetadataText?
    var holders: [CopyrightNotice] = []
    while let element = scan.next() {
      switch element.path {
      case ["package", "metadata", "license"] where element.attributes.contains("file"):
        declaration.licenceFiles.append(element.text.value[...].text)
      case ["package", "metadata", "license"]:
        declaration.declare([element.text])
      case ["package", "metadata", "licenseUrl"]:
        address = element.text
      case ["package", "metadata", "copyright"]:
        holders += [CopyrightNotice(declared: element.text.value[...], line: element.text.line)].compactMap { $0 }
      default: break
      }
    }
    if declaration.licences.isEmpty, declaration.licenceFiles.isEmpty, let address { declaration.declare([address]) }
    if !declaration.licences.isEmpty { declaration.licences[0].holders = holders }
    return declaration
  }
}
