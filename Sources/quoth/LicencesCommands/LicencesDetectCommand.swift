import CommandLineKit
import Licences
import Platform
import Reporting
import SourceTree

/// What `quoth licences detect` is told.
struct LicencesDetectSettings: Sendable {
  var paths: [[UInt8]] = []
  var reading = ReadingSettings()
  var format = AnswerFormat.text
  var shared = SharedSettings()
}

/// `quoth licences detect`: tells under which licences files say they are.
enum LicencesDetectCommand {
  static let command = Command<Invocation>(
    "detect", summary: "Tell under which licences files say they are",
    details: """
      Reads SPDX tags, licence texts, headers, grants in other words, and the fields of package metadata; in code, comments alone. \
      Tells for each file the licence, the lines that say so and how, and who holds the copyright. Files that say nothing are counted.

      Exits with 0, with 2 after an error, and with 3 when something could not be read.
      """,
    examples: [
      Example("quoth licences detect LICENSE", "Which licence is this?"),
      Example("quoth licences detect -f json src", "What every file of a tree says, for a program"),
    ],
    settings: LicencesDetectSettings(),
    operands: [.list(\.paths, .path("PATH"), help: "Files and folders; no path is the current folder")],
    options: [
      ReadingSettings.options.lifted(to: \.reading),
      OptionGroup(
        "What to write",
        [
          .value(
            "format", short: "f", \.format, .choice(of: AnswerFormat.self),
            help: "The format of the answer")
        ]),
      SharedSettings.options.lifted(to: \.shared),
    ],
    validate: { .licencesDetect($0) })

  static func run(
    _ settings: LicencesDetectSettings, writingTo output: inout StandardOutput
  ) async throws -> ExitStatus {
    let paths = settings.paths.isEmpty ? [Array(".".utf8)] : settings.paths
    let list = try listSources(under: paths.compactMap { BytePath($0) }, settings.reading.walk)
    let detections = followingReferences(try await detect(in: list.files, settings))
    var report = DetectionReport(detections, list, named: Set(paths))
    report.showsAll = settings.shared.verbosity > 0
    switch settings.format {
    case .text:
      for line in report.lines { try output.write(line + "\n") }
      if settings.shared.verbosity >= 0 { try output.write(report.summary + "\n") }
    case .json: try output.write(report.json.encoded + [UInt8(ascii: "\n")])
    }
    for failure in report.failures { complain(failure) }
    return report.failures.isEmpty ? .clean : .incomplete
  }

  /// Files that point to a licence file beside or above them say what that one says.
  private static func followingReferences(_ detections: [Detection]) -> [Detection] {
    let references = LicenceReferences(
      detections.compactMap { detection in
        guard LicenceFileKind(path: detection.path) != nil, let identified = detection.identified else { return nil }
        return (detection.path, identified)
      })
    return detections.map { detection in
      guard case .read(let identified, let bytes) = detection.outcome else { return detection }
      let resolved = references.resolved(identified, at: detection.path)
      return Detection(path: detection.path, outcome: .read(resolved, bytes: bytes))
    }
  }

  private static func detect(
    in files: [SourceFile], _ settings: LicencesDetectSettings
  ) async throws -> [Detection] {
    let progress = Progress(isEnabled: settings.shared.verbosity >= 0 && isTerminal(2))
    defer { progress.erase() }
    let done = Counter()
    return try await parallelMap(
      files, jobs: settings.reading.jobs ?? availableCores(),
      worker: { (FileLicences(), SourceReader()) },
      { worker, file in
        let count = done.next()
        progress.report { "\(count) of \(files.count) files" }
        return Detection(of: file, maximumBytes: settings.reading.maximumFileSize, by: worker.1, &worker.0)
      })
  }
}

/// What became of a file.
struct Detection: Sendable {
  enum Outcome: Sendable {
    case read(IdentifiedLicences, bytes: Int)
    case skipped(SkipReason)
    case failed(String)
  }

  let path: [UInt8]
  let outcome: Outcome

  init(path: [UInt8], outcome: Outcome) {
    self.path = path
    self.outcome = outcome
  }

  init(of file: SourceFile, maximumBytes: Int, by reader: SourceReader, _ licences: inout FileLicences) {
    path = file.path.bytes
    outcome =
      switch file.load(maximumBytes: maximumBytes, by: reader) {
      case .source(let bytes): .read(licences.identify(path: file.path.bytes, contents: bytes), bytes: bytes.count)
      case .skipped(.tooLarge):
        .failed("\(file.path) was not read: it is larger than --max-filesize allows (\(maximumBytes) bytes)")
      case .skipped(let reason): .skipped(reason)
      case .failed(let error): .failed("\(error)")
      }
  }

  /// Why the file was not read, or not to its end; nil when it was.
  var failure: String? {
    switch outcome {
    case .failed(let sentence): sentence
    case .read(let identified, _) where identified.isTruncated:
      "\(escapedForTerminal(path)): only its first \(grouped(IdentifiedLicences.maximumWords)) words were read"
    case .read, .skipped: nil
    }
  }

  /// What the file says; nil when it was not read.
  var identified: IdentifiedLicences? {
    guard case .read(let identified, _) = outcome else { return nil }
    return identified
  }
}
