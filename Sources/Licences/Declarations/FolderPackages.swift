/// The package metadata that speaks for one folder.
struct FolderPackages: Sendable {
  /// What each file says, in the order of their formats.
  private let findings: [LicenceFinding]

  init(_ metadata: [MetadataFile], files: [[UInt8]: LicenceFile]) {
    findings = metadata.compactMap { $0.finding ?? $0.findingPointedTo(in: files) }
  }

  /// What they say: the first, and when others say otherwise all of them, with a note.
  var finding: LicenceFinding? {
    guard var finding = findings.first else { return nil }
    for other in findings.dropFirst() where other.expression != finding.expression {
      let isSame = other.expression.stems == finding.expression.stems
      finding.sources += other.sources
      finding.notes += other.notes
      if !isSame {
        finding.expression = finding.expression.joined(other.expression, isChoice: false)
        finding.notes.append("The package's metadata files name different licences; all are taken to hold.")
      }
    }
    return finding
  }

  /// What names these licences and no others.
  func finding(naming stems: Set<String>) -> LicenceFinding? {
    findings.first { $0.expression.stems == stems }
  }
}

extension MetadataFile {
  fileprivate var finding: LicenceFinding? {
    guard var finding = declaration.licences.lazy.compactMap({ $0.finding(.metadata, in: path) }).first else {
      return nil
    }
    finding.notes = declaration.notes
    return finding
  }

  /// What the licence file says that it points to.
  fileprivate func findingPointedTo(in files: [[UInt8]: LicenceFile]) -> LicenceFinding? {
    for name in declaration.licenceFiles {
      let folder = declaration.folder.isEmpty ? [] : declaration.folder + [slash]
      guard let file = files[folder + Array(name.utf8)], let expression = file.identified.expression else { continue }
      let line = file.identified.mentions.first?.lines.lowerBound ?? 1
      return LicenceFinding(
        expression, .metadata,
        sources: [LicenceFinding.Source(path: path, line: 1), LicenceFinding.Source(path: file.path, line: line)],
        holders: file.identified.notices, notes: declaration.notes)
    }
    return nil
  }
}

extension LicenceFinding {
  /// What licence files say, with what the package's metadata says: the metadata if it agrees, else both.
  /// - Parameter ids: the stems of all licences in the licence files.
  func joined(with package: LicenceFinding, ids: Set<String>) -> LicenceFinding {
    let named = package.expression.stems
    var joined = package
    joined.sources += sources.filter { !package.sources.contains($0) }
    joined.holders = (package.holders + holders).unique
    if named.isSubset(of: ids) {
      let others = ids.subtracting(named)
      if !others.isEmpty, expression != package.expression, expression.stems != named {
        joined.notes.append("The licence files hold other licences too: \(others.sorted().joined(separator: ", ")).")
      }
    } else if ids.isSubset(of: named) {
      let missing = named.subtracting(ids).sorted().joined(separator: ", ")
      joined.notes.append("The metadata names licences of which there is no text: \(missing).")
    } else {
      joined.expression = expression.joined(package.expression, isChoice: false)
      joined.sources = sources + package.sources
      joined.manner = manner
      joined.notes = notes + package.notes
      joined.notes.append("The licence files and the metadata name different licences; both are taken to hold.")
    }
    return joined
  }
}
