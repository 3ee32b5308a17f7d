import Platform
import Testing

@Suite struct ColourTests {
  @Test func theFlagWins() {
    #expect(ColourChoice.always.isColoured(environment: environment("NO_COLOR=1"), isTerminal: false))
    #expect(!ColourChoice.never.isColoured(environment: environment("FORCE_COLOR=1"), isTerminal: true))
  }

  @Test(arguments: [
    ("", true, true), ("", false, false), ("NO_COLOR=1", true, false), ("NO_COLOR=", true, true),
    ("FORCE_COLOR=1", false, true), ("FORCE_COLOR=0", false, false), ("CLICOLOR_FORCE=1", false, true),
    ("TERM=dumb", true, false), ("NO_COLOR=1 FORCE_COLOR=1", true, false), ("TERM=dumb FORCE_COLOR=1", false, true),
  ])
  func theEnvironmentDecidesElse(variables: String, isTerminal: Bool, expected: Bool) {
    #expect(ColourChoice.auto.isColoured(environment: environment(variables), isTerminal: isTerminal) == expected)
  }

  private func environment(_ variables: String) -> Environment {
    Environment(entries: variables.split(separator: " ").map { Array($0.utf8) })
  }
}
