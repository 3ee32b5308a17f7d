import Matching
import Reporting
import SelfTest

/// What came of all plantings, as a person reads it: a row for each disguise, a column for each language.
struct SelfTestTable {
  /// In the order of ``Planting/all``.
  let outcomes: [Planting.Outcome]
  let sensitivity: Sensitivity

  var isRight: Bool { wrong == 0 && !outcomes.isEmpty }

  private var wrong: Int { outcomes.count { if case .wrong = $0 { true } else { false } } }

  var lines: [String] {
    let columns = Sample.all.count
    let rows = Planting.contents.enumerated().map { index, content in
      [content.title] + outcomes[(index * columns)..<((index + 1) * columns)].map(\.cell)
    }
    let heading = ["\(Sample.component) \(Sample.version), \(sensitivity.rawValue)"] + Sample.all.map(\.language)
    return Self.aligned([heading] + rows) + [verdict]
  }

  private var verdict: String {
    let total = grouped(outcomes.count)
    guard !isRight else {
      return "all \(total) came out as they must: copies like these are found when their origin is in the corpus"
    }
    return "\(grouped(wrong)) of \(total) came out wrong: a clean scan of this program shows nothing; "
      + "do not rely on it, and report this table"
  }

  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return String(cells.joined(separator: "   ").reversed().drop { $0 == " " }.reversed())
    }
  }
}

extension Planting.Outcome {
  /// What is wrong stands out without colour, too.
  fileprivate var cell: String {
    switch self {
    case .right(let text): text
    case .wrong(let text): text.uppercased()
    }
  }
}
