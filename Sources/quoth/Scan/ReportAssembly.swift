import Corpus
import Matching
import Platform
import Provenance
import SourceTree

extension ScanReport {
  /// Puts together what became of all files, in their order.
  init(of outcomes: [FileOutcome], inputs: ScanInputs, corpora: [ScanCorpus], _ request: ScanRequest) throws(PackError)
  {
    var summary = ScanSummary()
    var files: [JudgedFile] = []
    var skips: [String: Int] = [:]
    for outcome in outcomes {
      switch outcome {
      case .scanned(let file, let bytes, let lines, let failure):
        summary.filesChecked += 1
        summary.bytesChecked += bytes
        summary.linesChecked += lines
        files.append(file)
        if let failure { summary.failures.append(failure) }
      case .skipped(let reason): skips[reason.rawValue, default: 0] += 1
      case .notCode: skips["not code", default: 0] += 1
      case .failed(let failure): summary.failures.append(failure)
      }
    }
    for path in inputs.skipped { skips[path.reason.rawValue, default: 0] += 1 }
    summary.failures += inputs.errors.map { ScanSummary.Failure(file: $0.path.bytes, reason: "\($0)") }
    summary.skipped = skips.sorted { $0.key < $1.key }.map { ScanSummary.Count(reason: $0.key, files: $0.value) }
    summary.corpora = corpora.map { ScanSummary.Corpus($0.pack) }
    summary.project = ProjectLicence(request)
    summary.sensitivity = request.sensitivity.rawValue
    summary.threshold = Double(request.sensitivity.threshold)
    var counts: [Int] = []
    for corpus in corpora {
      // Only files with findings can be somebody's.
      counts += files.allSatisfy(\.findings.isEmpty) ? corpus.components.map { _ in 0 } : try corpus.pack.fileCounts()
    }
    let recognised = FolderRecognition(
      components: corpora.flatMap(\.components), fileCounts: counts, roots: inputs.roots
    ).findings(in: files, keepsSelf: request.includesItself)
    self.init(
      findings: recognised.findings.fitted(into: summary.project).decided(by: request.policy),
      selfComponent: recognised.selfComponent,
      summary: summary)
  }
}

extension [Finding] {
  /// With the word on whether each may stand in the project.
  fileprivate func fitted(into project: ProjectLicence) -> [Finding] {
    var fits: [String: LicenceFit] = [:]
    return map { finding in
      var finding = finding
      let licence = finding.origin.licence
      finding.fit = fits[licence] ?? LicenceFit(of: licence, into: project.expression)
      fits[licence] = finding.fit
      return finding
    }
  }

  fileprivate func decided(by policy: Policy) -> [Finding] {
    map { finding in
      var finding = finding
      finding.decision = policy.decision(on: finding)
      return finding
    }
  }
}

extension ScanSummary.Corpus {
  fileprivate init(_ pack: Pack) {
    let name = pack.path.split(separator: UInt8(ascii: "/")).last ?? []
    self.init(
      name: String(decoding: name, as: UTF8.self), components: pack.summary.components,
      lineages: pack.summary.lineages, digest: String(pack.summary.hexadecimalDigest.prefix(16)))
  }
}
