import Licences
import Testing

@testable import quoth

/// Which licences the options of `quoth licences list` leave.
struct LicencesListSettingsTests {
  private func ids(_ options: String) throws -> [String] {
    guard case .licencesList(let settings) = try parse("licences list \(options)") else { return [] }
    return LicenceTable.shared.all.filter(settings.includes).map(\.id)
  }

  @Test func `conditions hold together, categories add up`() throws {
    let all = try ids("")
    #expect(all.contains("MIT") && !all.contains("GPL-2.0"))
    let publicDomain = try ids("--category public-domain")
    let both = try ids("--category public-domain --category network-copyleft")
    #expect(
      Set(both) == Set(publicDomain + (try ids("--category network-copyleft"))) && both.count > publicDomain.count)
    let libre = try ids("--osi --fsf --category permissive")
    #expect(libre.contains("MIT") && !libre.contains("MIT-0") && !libre.contains("GPL-3.0-only"))
  }

  @Test func `deprecated ids are listed alone`() throws {
    let deprecated = try ids("--deprecated")
    #expect(deprecated.contains("GPL-2.0+") && !deprecated.contains("MIT"))
    #expect(try ids("").count + deprecated.count == LicenceTable.shared.all.count)
  }
}
