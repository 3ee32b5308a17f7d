import Licences
import Platform
import Provenance
import SourceTree

extension ProjectLicence {
  /// The licence that the user or the settings name, else what the licence files and the metadata at the root of the project say.
  init(_ request: ScanRequest) {
    if let licence = request.licence {
      let expression = licence.normalised().expression.description
      self.init(expression, request.licenceFile == nil ? .option : .settings, file: request.licenceFile?.bytes)
    } else if case .paths(let paths) = request.source, let path = paths.first.flatMap({ BytePath($0) }),
      let folder = ProjectFolder(around: path), let found = Self.finding(in: folder)
    {
      self.init(
        found.expression.normalised().expression.description, Source(found.manner), file: found.sources.first?.path)
    } else {
      self = .unknown
    }
  }

  private static func finding(in folder: ProjectFolder) -> LicenceFinding? {
    var licences = FileLicences()
    var bearers: [LicenceBearer] = []
    for file in folder.files(andIn: ["LICENSES", "debian", ".reuse"], where: { LicenceBearer.isNamed($0.bytes) }) {
      let path = file.relativePath.bytes
      guard LicenceBearer.isNamed(path), file.size <= LicenceBearer.maximumBytes,
        case .source(let contents) = file.load(maximumBytes: LicenceBearer.maximumBytes),
        let bearer = licences.bearer(path: path, contents: contents)
      else { continue }
      bearers.append(bearer)
    }
    return TreeLicences(bearers).ofProject()
  }
}

extension ProjectLicence.Source {
  fileprivate init(_ manner: LicenceFinding.Manner) {
    switch manner {
    case .paragraph: self = .paragraph
    case .licenceFile: self = .licenceFile
    case .metadata: self = .metadata
    }
  }
}
