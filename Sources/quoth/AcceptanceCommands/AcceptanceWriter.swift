import Platform
import Provenance
import Reporting

/// The right to write a file of accepted findings. It is taken before the file is read, so that what two programs write at the same time is
/// not lost.
struct AcceptanceWriter: ~Copyable {
  private let kind: AcceptedFindings.Kind
  private let path: BytePath
  private let lock: FileLock

  /// - Throws: that another process has it, or that the folder cannot be written to.
  init(_ kind: AcceptedFindings.Kind, of request: ScanRequest) throws {
    self.kind = kind
    path = AcceptanceFile.path(of: kind, request)
    do { lock = try FileLock(path: path.bytes + Array(".lock".utf8)) } catch let held as FileLock.Held {
      let holder = held.process.map { " (\($0))" } ?? ""
      throw CommandError("another process\(holder) is writing \(path): try again when it is done")
    }
  }

  /// Puts these entries in place of those that were there; whole or not at all.
  consuming func write(_ entries: [AcceptedFindings.Entry]) throws(StorageError) {
    try writeWhole(AcceptedFindings(kind, entries).encoded, to: path.bytes)
  }
}
