import Testing

@testable import Licences

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The verdicts of single licences, against what others say of them.
@Suite struct CompatibilityOracleTests {
  private let matrix = CompatibilityMatrix.shared
  private let judge = LicenceCompatibility()

  private func term(_ id: String) throws -> LicenceTerm { try #require(LicenceExpression(parsing: id).terms.first) }

  private struct Pair: Hashable {
    let incoming: String
    let outbound: String
  }

  /// Verdicts of the oracle by pairs of licences.
  private func oracle() throws -> [Pair: String] {
    let folder = #filePath.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(#filePath[..<$0]) } ?? "."
    let table = TableReader(Array(try Data(contentsOf: URL(filePath: "\(folder)/Cases/popular-pairs.tsv"))))
    var verdicts: [Pair: String] = [:]
    for row in table.cells {
      for (name, cell) in zip(table.names, row).dropFirst() { verdicts[Pair(incoming: row[0], outbound: name)] = cell }
    }
    return verdicts
  }

  @Test func everyCellOfTheMatrixIsTheVerdict() throws {
    for incoming in matrix.ids {
      for outbound in matrix.ids where incoming != outbound {
        let cell = try #require(matrix.cell(of: incoming, into: outbound))
        let verdict = judge.ruling(of: try term(incoming), into: try term(outbound)).verdict
        switch cell.verdict {
        case .yes: #expect(verdict == .obligations || verdict == .compatible, "\(incoming) into \(outbound)")
        case .no where !incoming.contains(" WITH "): #expect(verdict == .incompatible, "\(incoming) into \(outbound)")
        case .unknown: #expect(verdict == .unknown, "\(incoming) into \(outbound)")
        case .no, .check: break
        }
      }
    }
  }

  /// Of the 32 most used licences, those pairs alone are judged otherwise by the oracle that are named here with the reason.
  @Test func popularPairsAreJudgedLikeTheOracle() throws {
    var explained: [Pair: CompatibilityVerdict] = [:]
    func explain(_ incoming: [String], _ outbound: [String], _ verdict: CompatibilityVerdict) {
      for incoming in incoming {
        for outbound in outbound { explained[Pair(incoming: incoming, outbound: outbound)] = verdict }
      }
    }
    // OSADL is asked first.
    explain(["BSD-4-Clause"], ["MPL-2.0", "EPL-2.0", "CDDL-1.0"], .unknown)
    explain(["BSD-4-Clause"], ["EUPL-1.2"], .incompatible)
    explain(["Apache-2.0"], ["CDDL-1.0", "EUPL-1.2"], .unknown)
    explain(["MPL-2.0"], ["EUPL-1.2"], .obligations)
    for family in ["LGPL", "GPL", "AGPL"] { explain(["\(family)-3.0-only"], ["\(family)-3.0-or-later"], .incompatible) }
    explain(["LGPL-3.0-only"], ["GPL-3.0-or-later"], .incompatible)
    // What may be combined only is no insertion: the oracle leaves these to be checked.
    let gnu3 = ["GPL-3.0-only", "GPL-3.0-or-later"]
    let agpl = ["AGPL-3.0-only", "AGPL-3.0-or-later"]
    let lgpl = ["LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later"]
    explain(lgpl + gnu3 + ["GPL-2.0-or-later"], agpl, .incompatible)
    explain(agpl, gnu3, .incompatible)
    // Its section 4(b) lets a work that builds on it take a later version.
    explain(["CC-BY-SA-3.0"], ["CC-BY-SA-4.0"], .obligations)
    // A permissive licence with terms beyond notices, into a copyleft that the matrix lacks: it has to be read.
    explain(["BSD-4-Clause", "Apache-2.0"], ["CC-BY-SA-3.0", "CC-BY-SA-4.0"], .unknown)

    for (pair, letter) in try oracle() {
      let ruling = judge.ruling(of: try term(pair.incoming), into: try term(pair.outbound))
      if let expected = explained[pair] {
        #expect(ruling.verdict == expected, "\(pair)")
      } else {
        let isAllowed = ruling.verdict == .compatible || ruling.verdict == .obligations
        #expect(letter == (isAllowed ? "y" : ruling.verdict == .incompatible ? "n" : "c"), "\(pair): \(ruling.rule)")
      }
    }
  }

  /// Our own rules are measured where the matrix would decide, as if it did not exist.
  @Test func ownRulesSeldomContradictTheMatrix() throws {
    var agreements = 0
    var contradictions = 0
    var unsafe = 0
    for incoming in matrix.ids {
      for outbound in matrix.ids where incoming != outbound {
        let verdict = judge.ownRuling(of: try term(incoming), into: try term(outbound)).verdict
        guard let cell = matrix.cell(of: incoming, into: outbound)?.verdict, cell == .yes || cell == .no,
          verdict != .unknown
        else { continue }
        if (cell == .yes) == (verdict != .incompatible) { agreements += 1 } else { contradictions += 1 }
        if cell == .no && verdict != .incompatible { unsafe += 1 }
      }
    }
    #expect(agreements > 11_000)
    #expect(contradictions <= 50)
    #expect(unsafe <= 30)
  }

  @Test func theTablesNameLicencesThatExist() throws {
    #expect(matrix.ids.count == 115)
    let clauses = RelicensingClauses.shared
    #expect(clauses.pairs.count > 80)
    for id in Set(matrix.ids + clauses.pairs.flatMap { [$0.incoming, $0.outbound] }) {
      let term = try term(id)
      #expect("\(term)" == id)
      #expect(term.isReference || LicenceTable.shared[term.id]?.id == term.id, "\(id)")
      if let exception = term.exception { #expect(LicenceTable.shared.exception(exception)?.id == exception) }
    }
  }

  /// `same` stands for every pair that the table leaves out.
  @Test func theMatrixIsWhole() {
    for outbound in matrix.ids {
      for incoming in matrix.ids {
        #expect((matrix.cell(of: incoming, into: outbound) == nil) == (incoming == outbound))
      }
    }
  }
}
