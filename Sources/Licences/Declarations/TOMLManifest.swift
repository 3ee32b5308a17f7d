/// Reads the metadata of packages that is TOML: pyproject.toml and Cargo.toml.
enum TOMLManifest {
  static func pyproject(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    let document = TOMLDocument(text)
    var declaration = Declaration(.pyproject, folder: folder)
    let fields = [
      document.value(at: "project", "license"), document.value(at: "project", "license", "text"),
      document.value(at: "tool", "poetry", "license"), document.value(at: "tool", "flit", "metadata", "license"),
    ]
    let classifiers = [
      document.value(at: "project", "classifiers"), document.value(at: "tool", "poetry", "classifiers"),
    ]
    PythonLicence.declare(
      fields.compactMap { $0?.text }, classifiers: classifiers.compactMap { $0 }.flatMap(\.texts), in: &declaration)
    let files = document.value(at: "project", "license-files")
    let pointers = [
      document.value(at: "project", "license", "file"), files, files?["paths"], files?["globs"],
      document.value(at: "tool", "setuptools", "license-files"),
    ]
    declaration.licenceFiles = pointers.compactMap { $0 }.flatMap(\.texts).map { $0.value[...].text }
    return declaration
  }

  static func cargo(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    let document = TOMLDocument(text)
    var declaration = Declaration(.cargo, folder: folder)
    let fields = [document.value(at: "package", "license"), document.value(at: "workspace", "package", "license")]
    declaration.declare(fields.compactMap { $0?.text }.prefix(1).map { $0 })
    let files = [
      document.value(at: "package", "license-file"), document.value(at: "workspace", "package", "license-file"),
    ]
    declaration.licenceFiles = files.compactMap { $0?.text?.value[...].text }
    return declaration
  }
}
