import Testing

@testable import Licences

@Suite struct GrantsTests {
  private func grants(in text: String) -> [Grant] {
    let bytes = Array(text.utf8)
    return Grants.find(in: LicenceWords(of: bytes).words, of: bytes)
  }

  private func said(by text: String) -> String {
    let said = grants(in: text).compactMap { grant in
      grant.expression.map { (grant.isAlternative ? "or " : "") + "\($0)" }
    }
    return said.isEmpty ? "-" : said.joined(separator: " ; ")
  }

  private func files(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return grants(in: text).flatMap(\.files).map { range in
      String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }
  }

  @Test func sentencesThatGrant() throws {
    let rows = try CaseTable("grants.tsv").rows
    #expect(rows.count >= 150)
    for row in rows { #expect(said(by: row[0]) == row[1], "\(row[0])") }
  }

  @Test func sentencesThatDoNot() throws {
    let rows = try CaseTable("no-grants.tsv").rows
    #expect(rows.count >= 120)
    for row in rows { #expect(said(by: row[0]) == "-", "\(row[0])") }
  }

  @Test func layoutOfACommentMakesNoDifference() throws {
    for row in try CaseTable("grants.tsv").rows where !row[0].contains("\n") && !row[0].contains("@") {
      let lines = row[0].split(separator: " ").map { " * \($0)" }
      // A name at a line's end, or under a notice, counts only where it really is there.
      guard row[0].contains("under the terms of") else { continue }
      #expect(said(by: lines.joined(separator: "\n")) == row[1], "\(row[0])")
    }
  }

  @Test func filesThatAreNamed() {
    #expect(files(in: "See the file LICENSE for details about the license.") == ["LICENSE"])
    #expect(files(in: "see COPYING.LIB for the terms") == ["COPYING.LIB"])
    #expect(files(in: "license that can be found in the LICENSE-MIT.txt file") == ["LICENSE-MIT.txt"])
    #expect(files(in: "See ../doc/Copyright.txt for license information") == ["../doc/Copyright.txt"])
    #expect(files(in: "Licensed under the GPL, see the file COPYING for copying permission.") == ["COPYING"])
    #expect(files(in: "REDISTRIBUTIONS MUST RETAIN THE ABOVE COPYRIGHT NOTICE. See the license.").isEmpty)
    #expect(files(in: "Writes a LICENSE into the folder.").isEmpty)
  }

  @Test func whatGrantsAreOf() {
    let header = "you can redistribute it and/or modify it under the terms of the GNU GPL version 2"
    #expect(grants(in: header).map(\.kind) == [.header])
    #expect(grants(in: "Released under the MIT license").map(\.kind) == [.grant])
    #expect(grants(in: "See the file LICENSE for license details").map(\.kind) == [.reference])
    #expect(grants(in: "Released under the GPL").map(\.isByConvention) == [true])
    #expect(grants(in: "governed by a BSD-style license").map(\.isByConvention) == [true])
    #expect(grants(in: "Released under the GPL version 2").map(\.isByConvention) == [false])
  }

  @Test func wordsOfGrantsAscendAndAreThere() {
    var generator = SystemRandomNumberGenerator()
    let parts = [
      "licensed", "under", "the", "GPL", "version", "2", "or", "(", ")", "later", ".", "\n", "MIT", "license:",
      "@license",
      "public domain", "http://www.gnu.org/licenses/gpl-2.0.html", "see", "COPYING", "copyright", "|", "-style", "and",
      "subject to", "exception", "with", "\u{e9}", "\u{0}", "2.", "GPLv3+", "alternatively,", "/", "Perl itself",
      "same terms as",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in parts.randomElement(using: &generator)! }
        .joined(separator: " ")
      let count = LicenceWords(of: Array(text.utf8)).words.count
      var end = 0
      for grant in grants(in: text) {
        #expect(grant.words.lowerBound <= grant.words.upperBound && grant.words.upperBound <= count, "\(text)")
        #expect(grant.words.upperBound >= end, "\(text)")
        end = grant.words.upperBound
      }
    }
  }

  @Test func anyBytesGiveAnAnswer() {
    #expect(Grants.find(in: [], of: []).isEmpty)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = Grants.find(in: LicenceWords(of: bytes).words, of: bytes)
    }
  }
}
