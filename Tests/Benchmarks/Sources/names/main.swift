// Counts in how many packages and files each name occurs. Reads lines `PACKAGE<tab>FILE`, the files of a package together; prints
// lines `FAMILY HASH PACKAGES FILES`, ascending: what `commonnames` makes its table of.
//
//     swift run -c release --package-path Tests/Benchmarks names < LIST
import Fingerprinting
import Foundation
import Lexing

struct Use {
  var packages = 0
  var files = 0
  /// The last package that was seen to use the name.
  var last = -1
}

/// Names of fewer bytes weigh little as evidence, see `SharedWords.ownWords`, and are left out.
let shortestName = 6

var uses: [UInt64: Use] = [:]  // by family and hash
var package = (name: "", number: -1)
var stream = TokenStream()

while let line = readLine() {
  let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
  guard fields.count == 2, let data = FileManager.default.contents(atPath: fields[1]) else { continue }
  if fields[0] != package.name { package = (fields[0], package.number + 1) }
  let bytes = [UInt8](data)
  guard let language = Language.of(path: Array(fields[1].utf8), head: bytes.span) else { continue }
  tokenize(bytes.span, as: language, into: &stream)
  for hash in Fingerprint.names(in: stream.tokens.filter { Int($0.end - $0.start) >= shortestName }) {
    var use = uses[UInt64(language.family) << 32 | UInt64(hash), default: Use()]
    use.files += 1
    if use.last != package.number { use.packages += 1 }
    use.last = package.number
    uses[UInt64(language.family) << 32 | UInt64(hash)] = use
  }
}
for (key, use) in uses.sorted(by: { $0.key < $1.key }) {
  print(key >> 32, key & 0xffff_ffff, use.packages, use.files)
}
