import CommandLineKit
import Corpus
import Fingerprinting
import Ingestion
import Platform
import Settings

/// What `quoth corpus lookup` is told.
struct CorpusLookupSettings: Sendable {
  var file: [UInt8] = []
  var packs: [[UInt8]] = []
  var shared = SharedSettings()
}

/// `quoth corpus lookup`: shows which documents of a corpus a file resembles.
enum CorpusLookupCommand {
  static let command = Command<Invocation>(
    "lookup", summary: "Show which documents of a corpus a file resembles",
    details: """
      Names the documents with the same content or the same tokens, and those that share seeds with the file, pack by pack; without a \
      pack, of what a scan of the current folder compares with.
      """,
    examples: [
      Example("quoth corpus lookup src/url.c known.pack", "See where a file may come from, before any verdict")
    ],
    settings: CorpusLookupSettings(),
    operands: [
      .one(\.file, .path("FILE"), help: "The file to look up"),
      .list(\.packs, .path("PACK"), help: "The packs to look into; builtin is the one in this program"),
    ],
    options: [SharedSettings.options.lifted(to: \.shared)],
    validate: { .corpusLookup($0) })

  static func run(_ settings: CorpusLookupSettings, writingTo output: inout StandardOutput) throws -> ExitStatus {
    let packs = try [CorpusName].lookedInto(settings.packs).map { try $0.open() }
    let path = BytePath(settings.file) ?? ""
    let contents = try readFile(path, maximumBytes: Selection.maximumFileBytes)
    var imaging = DocumentImaging()
    switch imaging.image(of: contents, path: settings.file) {
    case .omitted(let reason): throw CommandError("there is nothing to look up in \(path): \(reason.rawValue)")
    case .document(let image):
      for pack in packs {
        let lines = try resemblances(of: image, in: pack)
        for line in lines { try output.write(line + "\n") }
        if lines.isEmpty { try output.write("nothing that \(escapedForTerminal(pack.path)) holds resembles \(path)\n") }
      }
    }
    return .clean
  }

  /// How many documents are shown of those that share seeds.
  private static let shownDocuments = 10

  private static func resemblances(of image: DocumentImage, in pack: Pack) throws(PackError) -> [String] {
    var lines: [String] = []
    let sameBytes = try pack.documents(withContentKey: image.contentKey)
    for number in sameBytes { lines.append(try line("the same bytes", number, pack)) }
    let sameTokens = try pack.documents(withTokenKey: image.tokenKey).filter { !sameBytes.contains($0) }
    for number in sameTokens { lines.append(try line("the same tokens", number, pack)) }
    let hashes = Set(image.seeds.map(\.hash))
    let similar = try pack.documents(sharing: Array(hashes)).filter {
      !sameBytes.contains($0.document) && !sameTokens.contains($0.document)
    }
    for share in similar.prefix(shownDocuments) {
      lines.append(try line("\(share.seeds) of \(hashes.count) seeds", share.document, pack))
    }
    if similar.count > shownDocuments {
      lines.append("and \(similar.count - shownDocuments) more that share fewer seeds")
    }
    return lines
  }

  private static func line(_ resemblance: String, _ number: UInt32, _ pack: Pack) throws(PackError) -> String {
    let document = try pack.document(number)
    guard let home = try pack.home(of: document) else { return resemblance }
    let component = try pack.component(home.component)
    let licence = try pack.licence(of: document, at: home, in: component)
    return "\(resemblance): \(component.title)  \(escapedForTerminal(home.path))  \(licence.told)"
  }
}
