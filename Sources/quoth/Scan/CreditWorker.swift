import Licences
import Platform
import Provenance
import SourceTree

/// Reads and judges for one task, with buffers of its own.
struct CreditWorker {
  private var licences = FileLicences()
  private var headers = HeaderReader()
  private var judge = AttributionJudge()
  private let reader = SourceReader()

  /// The credit files in a folder and in those of its folders that hold such files.
  mutating func creditFiles(in folder: ProjectPath) -> [CreditFile] {
    let inner = CreditFile.folders.compactMap { BytePath($0.utf8) }.map { folder.path.appending($0) }
    let packages = folder.place.folder.folders(in: folder.path, by: reader) { CreditFile.isPackageFolder($0.bytes) }
    var files: [CreditFile] = []
    for place in [folder.path] + inner + packages.flatMap({ [$0, $0.appending("licenses")] }) {
      let named = folder.place.folder.files(in: place, by: reader) { CreditFile.isNamed($0.bytes) }
      for file in named {
        guard case .source(let contents) = file.load(maximumBytes: CreditFile.maximumBytes, by: reader) else {
          continue
        }
        let shown = folder.place.shown(file.relativePath).bytes
        if let credit = CreditFile(path: file.relativePath.bytes, shownPath: shown, contents: contents, by: &licences) {
          files.append(credit)
        }
      }
    }
    return files
  }

  /// The verdicts on findings of one file.
  mutating func verdicts(
    on findings: [Finding], in input: ScanInput, _ comments: FileComments, at path: ProjectPath?, maximumBytes: Int,
    _ files: [CreditFile]
  ) -> [Attribution] {
    guard case .source(let bytes) = input.load(maximumBytes: maximumBytes, by: reader) else {
      return findings.map(\.attribution)
    }
    var credits = FileCredits(comments, bytes: bytes, by: &headers)
    let place = AttributionJudge.Place(
      shownPath: input.path, path: path?.path.bytes ?? input.path, files: files,
      references: path.map { references(credits.references, from: $0) } ?? [])
    return findings.map { judge.attribution(of: $0, in: &credits, at: place) }
  }

  /// The files beside a file that it points to by these names.
  private mutating func references(_ names: [[UInt8]], from path: ProjectPath) -> [CreditFile] {
    names.prefix(Self.maximumReferences).compactMap { name in
      guard let name = BytePath(name), !name.isAbsolute, !name.components.contains(".."),
        let file = path.place.folder.file(path.folder.path.appending(name), by: reader),
        case .source(let contents) = file.load(maximumBytes: CreditFile.maximumBytes, by: reader)
      else { return nil }
      let shown = path.place.shown(file.relativePath).bytes
      return CreditFile(pointedTo: file.relativePath.bytes, shownPath: shown, contents: contents, by: &licences)
    }
  }

  private static let maximumReferences = 8
}
