// Counts in how many packages each name occurs, and each row of three values. Reads lines `PACKAGE<tab>FILE`, the files of a package
// together; prints lines `FAMILY HASH PACKAGES` of what more than one has, ascending: what `commonwords` makes its table of. In place
// of a family rows have `CommonWords.rows`.
//
//     swift run -c release --package-path Tests/Benchmarks words < LIST
import Foundation
import Lexing

var uses = WordUses()
var package = ""
var stream = TokenStream()

while let line = readLine() {
  let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
  guard fields.count == 2, let data = FileManager.default.contents(atPath: fields[1]) else { continue }
  if fields[0] != package {
    uses.enterPackage()
    package = fields[0]
  }
  let bytes = [UInt8](data)
  guard let language = Language.of(path: Array(fields[1].utf8), head: bytes.span) else { continue }
  tokenize(bytes.span, as: language, into: &stream)
  uses.count(stream.tokens, family: language.family)
}
for use in uses.shared { print(use.family, use.hash, use.packages) }
