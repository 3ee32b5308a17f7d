/// Reads setup.py, which is code: only string literals behind `license=` and literals that are classifiers are looked at.
enum PythonSetupScript {
  static func read(_ text: [UInt8], folder: [UInt8]) -> Declaration {
    var declaration = Declaration(.setupPy, folder: folder)
    var fields: [MetadataText] = []
    var classifiers: [MetadataText] = []
    var scan = AssignmentScan(text, comment: .hash)
    while let found = scan.next() {
      switch found {
      case .assignment("license"):
        if let value = scan.value()?.text, isArgument(before: scan.rest()) { fields.append(value) }
      case .string(let string) where PythonClassifiers.isLicence(string.value[...]):
        classifiers.append(string)
      default: continue
      }
    }
    if Set(fields.map(\.value)).count > 1 {
      declaration.notes.append("The script names more than one licence, and which one counts is for its code to say.")
      return declaration
    }
    PythonLicence.declare(Array(fields.prefix(1)), classifiers: classifiers, in: &declaration)
    return declaration
  }

  /// Whether a literal is a whole argument: a comma or the closing parenthesis follows.
  private static func isArgument(before rest: ArraySlice<UInt8>) -> Bool {
    let next = rest.first { !$0.isASCIIBlank }
    return next == UInt8(ascii: ",") || next == UInt8(ascii: ")")
  }
}
