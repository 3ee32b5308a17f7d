/// Licences that say under which other licence their works may be passed on: `licences/relicensing.tsv`.
struct RelicensingClauses: Sendable {
  /// The clauses that are part of the program; read when they are first asked for.
  static let shared = RelicensingClauses(TableReader(.relicensing))

  struct Clause: Sendable {
    /// Whether it says yes; else it is not clear.
    let permits: Bool
    /// Where it stands and what it says.
    let text: String
    /// What else has to be done; nil when nothing.
    let step: String?

    /// What it says of the licence of a work.
    func sentence(_ outbound: LicenceTerm) -> String {
      permits ? "It may be passed on under \(outbound) by \(text)." : "By its own text it is not clear: \(text)."
    }
  }

  private struct Pair: Hashable, Sendable {
    let incoming: String
    let outbound: String
  }

  let source: String
  let date: String
  private var clauses: [Pair: Clause] = [:]

  init(_ table: TableReader) {
    source = table.source
    date = table.date
    for row in table.rows("incoming", "outbound", "verdict", "clause", "then") {
      let clause = Clause(permits: row[2] == "yes", text: row[3], step: row[4].isEmpty ? nil : row[4])
      for incoming in Self.ids(row[0]) {
        for outbound in Self.ids(row[1]) where incoming != outbound {
          clauses[Pair(incoming: incoming, outbound: outbound)] = clause
        }
      }
    }
  }

  /// Every pair that has a clause.
  var pairs: [(incoming: String, outbound: String)] { clauses.keys.map { ($0.incoming, $0.outbound) } }

  func clause(of incoming: String, into outbound: String) -> Clause? {
    clauses[Pair(incoming: incoming, outbound: outbound)]
  }

  private static func ids(_ cell: String) -> [String] {
    cell.utf8.split(separator: UInt8(ascii: ",")).map {
      String(Substring($0.first == UInt8(ascii: " ") ? $0.dropFirst() : $0))
    }
  }
}
