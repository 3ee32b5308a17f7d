/// The licence files of one folder, and what they say together.
struct FolderLicenceTexts: Sendable {
  /// Those that say something, in the order of their paths.
  private let files: [(file: LicenceFile, expression: LicenceExpression)]

  init(_ files: [LicenceFile]) {
    let known = files.compactMap { file in file.identified.expression.map { (file: file, expression: $0) } }
    let direct = known.filter { !$0.file.isInLicencesFolder }
    self.files = direct.isEmpty ? known : direct
  }

  /// The stems of all licences in the files.
  var stems: Set<String> { files.reduce(into: []) { $0.formUnion($1.expression.stems) } }

  /// One licence if there is one; the LGPL when the GPL that it extends lies beside it; else what metadata says when it names just these; else
  /// all of them, with a note.
  func finding(_ packages: FolderPackages?) -> LicenceFinding? {
    let distinct = files.map(\.expression).unique
    guard let first = distinct.first else { return nil }
    let package = packages?.finding(naming: stems)
    let lesser = lesserLicence
    if distinct.count == 1 || package != nil || lesser != nil {
      var finding = finding(package?.expression ?? lesser ?? first)
      finding.sources += package?.sources ?? []
      return finding
    }
    return finding(
      distinct.dropFirst().reduce(first) { $0.joined($1, isChoice: false) },
      note: "Several licence files lie in one folder and nothing says that one may be chosen; all are taken to hold.")
  }

  private func finding(_ expression: LicenceExpression, note: String? = nil) -> LicenceFinding {
    LicenceFinding(
      expression, .licenceFile,
      sources: files.map {
        LicenceFinding.Source(path: $0.file.path, line: $0.file.identified.mentions.first?.lines.lowerBound ?? 1)
      },
      holders: files.flatMap(\.file.identified.notices).unique, notes: note.map { [$0] } ?? [])
  }

  /// The LGPL, when all other files are the GPL: version 3 is written as additions to it, and `COPYING.LESSER` says what it is for.
  private var lesserLicence: LicenceExpression? {
    let isLesser = files.map { $0.expression.stems.allSatisfy { $0.hasPrefix("lgpl-") } }
    guard isLesser.contains(true), isLesser.contains(false) else { return nil }
    var lesser: [LicenceExpression] = []
    for ((file, expression), isLesser) in zip(files, isLesser) {
      if isLesser {
        let isNamedSo = file.path[...].fileName.lowered[...].text.contains("lesser")
        guard isNamedSo || expression.stems == ["lgpl-3.0"] else { return nil }
        lesser.append(expression)
      } else if !expression.stems.allSatisfy({ $0.hasPrefix("gpl-") }) {
        return nil
      }
    }
    return lesser.unique.count == 1 ? lesser[0] : nil
  }
}

extension Array where Element: Hashable {
  /// Each once, in the order of the first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
