import Licences
import Platform
import Provenance
import SourceTree

extension ProjectLicence {
  /// The licence that the user or the settings name, else what the licence files and the metadata at the root of the project say.
  /// - Parameter snapshot: the state of the project that is scanned; nil for the one on the disk.
  init(_ request: ScanRequest, in snapshot: GitSnapshot?) {
    if let licence = request.licence {
      let expression = licence.normalised().expression.description
      self.init(expression, request.licenceFile == nil ? .option : .settings, file: request.licenceFile?.bytes)
    } else if let path = request.source.firstPath, let folder = ProjectFolder(around: path),
      let found = Self.finding(in: ProjectFolder(folder.path, in: snapshot))
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
    let reader = SourceReader()
    let folders: [BytePath] = ["LICENSES", "debian", ".reuse"]
    for file in folder.files(andIn: folders, by: reader, where: { LicenceBearer.isNamed($0.bytes) }) {
      let path = file.relativePath.bytes
      guard LicenceBearer.isNamed(path),
        case .source(let contents) = file.load(maximumBytes: LicenceBearer.maximumBytes, by: reader),
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
