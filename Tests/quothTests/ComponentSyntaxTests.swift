import CommandLineKit
import Testing

@testable import quoth

struct ComponentSyntaxTests {
  private func released(_ day: String) throws -> String? {
    guard case .corpusAdd(let settings) = try parse("corpus add p s --released \(day)") else { return nil }
    return settings.released
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "1999-12-31", "2023-04-30"])
  func `a day of the calendar is taken as it is`(day: String) throws {
    #expect(try released(day) == day)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-4-1", "20230401", "+023-01-01",
  ])
  func `what is no day is refused`(day: String) {
    #expect(throws: UsageError.self) { try released(day) }
  }

  @Test func `a package URL has a type and a name`() throws {
    guard case .corpusAdd(let settings) = try parse("corpus add p s --purl pkg:generic/curl@7.88.1") else { return }
    #expect(settings.purl == "pkg:generic/curl@7.88.1")
    for purl in ["curl", "pkg:", "pkg:generic", "pkg:/curl", "pkg:generic/"] {
      #expect(throws: UsageError.self) { try parse("corpus add p s --purl \(purl)") }
    }
  }
}
