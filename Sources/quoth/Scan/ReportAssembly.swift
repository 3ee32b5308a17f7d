import Corpus
import Matching
import Platform
import Provenance
import Settings
import SourceTree

extension ScanReport {
  /// Puts together what became of all files, in their order.
  /// - Parameter licence: that of the project; nil when it is looked for only after something was found.
  init(
    of outcomes: [FileOutcome], inputs: ScanInputs, corpus: ScanCorpus, licence: ProjectLicence?,
    _ request: ScanRequest
  ) throws(PackError) {
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
      case .unchanged: break
      case .failed(let failure): summary.failures.append(failure)
      }
    }
    for path in inputs.skipped { skips[path.reason.rawValue, default: 0] += 1 }
    summary.failures += inputs.errors.map { ScanSummary.Failure(file: $0.path.bytes, reason: "\($0)") }
    summary.skipped = skips.sorted { $0.key < $1.key }.map { ScanSummary.Count(reason: $0.key, files: $0.value) }
    summary.roots = inputs.roots
    summary.changes = inputs.changes.map { ScanSummary.Changes($0, in: outcomes) }
    summary.corpora = zip(corpus.names, corpus.packs.packs).map { ScanSummary.Corpus($0, $1.summary) }
    let isEmpty = files.allSatisfy(\.findings.isEmpty)
    summary.project = licence ?? (isEmpty ? .unknown : ProjectLicence(request, in: inputs.snapshot))
    summary.sensitivity = request.sensitivity.rawValue
    summary.threshold = Double(request.sensitivity.threshold)
    // Only files with findings can be somebody's.
    let components = isEmpty ? [] : corpus.packs.components
    let counts = isEmpty ? [] : try corpus.packs.fileCounts()
    let recognised = FolderRecognition(
      components: components, fileCounts: counts, roots: inputs.roots
    ).findings(in: files, keepsSelf: request.includesItself)
    let findings = recognised.findings.filter { finding in
      request.includesItself || !request.own.contains { $0.matches(finding.origin) }
    }
    self.init(findings: findings, selfComponent: recognised.selfComponent, summary: summary)
  }

  /// The report of a scan of changes, where what has no changed line passes, unless it was accepted before.
  func passingUnchanged(in files: [JudgedFile]) -> ScanReport {
    guard let changes = summary.changes, !changes.countsAllLines else { return self }
    let lines = Dictionary(files.map { ($0.path, $0.changedLines) }, uniquingKeysWith: { first, _ in first })
    var report = self
    for index in findings.indices where findings[index].suppression == nil {
      let isTouched = findings[index].regions.contains { part in
        (lines[part.file] ?? nil)?.touch(part.region.startLine...part.region.endLine) ?? true
      }
      if !isTouched { report.findings[index].decision = .unchanged }
    }
    return report
  }

  /// The report with verdicts on credit and licences, and with what the policy makes of them.
  func judged(by reading: CreditReading, _ request: ScanRequest) async throws -> ScanReport {
    var attributions = try await reading.attributions(of: findings.flatMap(\.regions))[...]
    var fits: [String: LicenceFit] = [:]
    var report = self
    report.findings = findings.map { finding in
      var judged = finding.judged(attributions.prefix(finding.regions.count)) { origin in
        if let fit = fits[origin.licence] { return fit }
        let fit = LicenceFit(of: origin.licence, into: summary.project.expression)
        fits[origin.licence] = fit
        return fit
      }
      attributions = attributions.dropFirst(finding.regions.count)
      judged.decide(request)
      return judged
    }
    report.summary.remarks += request.accepted.remarks(on: request.today)
    return report
  }

  /// The report with the commits that brought its findings in, when they are asked for.
  func traced(in inputs: ScanInputs, _ request: ScanRequest) async throws -> ScanReport {
    guard request.tracesCommits else { return self }
    let facts = try await CommitReading(inputs, request).facts(of: findings)
    var report = self
    for (index, fact) in zip(report.findings.indices, facts) {
      report.findings[index].commit = fact
      report.findings[index].decide(request)
    }
    return report
  }
}

extension Finding {
  /// What the policy makes of it, and whether its component is accepted.
  fileprivate mutating func decide(_ request: ScanRequest) {
    suppression = nil
    decision = request.policy.decision(on: self)
    if isOpen { suppression = request.accepted.suppression(of: self, on: request.today) }
  }
}

extension ScanSummary.Corpus {
  fileprivate init(_ name: CorpusName, _ held: PackSummary) {
    let shown = name.word.split(separator: UInt8(ascii: "/")).last ?? []
    self.init(
      name: String(decoding: shown, as: UTF8.self), components: held.components, lineages: held.lineages,
      digest: String(held.hexadecimalDigest.prefix(Self.digestLength)), date: held.origin?.date ?? "")
  }
}

extension ScanSummary.Changes {
  fileprivate init(_ changes: Changes, in outcomes: [FileOutcome]) {
    var (files, lines) = (0, 0)
    for outcome in outcomes {
      if case .unchanged = outcome { continue }
      files += 1
      lines += outcome.file?.changedLines?.count ?? 0
    }
    self.init(
      comparison: changes.comparison.told, files: files, lines: lines, countsAllLines: changes.countsAllLines)
  }
}
