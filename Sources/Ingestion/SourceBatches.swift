import Licences

/// The files of a source in batches that are worth handing to another thread.
struct SourceBatches {
  struct File: Sendable {
    var path: [UInt8]
    var contents: [UInt8]
    /// Why it is no document; nil when it may be one.
    var omission: Omission?
    /// Whether it may say something of the licence of others.
    var bearsLicence = false
  }

  /// Files that may speak of the licence of others and are not asked, since so many were.
  static let maximumBearers = 20_000

  /// A batch ends when its files together reach so many bytes.
  static let batchBytes = 1 << 20

  private var source: any Source
  private var isEnded = false
  private var bearers = 0
  /// What the source had to say so far beside its files.
  private(set) var summary = IngestSummary()
  private(set) var facts: [ComponentFact] = []

  init(_ source: any Source) {
    self.source = source
  }

  /// The next files; nil at the end.
  mutating func next() throws(SourceError) -> [File]? {
    var batch: [File] = []
    var bytes = 0
    while !isEnded, bytes < Self.batchBytes {
      let item = try source.next()
      isEnded = item == nil
      switch item {
      case nil: break
      case .file(let path, let contents):
        batch.append(file(path, contents, nil))
        bytes += contents.count
      case .licenceFile(let path, let contents, let omission):
        batch.append(file(path, contents, omission))
        bytes += contents.count
      case .omitted(let reason): summary.omit(reason)
      case .failed(let sentence): summary.failures.append(sentence)
      case .warning(let sentence): summary.warnings.append(sentence)
      case .fact(let fact): facts.append(fact)
      }
    }
    return batch.isEmpty ? nil : batch
  }

  private mutating func file(_ path: [UInt8], _ contents: [UInt8], _ omission: Omission?) -> File {
    var file = File(path: path, contents: contents, omission: omission)
    guard contents.count <= LicenceBearer.maximumBytes, LicenceBearer.isNamed(path) else { return file }
    bearers += 1
    file.bearsLicence = bearers <= Self.maximumBearers
    if bearers == Self.maximumBearers + 1 {
      summary.warnings.append("only \(Self.maximumBearers) licence and metadata files of a component are asked")
    }
    return file
  }
}
