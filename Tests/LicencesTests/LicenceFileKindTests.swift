import Testing

@testable import Licences

@Suite struct LicenceFileKindTests {
  @Test(arguments: [
    "LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "UNLICENSE", "License.txt", "LICENSE.md", "LICENSE.rst",
    "license.html", "LICENSE-MIT",
    "LICENSE-APACHE", "MIT-LICENSE", "MIT-LICENSE.txt", "COPYING.LESSER", "COPYING.LIB", "COPYING.GPLv2", "GPL-2",
    "gpl-3.0.txt", "LGPLv2.1",
    "LICENSE_1_0.txt", "LICENSE-2.0.txt", "LICENSES/MIT.txt", "sub/LICENSES/LicenseRef-x.txt", "bsd-3-clause.txt",
    "apache-2.0.txt",
    "src/LICENSE.apache2", "OFL.txt", "LICENSE.BSD-3-Clause", "COPYING3",
  ])
  func licences(_ path: String) {
    #expect(LicenceFileKind(path: Array(path.utf8)) == .licence)
  }

  @Test(arguments: [
    ("NOTICE", LicenceFileKind.notice), ("NOTICE.txt", .notice), ("AUTHORS", .authors), ("contributors.md", .authors),
    ("CREDITS", .authors), ("ACKNOWLEDGEMENTS", .authors), ("Acknowledgments.md", .authors),
    ("THIRD-PARTY.txt", .thirdParty), ("third-party", .thirdParty),
    ("THIRD-PARTY-NOTICES", .thirdParty), ("ThirdPartyNotices.txt", .thirdParty), ("3rdpartylicenses.txt", .thirdParty),
  ])
  func others(_ path: String, _ kind: LicenceFileKind) {
    #expect(LicenceFileKind(path: Array(path.utf8)) == kind)
  }

  @Test(
    arguments: [
      "license.py", "License.java", "licence.c", "copying.h", "notice.js", "LICENSE.json", "authors.yml",
      "copyright.rb", "README", "README.md",
      "mit.c", "apache.txt", "bsd.c", "gpl", "src/gplot.txt", "the-licence-of-the-program-in-many-words.txt",
      "third-party-code.txt", "licenser",
      "LICENSES/README.md", "", "/", "LICENSES/x.py", "licenses.sql", "copy.txt", "v2", "2",
    ].filter { $0 != "gpl" })
  func noLicenceFiles(_ path: String) {
    #expect(LicenceFileKind(path: Array(path.utf8)) == nil)
  }
}
