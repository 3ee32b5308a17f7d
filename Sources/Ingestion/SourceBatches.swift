/// The files of a source in batches that are worth handing to another thread.
struct SourceBatches {
  typealias File = (path: [UInt8], contents: [UInt8])

  /// A batch ends when its files together reach so many bytes.
  static let batchBytes = 1 << 20

  private var source: any Source
  private var isEnded = false
  /// What the source had to say so far beside its files.
  private(set) var summary = IngestSummary()

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
        batch.append((path, contents))
        bytes += contents.count
      case .omitted(let reason): summary.omit(reason)
      case .failed(let sentence): summary.failures.append(sentence)
      case .warning(let sentence): summary.warnings.append(sentence)
      }
    }
    return batch.isEmpty ? nil : batch
  }
}
