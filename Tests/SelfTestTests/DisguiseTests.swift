import Lexing
import Testing

@testable import SelfTest

/// A disguise has to be one, or finding it would show nothing.
@Suite struct DisguiseTests {
  private func stream(_ bytes: [UInt8], _ sample: Sample) throws -> TokenStream {
    var stream = TokenStream()
    let known = Language.of(path: Array(sample.path.utf8), head: bytes.span)
    let language = try #require(known)
    tokenize(bytes.span, as: language, into: &stream)
    return stream
  }

  private func symbols(_ bytes: [UInt8], _ sample: Sample) throws -> [Symbol] {
    try stream(bytes, sample).tokens.map(\.symbol)
  }

  private func lines(_ bytes: [UInt8]) -> Set<String> {
    Set(bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
  }

  @Test(arguments: Sample.all.map(\.language))
  func `the body has no header, and it is most of the file`(language: String) throws {
    let sample = try #require(Sample.all.first { $0.language == language })
    let body = sample.body
    #expect(!String(decoding: body, as: UTF8.self).contains("SPDX"))
    #expect(String(decoding: sample.original, as: UTF8.self).contains("SPDX-License-Identifier: MIT\n"))
    #expect(2 * body.count > sample.original.count)
  }

  @Test(arguments: Sample.all.map(\.language))
  func `reformatting keeps the tokens, and neither comments nor most lines`(language: String) throws {
    let sample = try #require(Sample.all.first { $0.language == language })
    let disguised = Disguise.reformatted.applied(to: sample)
    #expect(try symbols(disguised, sample) == symbols(sample.body, sample))
    #expect(try stream(disguised, sample).comments.isEmpty)
    let kept = lines(disguised).intersection(lines(sample.body))
    #expect(5 * kept.count < lines(sample.body).count, "\(kept)")
  }

  @Test(arguments: Sample.all.map(\.language))
  func `renaming changes every name and nothing else`(language: String) throws {
    let sample = try #require(Sample.all.first { $0.language == language })
    let before = try symbols(sample.body, sample)
    let after = try symbols(Disguise.renamed.applied(to: sample), sample)
    try #require(before.count == after.count)
    for (old, new) in zip(before, after) { #expect((old == new) != old.isName) }
    #expect(Set(before.filter(\.isName)).count == Set(after.filter(\.isName)).count)
  }

  @Test(arguments: Sample.all.map(\.language))
  func `a statement is added between others, as deep as they are`(language: String) throws {
    let sample = try #require(Sample.all.first { $0.language == language })
    let before = String(decoding: sample.body, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let after = String(decoding: Disguise.extended.applied(to: sample), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    try #require(after.count == before.count + 1)
    let place = try #require(after.indices.first { $0 >= before.count || after[$0] != before[$0] })
    #expect(after[place].hasSuffix(sample.form.spare) && after[place].hasPrefix("  "))
    #expect(after[(place + 1)...].elementsEqual(before[place...]))
    #expect((before.count / 4...3 * before.count / 4).contains(place))
  }

  @Test(arguments: Sample.all.map(\.language))
  func `other code stands before and behind what it hosts`(language: String) throws {
    let sample = try #require(Sample.all.first { $0.language == language })
    let disguised = Disguise.hosted.applied(to: sample)
    #expect(disguised.starts(with: sample.host.prefix(60)))
    #expect(disguised.suffix(60).elementsEqual(sample.host.suffix(60)))
    #expect(
      try symbols(disguised, sample).count == symbols(sample.body, sample).count + symbols(sample.host, sample).count)
  }
}
