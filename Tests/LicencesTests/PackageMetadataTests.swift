import Testing

@testable import Licences

@Suite struct PackageMetadataTests {
  private func read(_ path: String, _ text: String) -> Declaration? {
    Declaration.read(path: Array(path.utf8), contents: Array(text.utf8))
  }

  /// A metadata file, and what it says as an expression and a line.
  struct Case: Sendable, CustomTestStringConvertible {
    var path: String
    var text: String
    var expression: String
    var line: Int

    init(_ path: String, _ text: String, _ expression: String, _ line: Int = 1) {
      (self.path, self.text, self.expression, self.line) = (path, text, expression, line)
    }

    var testDescription: String { "\(path): \(text)" }
  }

  @Test(arguments: [
    Case("package.json", "{\n \"name\": \"x\",\n \"license\": \"(MIT OR Apache-2.0)\"\n}", "MIT OR Apache-2.0", 3),
    Case("package.json", #"{"license": {"type": "MIT", "url": "https://example.org"}}"#, "MIT"),
    Case("package.json", "{\"licenses\": [{\"type\": \"MIT\"},\n {\"type\": \"ISC\"}]}", "MIT OR ISC"),
    Case("package.json", #"{"dependencies": {"license": "ISC"}, "license": "MIT"}"#, "MIT"),
    Case("package.json", #"{"description": "\"license\": \"ISC\"", "license": "MIT"}"#, "MIT"),
    Case("bower.json", #"{"license": "MIT"}"#, "MIT"),
    Case("composer.json", #"{"license": ["MIT", "GPL-2.0-or-later"]}"#, "MIT OR GPL-2.0-or-later"),
    Case("META.json", #"{"license": ["perl_5"]}"#, "Artistic-1.0-Perl OR GPL-1.0-or-later"),
    Case("META.json", #"{"license": ["apache_2_0"]}"#, "Apache-2.0"),
    Case(
      "META.yml", "---\nname: X\nlicense: perl\nrequires:\n  license: mit\n", "Artistic-1.0-Perl OR GPL-1.0-or-later", 3
    ),
    Case("META.yml", "license:\n  - mit\nx: y\n", "MIT", 2),
    Case("Cargo.toml", "[package]\nlicense = \"MIT/Apache-2.0\"\n", "MIT OR Apache-2.0", 2),
    Case("Cargo.toml", "[workspace.package]\nlicense = \"MIT\"\n", "MIT", 2),
    Case("Cargo.toml", "[dependencies.x]\nlicense = \"ISC\"\n[package]\nlicense = 'MIT'\n", "MIT", 4),
    Case("pyproject.toml", "[project]\nlicense = \"MIT OR Apache-2.0\"\n", "MIT OR Apache-2.0", 2),
    Case("pyproject.toml", "[project]\nlicense = {text = \"MIT License\"}\n", "MIT", 2),
    Case("pyproject.toml", "[project.license]\ntext = \"MIT\"\n", "MIT", 2),
    Case("pyproject.toml", "[tool.poetry]\nlicense = \"MIT\"\n", "MIT", 2),
    Case(
      "pyproject.toml",
      "[project]\nlicense = {file = \"LICENSE\"}\nclassifiers = [\n  \"License :: OSI Approved :: MIT License\",\n]\n",
      "MIT", 4),
    Case("a-1.egg-info/PKG-INFO", "Metadata-Version: 2.4\nLicense: BSD\nLicense-Expression: MIT\n\nbody", "MIT", 3),
    Case(
      "PKG-INFO", "License: BSD\nClassifier: License :: OSI Approved :: ISC License (ISCL)\n", "ISC", 2),
    Case(
      "PKG-INFO", "License: UNKNOWN\nClassifier: License :: OSI Approved :: Apache Software License\n", "Apache-2.0", 2),
    Case("a-1.dist-info/METADATA", "License: MIT License\nClassifier: License :: OSI Approved\n", "MIT"),
    Case("setup.cfg", "[x]\nlicense = ISC\n[metadata]\nname = x\nlicense = MIT\n[y]\nlicense = ISC\n", "MIT", 5),
    Case(
      "setup.cfg",
      "[metadata]\nclassifiers =\n    Programming Language :: C\n    License :: OSI Approved :: MIT License\n", "MIT", 4
    ),
    Case("setup.py", "# license='ISC'\nsetup(name='x',\n  license='MIT',\n)", "MIT", 3),
    Case("setup.py", "setup(classifiers=[\n 'License :: OSI Approved :: MIT License'])", "MIT", 2),
    Case("setup.py", "'''\nlicense='ISC',\n'''\nsetup(license=\"MIT\")", "MIT", 4),
    Case(
      "x.gemspec", "Gem::Specification.new do |s|\n  # s.license = 'ISC'\n  s.license = 'MIT'.freeze\nend", "MIT", 3),
    Case("x.gemspec", "s.licenses = [\"MIT\",\n \"GPL-2.0\"]", "MIT AND GPL-2.0-only"),
    Case("x.gemspec", "s.licenses = %w[MIT Ruby]", "MIT AND Ruby"),
    Case("x.gemspec", "s.description = 'license = \"ISC\"'\ns.license     = \"MIT\"", "MIT", 2),
    Case("x.podspec", "s.license = { :type => 'MIT', :file => 'LICENSE' }", "MIT"),
    Case("x.podspec", "s.license = { type: \"MIT\" }", "MIT"),
    Case("x.podspec.json", #"{"license": {"type": "MIT", "file": "LICENSE"}}"#, "MIT"),
    Case("x-1.rockspec", "-- license = \"ISC\"\ndescription = {\n  license = \"MIT\"\n}", "MIT", 3),
    Case("x.cabal", "name: x\nLicense:   BSD-3-Clause\nlibrary\n  license: MIT\n", "BSD-3-Clause", 2),
    Case("x.opam", "opam-version: \"2.0\"\nlicense: \"MIT\"\n", "MIT", 2),
    Case("opam", "license: [\"MIT\" \"ISC\"]\n", "MIT AND ISC"),
    Case("DESCRIPTION", "Package: x\nVersion: 1\nLicense: GPL (>= 2)\n", "GPL-2.0-or-later", 3),
    Case("DESCRIPTION", "Package: x\nVersion: 1\nLicense: GPL-2 | GPL-3\n", "GPL-2.0-only OR GPL-3.0-only", 3),
    Case("DESCRIPTION", "Package: x\nVersion: 1\nLicense: MIT + file LICENSE\n", "MIT", 3),
    Case("DESCRIPTION", "Package: x\nVersion: 1\nLicense: BSD_3_clause + file LICENSE\n", "BSD-3-Clause", 3),
    Case(
      "pom.xml",
      """
      <?xml version="1.0"?>
      <project xmlns="x"><!-- <licenses><license><name>ISC</name></license></licenses> -->
        <dependencies><dependency><licenses><license><name>ISC</name></license></licenses></dependency></dependencies>
        <licenses>
          <license><name>MIT</name><url>https://example.org</url></license>
          <license>
            <name>The house licence</name>
            <url>http://www.apache.org/licenses/LICENSE-2.0.txt</url></license>
        </licenses>
      </project>
      """, "MIT OR Apache-2.0", 5),
    Case(
      "x.nuspec",
      "<package>\n<metadata><license type=\"expression\">MIT</license><licenseUrl>https://x</licenseUrl></metadata></package>",
      "MIT", 2),
    Case(
      "x.nuspec", "<package><metadata>\n<licenseUrl>https://licenses.nuget.org/MIT</licenseUrl></metadata></package>",
      "MIT", 2),
  ])
  func declares(_ example: Case) {
    let declaration = read(example.path, example.text)
    #expect(declaration?.licences.map { $0.expression?.description } == [example.expression])
    #expect(declaration?.licences.first?.line == example.line)
  }

  @Test(arguments: [
    ("package.json", #"{"license": "UNLICENSED"}"#), ("package.json", #"{"license": "SEE LICENSE IN x.md"}"#),
    ("package.json", #"{"name": "x", "nested": {"license": "MIT"}}"#), ("package.json", #"["license", "MIT"]"#),
    ("package.json", #"{"license": "#), ("package.json", ""), ("package.json", #"{"license": 5}"#),
    ("package.json", #"{"license": "BSD"}"#), ("META.json", #"{"license": ["open_source"]}"#),
    ("META.yml", "requires:\n  license: mit\n"),
    ("Cargo.toml", "[dependencies.x]\nlicense = \"MIT\"\n"), ("Cargo.toml", "[package]\nlicense-file = \"LICENSE\"\n"),
    ("pyproject.toml", "[tool.other]\nlicense = \"MIT\"\n"),
    ("pyproject.toml", "[project]\nlicense = {file = \"LICENSE\"}\n"),
    ("PKG-INFO", "Name: x\n\nLicense: MIT\n"), ("PKG-INFO", "License: BSD\n"),
    ("PKG-INFO", "License: BSD\nClassifier: License :: OSI Approved :: BSD License\n"),
    ("PKG-INFO", "Classifier: License :: OSI Approved\n"), ("setup.cfg", "[options]\nlicense = MIT\n"),
    ("setup.cfg", "[metadata]\nlicense = file: LICENSE\n"), ("setup.py", "setup(license=read('LICENSE'))"),
    ("setup.py", "license = 'MIT'\nsetup(license=license)"), ("setup.py", "setup(license='MIT' if x else 'ISC')"),
    ("setup.py", "f(license='MIT')\nf(license='ISC')"), ("setup.py", "if license == 'MIT': pass"),
    ("x.gemspec", "s.license == 'MIT'"), ("x.gemspec", "s.license = File.read('LICENSE')"),
    ("x.gemspec", "x = \"s.license = 'MIT'\""),
    ("x.podspec", "s.license = { :file => 'LICENSE' }"), ("x-1.rockspec", "-- license = \"MIT\"\n"),
    ("x.cabal", "license-file: LICENSE\n"), ("x.opam", "synopsis: \"license: MIT\"\n"),
    ("DESCRIPTION", "Package: x\nVersion: 1\nLicense: file LICENSE\n"),
    ("pom.xml", "<project><build><licenses><license><name>MIT</name></license></licenses></build></project>"),
    ("pom.xml", "<project><licenses><license><comments><name>MIT</name></comments></license></licenses></project>"),
    ("x.nuspec", "<package><metadata><license type=\"file\">MIT.txt</license></metadata></package>"),
    ("x.nuspec", "<package><metadata><description>MIT</description></metadata></package>"),
  ])
  func declaresNothing(_ path: String, _ text: String) {
    let declaration = read(path, text)
    #expect(declaration != nil)
    #expect(declaration?.licences.compactMap { $0.expression?.description } == [])
  }

  @Test(arguments: [
    ("package.json", #"{"license": "SEE LICENSE IN doc/x.md"}"#, "doc/x.md"),
    ("Cargo.toml", "[package]\nlicense-file = \"L.txt\"", "L.txt"),
    ("pyproject.toml", "[project]\nlicense-files = [\"LICEN[CS]E*\"]", "LICEN[CS]E*"),
    ("pyproject.toml", "[project]\nlicense = {file = \"L.txt\"}", "L.txt"),
    ("PKG-INFO", "License-File: L.txt\n", "L.txt"), ("setup.cfg", "[metadata]\nlicense_files = L.txt\n", "L.txt"),
    ("setup.cfg", "[metadata]\nlicense = file: L.txt\n", "L.txt"),
    ("x.podspec", "s.license = { :file => 'L.txt' }", "L.txt"),
    ("DESCRIPTION", "Package: x\nVersion: 1\nLicense: MIT + file L.txt\n", "L.txt"),
    ("x.cabal", "license-file: L.txt\n", "L.txt"),
    ("x.nuspec", "<package><metadata><license type=\"file\">L.txt</license></metadata></package>", "L.txt"),
  ])
  func pointsToALicenceFile(_ path: String, _ text: String, _ file: String) {
    #expect(read(path, text)?.licenceFiles == [file])
  }

  @Test func aWholeTextInALicenceFieldIsPointedOut() throws {
    let text = "Name: x\nLicense: Copyright 2020 A\n        \n        Permission is granted.\nVersion: 1\n"
    let licence = try #require(read("PKG-INFO", text)?.licences.first)
    #expect(licence.expression == nil)
    #expect(licence.texts.map(\.lines) == [2...4])
    #expect(licence.written == "Copyright 2020 A")
    let resolved = read("PKG-INFO", text)?.resolved { _ in .licence(LicenceTerm("MIT")) }
    #expect(resolved?.licences.first?.expression?.description == "MIT")
  }

  @Test(arguments: [
    "README.md", "copyright", "src/copyright", "METADATA", "dep5", "debian/control", "package-lock.json", "setup.pyc",
    ".gemspec",
    "x/opam/files", "PKG-INFO.in", "description", "pom.xml.bak",
  ])
  func otherFilesAreNoMetadata(_ path: String) {
    #expect(read(path, "Format: x\n\nFiles: *\nLicense: Expat\n") == nil)
  }

  @Test func aDescriptionThatIsNoRPackageIsNoMetadata() {
    #expect(read("DESCRIPTION", "This is a library.\nLicense: MIT\n") == nil)
  }

  @Test(arguments: Declaration.Kind.allCases)
  func anyBytesAreRead(_ kind: Declaration.Kind) {
    var random = SeededRandom(seed: 11)
    let paths = [
      "debian/copyright", ".reuse/dep5", "x.nuspec", "x.gemspec", "x.podspec", "x.cabal", "x.rockspec", "META.yml",
      kind.rawValue,
    ]
    let pieces =
      [
        "license", "=", ":", "\"", "'", "[", "]", "{", "}", "<", ">", "/", "<!--", "-->", "\n", " ", "\\", "Files: *",
        "License: ", "MIT",
        "[[annotations]]", "path", "#", "\u{e9}", "<license>", "</license>", "project", ",", "(", ")", " or ", " and ",
        "\0", "%w[", "\"\"\"",
      ].map { Array($0.utf8) } + [[0xff], [0xc3], [0xe2, 0x80]]
    for path in paths where Declaration.Kind(path: Array(path.utf8)) == kind || path == kind.rawValue {
      for _ in 0..<400 {
        let text = (0..<Int.random(in: 0...60, using: &random)).flatMap { _ in
          pieces.randomElement(using: &random) ?? []
        }
        let declaration = Declaration.read(path: Array(path.utf8), contents: text)
        for words in declaration?.licences.flatMap(\.texts) ?? [] {
          #expect(words.bytes.upperBound <= text.count)
          #expect(words.lines.lowerBound >= 1)
        }
        _ = declaration?.resolved { _ in nil }.licence(for: Array("a/b".utf8))
      }
    }
  }

  /// Pieces that would make a reader begin again and again; a quadratic one would not come to an end here.
  @Test(arguments: [")", "license=[\"\\", "<!--<license>"])
  func repetitionIsReadInOnePass(_ piece: String) {
    let paths = [
      "REUSE.toml", "PKG-INFO", "setup.py", "package.json", "pom.xml", "x.gemspec", "x.cabal", "DESCRIPTION",
    ]
    let text = Array(String(repeating: piece, count: 60_000 / piece.utf8.count).utf8)
    for path in paths {
      for head in ["", "license: ", "Package: x\nVersion: 1\nLicense: "] {
        _ = Declaration.read(path: Array(path.utf8), contents: Array(head.utf8) + text)
      }
    }
    _ = Declaration.read(
      path: Array("debian/copyright".utf8), contents: Array("Format: x\n\nFiles: *\nLicense: ".utf8) + text)
  }
}
