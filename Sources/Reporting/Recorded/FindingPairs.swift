/// The findings of two reports, those together that are the same one.
struct FindingPairs {
  private var pairs: [(old: RecordedFinding, new: RecordedFinding)] = []
  private var gone: [RecordedFinding] = []
  private var new: [RecordedFinding] = []

  /// Findings with one id are paired by their place where that is the same, else by their file, else in their order.
  init(_ old: [RecordedFinding], _ later: [RecordedFinding]) {
    let laterByID = Dictionary(grouping: later, by: \.id)
    let oldByID = Dictionary(grouping: old, by: \.id)
    for id in Set(oldByID.keys).union(laterByID.keys).sorted() {
      pair((oldByID[id] ?? []).sorted(by: isBefore), (laterByID[id] ?? []).sorted(by: isBefore))
    }
  }

  private mutating func pair(_ old: [RecordedFinding], _ later: [RecordedFinding]) {
    var (old, later) = (old, later)
    pairEqual(&old, &later, by: \.place)
    pairEqual(&old, &later, by: \.file)
    pairs += zip(old, later).map { ($0, $1) }
    gone += old.dropFirst(later.count)
    new += later.dropFirst(old.count)
  }

  private mutating func pairEqual(
    _ old: inout [RecordedFinding], _ later: inout [RecordedFinding], by key: (RecordedFinding) -> String
  ) {
    var waiting = Dictionary(grouping: later.indices.reversed(), by: { key(later[$0]) })
    var taken: Set<Int> = []
    old.removeAll { finding in
      guard let index = waiting[key(finding)]?.popLast() else { return false }
      pairs.append((finding, later[index]))
      taken.insert(index)
      return true
    }
    later = later.indices.filter { !taken.contains($0) }.map { later[$0] }
  }

  /// Those that are gone, those that are new, and what has changed of the others; each kind by place.
  var differences: [ReportDifference] {
    gone.sorted(by: isBefore).map { ReportDifference(.gone, "finding", $0.origin.release, nil, of: $0) }
      + new.sorted(by: isBefore).map { ReportDifference(.new, "finding", nil, $0.origin.release, of: $0) }
      + pairs.sorted { isBefore($0.new, $1.new) }.flatMap { $0.old.changes(to: $0.new) }
  }
}

private func isBefore(_ a: RecordedFinding, _ b: RecordedFinding) -> Bool {
  if (a.file, a.fileBytes ?? "") != (b.file, b.fileBytes ?? "") {
    return (a.file, a.fileBytes ?? "") < (b.file, b.fileBytes ?? "")
  }
  return (a.region?.startLine ?? 0, a.region?.startColumn ?? 0, a.id)
    < (b.region?.startLine ?? 0, b.region?.startColumn ?? 0, b.id)
}

extension RecordedFinding {
  /// The file, and where it is a region also its lines and columns.
  var place: String {
    guard let region else { return file }
    let start = "\(region.startLine):\(region.startColumn)"
    return "\(file):\(start)-\(region.endLine):\(region.endColumn)"
  }

  /// What of it is otherwise in a later report.
  fileprivate func changes(to later: RecordedFinding) -> [ReportDifference] {
    func changed(_ field: String, _ isSame: Bool, _ before: String, _ after: String) -> [ReportDifference] {
      guard !isSame else { return [] }
      // Where the words are the same, something differs that they do not tell.
      let tells = before != after
      return [ReportDifference(.changed, field, tells ? before : nil, tells ? after : nil, of: later)]
    }
    return changed(
      "place",
      (file, fileBytes, region, files) == (later.file, later.fileBytes, later.region, later.files), place, later.place)
      + changed("kind", kind == later.kind, kind, later.kind)
      + changed("origin", origin.isSamePlace(as: later.origin), origin.told, later.origin.told)
      + changed(
        "licence", origin.licence == later.origin.licence, origin.licence.licence ?? "unknown",
        later.origin.licence.licence ?? "unknown")
      + changed("claimants", claimants == later.claimants, "\(claimants.count)", "\(later.claimants.count)")
      + changed(
        "attribution", attribution == later.attribution, attribution.verdict, later.attribution.verdict)
      + changed(
        "compatibility", compatibility == later.compatibility, compatibility.verdict, later.compatibility.verdict)
      + changed("accepted", suppression == later.suppression, suppression.told, later.suppression.told)
      + changed(
        "level", (level, decision) == (later.level, later.decision), "\(level): \(decision)",
        "\(later.level): \(later.decision)")
      + changed("evidence", (evidence, score) == (later.evidence, later.score), scoreTold, later.scoreTold)
  }

  private var scoreTold: String { score.map { String($0) } ?? "no score" }
}

extension RecordedFinding.Origin {
  var release: String { version.map { "\(component) \($0)" } ?? component }

  fileprivate var told: String {
    let lines = startLine.map { ":\($0)-\(endLine ?? $0)" } ?? ""
    return "\(release)  \(path)\(lines)"
  }

  /// Whether all is the same but what is said of the licence.
  fileprivate func isSamePlace(as other: Self) -> Bool {
    var other = other
    other.licence = licence
    return self == other
  }
}

extension RecordedFinding.Suppression? {
  fileprivate var told: String {
    guard let suppression = self else { return "by nobody" }
    return "by \(suppression.source) in \(suppression.file)\(suppression.line.map { ":\($0)" } ?? "")"
  }
}
