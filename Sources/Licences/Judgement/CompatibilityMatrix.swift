/// The compatibility cells of OSADL: `licences/osadl-matrix.tsv`.
struct CompatibilityMatrix: Sendable {
  /// The matrix that is part of the program; read when it is first asked for.
  static let shared = CompatibilityMatrix(TableReader(.osadlMatrix))

  enum Verdict: String, Sendable {
    case yes, no, check, unknown
  }

  struct Cell: Sendable {
    let verdict: Verdict
    let reason: String
  }

  let source: String
  let date: String
  private let cells: [Cell]
  /// The position of each licence, by its spelling.
  private let positions: [String: Int]
  /// For each outbound licence and each incoming one, one more than the index in `cells`; 0 where there is none.
  private let indices: [UInt16]

  init(_ table: TableReader) {
    let rows = table.rows("outbound", "verdict", "reason", "incoming")
    var positions: [String: Int] = [:]
    for row in rows where positions[row[0]] == nil { positions[row[0]] = positions.count }
    var indices = [UInt16](repeating: 0, count: positions.count * positions.count)
    for (index, row) in rows.enumerated() {
      guard let outbound = positions[row[0]] else { continue }
      for name in row[3].utf8.split(separator: UInt8(ascii: ",")) {
        let name = name.first == UInt8(ascii: " ") ? name.dropFirst() : name
        guard let incoming = positions[String(Substring(name))] else { continue }
        indices[outbound * positions.count + incoming] = UInt16(truncatingIfNeeded: index + 1)
      }
    }
    source = table.source
    date = table.date
    cells = rows.map { Cell(verdict: Verdict(rawValue: $0[1]) ?? .unknown, reason: $0[2]) }
    self.positions = positions
    self.indices = indices
  }

  /// The ids that it holds.
  var ids: [String] { positions.sorted { $0.value < $1.value }.map(\.key) }

  /// What it says of code under `incoming` that goes into a work under `outbound`; nil where it lacks one of the two, and
  /// for a licence with itself.
  func cell(of incoming: String, into outbound: String) -> Cell? {
    guard let row = positions[outbound], let column = positions[incoming] else { return nil }
    let index = Int(indices[row * positions.count + column])
    return index == 0 ? nil : cells[index - 1]
  }
}
