import Provenance

extension ScanReport {
  /// The members of a summary in JSON; wall time stays out, so that the same scan gives the same bytes.
  var summaryMembers: [JSONValue.Member] {
    summary.jsonMembers + [
      .init("levels", count(Level.allCases.reversed()) { level, finding in finding.level == level }),
      .init(
        "suppressed", count(Suppression.Source.allCases) { source, finding in finding.suppression?.source == source }),
    ]
  }

  /// How many findings fall under each of these words.
  private func count<Word: RawRepresentable<String>>(
    _ words: [Word], where holds: (Word, Finding) -> Bool
  ) -> JSONValue {
    .object(words.map { word in .init(word.rawValue, .integer(findings.count { holds(word, $0) })) })
  }
}

extension ScanSummary {
  fileprivate var jsonMembers: [JSONValue.Member] {
    [
      .init("roots", .array(roots.map { .object(.path("path", $0)) })),
      .init("changes", changes?.json ?? .null),
      .init("filesChecked", .integer(filesChecked)),
      .init("linesChecked", .integer(linesChecked)),
      .init("bytesChecked", .integer(bytesChecked)),
      .init("skipped", skippedJSON),
      .init("failures", .array(failures.map(\.json))),
      .init("corpora", .array(corpora.map(\.json))),
      .init("project", project.json),
      .init("remarks", .array(remarks.map(\.json))),
      .init("sensitivity", .string(sensitivity)),
      .init("threshold", .number(threshold)),
      .init("complete", .boolean(failures.isEmpty)),
    ]
  }

  private var skippedJSON: JSONValue {
    .object(
      skipped.sorted { $0.reason < $1.reason }
        .map { .init($0.reason, .integer($0.files)) })
  }
}

extension ProjectLicence {
  fileprivate var json: JSONValue {
    .object([.init("licence", .known(expression)), .init("source", .string(source.rawValue))] + .path("file", file))
  }
}

extension ScanSummary.Changes {
  fileprivate var json: JSONValue {
    .object([
      .init("comparison", .string(comparison)), .init("files", .integer(files)), .init("lines", .integer(lines)),
      .init("allLines", .boolean(countsAllLines)),
    ])
  }
}

extension ScanSummary.Failure {
  fileprivate var json: JSONValue {
    .object(.path("file", file) + [.init("reason", .string(reason))])
  }
}

extension ScanSummary.Corpus {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name)),
      .init("components", .integer(components)),
      .init("lineages", .integer(lineages)),
      .init("digest", .string(digest)),
      .init("date", .known(date)),
    ])
  }
}
