import Matching
import Platform
import Provenance
import Reporting

extension NextCommands {
  /// The commands that go on with what a scan found; nil when what it read is gone with standard input.
  init?(after source: ScanRequest.Source, _ comparison: ComparisonArguments) {
    guard let paths = source.paths else { return nil }
    let isDefault = paths == [Array(".".utf8)]
    self.init(repeating: comparison.words + (isDefault ? [] : paths.map(operand)))
  }
}

/// A path that cannot be taken for an option.
private func operand(_ path: [UInt8]) -> [UInt8] {
  path.first == UInt8(ascii: "-") ? Array("./".utf8) + path : path
}

extension ComparisonArguments {
  /// The options that say the same again.
  fileprivate var words: [[UInt8]] {
    var words = corpora.flatMap { option("corpus", $0) }
    if let sensitivity { words += option("sensitivity", Array(sensitivity.rawValue.utf8)) }
    if includesItself { words += option("self") }
    if let config { words += option("config", config) }
    if let licence { words += option("licence", Array(licence.utf8)) }
    for terms in failOn { words += option("fail-on", Self.list(terms)) }
    for terms in warnOn { words += option("warn-on", Self.list(terms)) }
    if let baseline { words += option("baseline", baseline) }
    if !usesBaseline { words += option("no-baseline") }
    return words + reading.words
  }

  private static func list(_ terms: [PolicyTerm]) -> [UInt8] {
    Array(terms.map(\.spelling).joined(separator: ",").utf8)
  }
}

extension ReadingSettings {
  fileprivate var words: [[UInt8]] {
    var words = includes.flatMap { option("include", $0) } + excludes.flatMap { option("exclude", $0) }
    if !obeysIgnoreFiles { words += option("no-ignore") }
    if includesHidden { words += option("hidden") }
    if maximumFileSize != ReadingSettings().maximumFileSize {
      words += option("max-filesize", Array(String(maximumFileSize).utf8))
    }
    return words
  }
}

private func option(_ name: String, _ value: [UInt8]? = nil) -> [[UInt8]] {
  [Array("--\(name)".utf8)] + (value.map { [$0] } ?? [])
}
