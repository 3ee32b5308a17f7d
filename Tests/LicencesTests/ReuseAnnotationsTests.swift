import Testing

@testable import Licences

@Suite struct ReuseAnnotationsTests {
  private let declaration = Declaration.read(
    path: Array("sub/REUSE.toml".utf8),
    contents: Array(
      """
      version = 1
      SPDX-PackageName = "x"

      [[annotations]]
      path = "**"
      SPDX-FileCopyrightText = "2019 Ada Bell"
      SPDX-License-Identifier = "MIT"

      [[annotations]]
      path = ["po/*.po", "src/\\\\*.c"]
      precedence = "override"
      SPDX-FileCopyrightText = ["2020 One", "© 2021 Two"]
      SPDX-License-Identifier = ["CC0-1.0", "ISC"]

      [[annotations]]
      SPDX-License-Identifier = "ISC"
      """.utf8))

  private func licence(_ path: String) -> DeclaredLicence? { declaration?.licence(for: Array(path.utf8)) }

  @Test func theLastAnnotationThatMatchesHolds() {
    #expect(licence("sub/a/b.c")?.expression?.description == "MIT")
    #expect(licence("sub/po/de.po")?.expression?.description == "CC0-1.0 AND ISC")
    #expect(licence("sub/po/x/de.po")?.expression?.description == "MIT")
    #expect(licence("sub/src/*.c")?.precedence == .override)
    #expect(licence("sub/src/a.c")?.precedence == .closest)
    #expect(licence("a.c") == nil)
  }

  @Test func holdersAndLinesAreKept() {
    #expect(licence("sub/po/de.po")?.holders.map(\.holder) == ["One", "Two"])
    #expect(declaration?.licences.map(\.line) == [7, 13])
    #expect(declaration?.notes == ["The annotation in line 15 has no path."])
  }
}
