import CommandLineKit
import Platform
import Provenance
import Reporting

/// Writes a report in the formats and to the places that were asked for.
struct ReportDelivery {
  private let settings: ScanSettings

  init(_ settings: ScanSettings) {
    self.settings = settings
  }

  func deliver(_ report: ScanReport, to output: inout StandardOutput) throws {
    for target in settings.outputs { try write(report, to: target) }
    try self.report(settings.format, isOnTerminal: isTerminal(1)).write(report) { (bytes) throws(FileError) in
      try output.write(bytes)
    }
  }

  private func write(_ report: ScanReport, to target: ReportTarget) throws {
    var file = try AtomicFile(replacing: target.path, temporary: target.path + Array(".part".utf8))
    let earlier = target.isAppended ? try contents(of: target.path) : []
    try file.write(earlier.span)
    try self.report(target.format, isOnTerminal: false).write(report) { (bytes) throws(StorageError) in
      try file.write(bytes.span)
    }
    try file.commit()
  }

  /// What a file holds that is appended to; nothing when it is not there yet.
  private func contents(of path: [UInt8]) throws -> [UInt8] {
    guard let path = BytePath(path), (try? Descriptor.status(of: path)) != nil else { return [] }
    return try readFile(path, maximumBytes: 1 << 26)
  }

  private func report(_ format: ReportFormat, isOnTerminal: Bool) -> any Report {
    let next = NextCommands(after: settings.source, settings.comparison)
    switch format {
    case .sarif: return SARIFReport(toolVersion: program.version)
    case .gitlab: return CodeQualityReport()
    case .github: return WorkflowCommandsReport()
    case .junit: return JUnitReport(toolVersion: program.version)
    case .csv: return CSVReport()
    case .markdown: return MarkdownReport(next: next)
    case .ai: return AssistantReport(next: next)
    case .json: return JSONReport(toolVersion: program.version)
    case .jsonl: return JSONLinesReport(toolVersion: program.version)
    case .text:
      let verbosity = settings.shared.verbosity
      let isColoured = settings.shared.colour.isColoured(environment: .inherited, isTerminal: isOnTerminal)
      return TextReport(
        detail: verbosity < 0 ? .quiet : verbosity > 0 ? .verbose : .normal, isColoured: isColoured,
        width: isOnTerminal ? terminalWidth(1) ?? 80 : 100,
        next: next)
    }
  }
}
