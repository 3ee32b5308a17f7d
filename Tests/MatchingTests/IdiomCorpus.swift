import Corpus
import Fingerprinting
import Ingestion
import Lexing
import Platform
import Testing

@testable import Matching

/// A pack of the corpus files of all kinds, each a component of its own, in a folder that goes with its owner.
final class IdiomCorpus: Sendable {
  let pack: Pack
  private let folder: BytePath

  init() throws {
    folder =
      BytePath(
        try output(of: ChildCommand("mktemp", arguments: [Array("-d".utf8)], maximumOutputBytes: 4096)).dropLast())
      ?? ""
    let destination = folder.appending("idiom.pack").bytes
    let builder = try PackBuilder(destination: destination, parameters: .current)
    var imaging = DocumentImaging()
    for file in IdiomFile.all(.corpus) {
      guard case .document(let image) = imaging.image(of: try file.contents(), path: file.path.bytes) else {
        Issue.record("\(file.path) is no document")
        continue
      }
      let component = try builder.addComponent(Component(name: "\(file.kind)/\(file.name)"))
      try builder.add(image, component: component, path: Array(file.name.utf8))
    }
    _ = try builder.finish()
    pack = try Pack(opening: destination, parameters: .current)
  }

  deinit {
    _ = try? output(of: ChildCommand("rm", arguments: [Array("-rf".utf8), folder.bytes], maximumOutputBytes: 4096))
  }

  /// What a scan at `normal` tells of a file: whole files first, then regions.
  func claims(of file: IdiomFile) throws -> [ToldRegion] {
    let contents = try file.contents()
    let known = Language.of(path: file.path.bytes, head: contents.span)
    let language = try #require(known, "\(file.path) is in no language")
    var stream = TokenStream()
    tokenize(contents.span, as: language, into: &stream)
    let threshold = Sensitivity.normal.threshold
    var matcher = try Matcher(packs: PackSet([pack]), threshold: threshold)
    let key = Fingerprint.tokenKey(of: stream.tokens, family: language.family)
    if let whole = try matcher.identityClaim(tokenKey: key, tokenCount: stream.tokens.count),
      whole.match.score >= threshold
    {
      return [try ToldRegion(whole.match, tokens: stream.tokens, pack: pack)]
    }
    var fingerprint = Fingerprint()
    fingerprint.compute(stream.tokens, family: language.family)
    return try matcher.claims(
      of: Query(family: language.family, bytes: contents, tokens: stream.tokens, fingerprint: fingerprint)
    ).map {
      try ToldRegion($0.match, tokens: stream.tokens, pack: pack)
    }
  }
}

/// A region of a scanned file, as a failing test tells it.
struct ToldRegion: CustomStringConvertible {
  /// The named component, `kind/file`.
  let origin: String
  /// Numbers of lines, from 1.
  let lines: Range<Int>
  private let match: Match

  init(_ match: Match, tokens: [Token], pack: Pack) throws {
    let home = try #require(try pack.home(of: pack.document(match.document)))
    origin = try pack.component(home.component).name
    let region = tokens[match.queryTokens]
    lines = Int(region.first?.line ?? 1)..<Int(region.last?.line ?? 0) + 1
    self.match = match
  }

  var description: String {
    let features = zip(Weights.names, Weights.features(of: match.evidence)).map { "\($0) \($1)" }
    return "lines \(lines) are \(origin)'s, score \(match.score), \(match.queryTokens.count) tokens: "
      + features.joined(separator: ", ")
  }
}
