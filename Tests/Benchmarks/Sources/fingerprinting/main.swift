// How fast one core makes tokens, sketches and seeds of files: the files named on standard input, a line each, read into memory before
// the clock runs. Prints megabytes (10^6 bytes) a second of five rounds.
//
//   find TREE -type f | swift run -c release --package-path Tests/Benchmarks fingerprinting

import Fingerprinting
import Foundation
import Lexing

var files: [(bytes: [UInt8], language: Language)] = []
while let path = readLine() {
  guard let data = FileManager.default.contents(atPath: path) else { continue }
  let bytes = [UInt8](data)
  if let language = Language.of(path: Array(path.utf8), head: bytes.span) { files.append((bytes, language)) }
}
let size = Double(files.reduce(0) { $0 + $1.bytes.count }) / 1e6
var stream = TokenStream()
var fingerprint = Fingerprint()
for round in 1...5 {
  var (lexing, whole) = (Duration.zero, Duration.zero)
  var (tokens, seeds) = (0, 0)
  for file in files {
    let start = ContinuousClock.now
    tokenize(file.bytes.span, as: file.language, into: &stream)
    lexing += ContinuousClock.now - start
    fingerprint.compute(stream.tokens, family: file.language.family)
    seeds += fingerprint.seeds().count
    whole += ContinuousClock.now - start
    tokens += stream.tokens.count
  }
  let rates = [lexing, whole].map { Int(size / ($0 / .seconds(1))) }
  print(
    "round \(round): \(Int(size)) MB, \(tokens) tokens, \(seeds) seeds; lexing \(rates[0]) MB/s, with sketch and seeds \(rates[1]) MB/s"
  )
}
