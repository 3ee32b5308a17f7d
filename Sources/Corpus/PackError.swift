public import Platform

/// Why a pack cannot be read or written; `description` is a sentence for a person.
public enum PackError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no such file.
  case missing(path: [UInt8])
  /// A system call failed.
  case storage(StorageError)
  /// The file does not begin as a pack does.
  case foreign(path: [UInt8])
  /// The file begins as a pack and does not end as one.
  case truncated(path: [UInt8])
  /// The pack is of another format version; `part` names what has it.
  case version(path: [UInt8], part: String, found: UInt32, wanted: UInt32)
  /// The pack's fingerprints were made in another way.
  case parameters(path: [UInt8], found: PackParameters, wanted: PackParameters)
  /// A checksum or an offset is wrong; `part` names where.
  case damaged(path: [UInt8], part: String)
  /// Another process is writing the pack.
  case busy(path: [UInt8], process: Int?)
  /// What was given to the builder cannot be stored; the text says why.
  case refused(path: [UInt8], reason: String)

  public var description: String {
    switch self {
    case .missing(let path):
      "cannot open pack '\(shown(path))': no such file; make one with 'quoth corpus build'"
    case .storage(let error): error.description
    case .foreign(let path): "'\(shown(path))' is not a pack; make one with 'quoth corpus build'"
    case .truncated(let path):
      "pack '\(shown(path))' is truncated: its end mark is missing; copy it again or rebuild it with 'quoth corpus build'"
    case .version(let path, let part, let found, let wanted):
      "pack '\(shown(path))' has \(part) version \(found) and this program reads version \(wanted); "
        + "rebuild it with 'quoth corpus build'"
    case .parameters(let path, let found, let wanted):
      "pack '\(shown(path))' was made with \(found), this program compares \(wanted); "
        + "rebuild it with 'quoth corpus build'"
    case .damaged(let path, let part):
      "pack '\(shown(path))' is damaged in its \(part); copy it again or rebuild it with 'quoth corpus build'"
    case .busy(let path, let process):
      "pack '\(shown(path))' is being written by \(process.map { "process \($0)" } ?? "another process"); "
        + "wait until it has ended"
    case .refused(let path, let reason): "pack '\(shown(path))' cannot take this in: \(reason)"
    }
  }
}

private func shown(_ path: [UInt8]) -> String { escapedForTerminal(path) }

/// Runs what may fail in the file system, its error told as a ``PackError``.
func storing<Result: ~Copyable>(_ body: () throws(StorageError) -> Result) throws(PackError) -> Result {
  do throws(StorageError) {
    return try body()
  } catch {
    throw .storage(error)
  }
}
