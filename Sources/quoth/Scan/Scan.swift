import Corpus
import Platform
import Provenance

/// A scan: SourceTree yields inputs; Lexing and Fingerprinting turn each into seeds and a sketch; Matching asks the Corpus; Provenance
/// judges; Reporting tells.
enum Scan {
  static func report(_ request: ScanRequest) async throws -> ScanReport { try await result(request).report }

  /// The report, and what it was made from as far as acceptance is concerned.
  static func result(_ request: ScanRequest) async throws -> ScanResult {
    let start = ContinuousClock.now
    let acceptance = try ProjectAcceptance(request)
    let listing = Task { try ScanInputs(request) }
    async let licence = licence(request, listing)
    let corpus = try ScanCorpus(request.corpora)
    let inputs = try await listing.value
    let outcomes = try await outcomes(of: inputs.files, corpus: corpus, request)
    let files = outcomes.compactMap(\.file)
    var report = try await ScanReport(of: outcomes, inputs: inputs, corpus: corpus, licence: licence, request)
      .judged(by: CreditReading(inputs, files, request), request)
      .traced(in: inputs, request)
      .accepted(in: files, acceptance, ScannedPlaces(inputs), today: request.today)
      .passingUnchanged(in: files)
    report.summary.seconds = (ContinuousClock.now - start) / .seconds(1)
    return ScanResult(report: report, acceptance: acceptance, inputs: inputs)
  }

  /// The licence of the project, looked for while its files are listed and scanned: in a state that git has when that is known. Nil in a
  /// hook, which has no time to learn of it before it has found something.
  private static func licence(_ request: ScanRequest, _ listing: Task<ScanInputs, any Error>) async -> ProjectLicence? {
    guard case .changes = request.source else { return ProjectLicence(request, in: nil) }
    guard let inputs = try? await listing.value, inputs.changes?.isInHook != true else { return nil }
    return ProjectLicence(request, in: inputs.snapshot)
  }

  private static func outcomes(
    of inputs: [ScanInput], corpus: ScanCorpus, _ request: ScanRequest
  ) async throws -> [FileOutcome] {
    let progress = Progress(isEnabled: request.showsProgress && isTerminal(2))
    defer { progress.erase() }
    let done = Counter()
    return try await parallelMap(
      inputs, jobs: request.reading.jobs ?? availableCores(),
      worker: { FileScanner(corpus.packs, request) },
      { scanner, input in
        let count = done.next()
        progress.report { "\(count) of \(inputs.count) files" }
        return try scanner.scan(input)
      })
  }
}

/// What a scan came to.
struct ScanResult: Sendable {
  let report: ScanReport
  let acceptance: ProjectAcceptance
  let inputs: ScanInputs

  var places: ScannedPlaces { ScannedPlaces(inputs) }
}
