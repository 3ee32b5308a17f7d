// Prints what the engine aligns of the files named on standard input, chance agreements included, as JSON Lines: first the model that
// the engine was built with, then an object a claim, with the features that weights are fitted to.
//
//     find FOLDER -type f | swift run -c release --package-path Tests/Benchmarks alignments PACK
import Corpus
import Fingerprinting
import Foundation
import Lexing
import Matching

struct Model: Encodable {
  struct Share: Encodable {
    /// Tokens of the pack in the family, and what the score loses for them.
    var tokens: Int
    var penalty: Float
  }

  /// The features in the order of their weights.
  var names = Weights.names
  /// By level.
  var thresholds = Dictionary(uniqueKeysWithValues: Sensitivity.allCases.map { ($0.rawValue, $0.threshold) })
  /// By language family.
  var families: [String: Share]
}

struct AlignedRegion: Encodable {
  struct Origin: Encodable {
    var component: String
    var path: String
  }

  var file: String
  /// First and last line, from 1.
  var lines: [Int]
  var origin: Origin
  var family: UInt8
  var score: Float
  var features: [String: Float]
}

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: alignments PACK < names of files\n".utf8))
  exit(2)
}
let pack = try Pack(opening: Array(CommandLine.arguments[1].utf8), parameters: .current)
let components = try pack.components()
var matcher = try Matcher(packs: PackSet([pack]), threshold: -.infinity)
var stream = TokenStream()
var fingerprint = Fingerprint()
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys

func writeLine(_ value: some Encodable) throws {
  FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
}

try writeLine(
  Model(
    families: Dictionary(
      uniqueKeysWithValues: pack.summary.families.map {
        (String($0.family), Model.Share(tokens: $0.tokens, penalty: Weights.penalty(forCorpusOf: $0.tokens)))
      })))
while let name = readLine() {
  let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: name)))
  guard let language = Language.of(path: Array(name.utf8), head: bytes.span) else { continue }
  tokenize(bytes.span, as: language, into: &stream)
  fingerprint.compute(stream.tokens, family: language.family)
  let query = Query(family: language.family, bytes: bytes, tokens: stream.tokens, fingerprint: fingerprint)
  for claim in try matcher.claims(of: query) {
    let match = claim.match
    guard let home = try pack.home(of: pack.document(match.document)) else { continue }
    let region = AlignedRegion(
      file: name,
      lines: [match.queryTokens.lowerBound, match.queryTokens.upperBound - 1].map { Int(stream.tokens[$0].line) },
      origin: .init(
        component: components[Int(home.component)].name, path: String(decoding: home.path, as: UTF8.self)),
      family: language.family, score: claim.surest.score,
      features: Dictionary(uniqueKeysWithValues: zip(Weights.names, Weights.features(of: claim.surest.evidence))))
    try writeLine(region)
  }
}
