import Licences
import Testing

@testable import LicenceTexts

@Suite struct MatchPatternTests {
  private func spelled(_ pattern: String) -> [[[UInt32]]] { MatchPattern(pattern).alternatives }
  private func words(_ alternatives: [[String]]) -> [[[UInt32]]] {
    alternatives.map { $0.map { WordGram.words(of: $0) } }
  }

  @Test(arguments: [
    ("Software|Materials", [["software"], ["materials"]]), ("DISCLAIMS?", [["disclaims"], ["disclaim"]]),
    ("EXPRESS(ED)?", [["expressed"], ["express"]]), ("source\\s+code|works", [["source code"], ["works"]]),
    ("()|( of the theme)", [[""], ["of the theme"]]), (".+", [["", ""]]), (".{54,64}", [["", ""]]),
    ("Neither the name.+nor the names", [["neither the name", "nor the names"]]),
    ("(The\\s+name\\s+of.+may\\s+not)|(None may)", [["the name of", "may not"], ["none may"]]),
    ("[oO]f [uU]se", [["of use"]]), ("((a) b|c) d", [["a b d"], ["c d"]]),
  ])
  func alternativesAreSpelledOut(pattern: String, expected: [[String]]) {
    #expect(spelled(pattern) == words(expected))
  }

  @Test(arguments: ["(", "[", "\\", "a|", "((((", "a{", ")", "x)y", "*", "?"])
  func damagedPatternsDoNotTrap(pattern: String) {
    #expect(!spelled(pattern).isEmpty)
  }
}
