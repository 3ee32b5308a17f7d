/// The licence of a Python distribution, by the fields that its formats share (PEP 639 and before).
enum PythonLicence {
  /// Takes the first field that is understood, else what the classifiers say together, else whatever is written.
  static func declare(_ fields: [MetadataText], classifiers: [MetadataText], in declaration: inout Declaration) {
    let fields = fields.filter { !isEmpty($0.value[...].trimmed) }
    if let field = fields.first(where: { DeclaredNames(package: $0.value).unknown.isEmpty }) {
      declaration.declare([field])
      return
    }
    let licences = classifiers.filter { PythonClassifiers.isLicence($0.value[...]) }
    let isUnderstood =
      !licences.isEmpty && licences.allSatisfy { PythonClassifiers.expression(of: $0.value[...]) != nil }
    if isUnderstood || fields.isEmpty {
      declaration.declare(licences, isChoice: nil) { classifier in
        PythonClassifiers.expression(of: classifier[...]).map { DeclaredNames($0) }
          ?? DeclaredNames(unknown: classifier)
      }
    } else if let field = fields.first {
      declaration.declare([field])
    }
  }

  private static func isEmpty(_ value: ArraySlice<UInt8>) -> Bool {
    value.isEmpty || ["unknown", "none", "see license"].contains(value.lowered[...].text)
  }
}
