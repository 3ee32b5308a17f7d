import Platform
import Provenance

/// A file of accepted findings on the disk.
struct AcceptanceFile: Sendable {
  /// As the user would name it.
  let path: BytePath
  /// The folder that holds it, absolute and without symbolic links: where the paths of its entries begin.
  let folder: BytePath
  /// None when there is no such file.
  let accepted: AcceptedFindings
  let exists: Bool

  private static let maximumBytes = 1 << 26

  /// - Throws: a sentence when the file is there and cannot be used.
  init(_ kind: AcceptedFindings.Kind, at path: BytePath) throws {
    self.path = path
    let named = path.parent
    folder = try naming("read", named) { () throws(SystemError) in try named.resolved() }
    guard let bytes = try Self.bytes(of: path) else {
      (accepted, exists) = (AcceptedFindings(kind, []), false)
      return
    }
    do throws(AcceptedFindingsError) { accepted = try AcceptedFindings(kind, json: bytes) } catch {
      throw CommandError("cannot use \(path): \(error)")
    }
    exists = true
  }

  /// Nil when there is no such file.
  private static func bytes(of path: BytePath) throws(FileError) -> [UInt8]? {
    do { return try readFile(path, maximumBytes: maximumBytes) } catch {
      guard case .system(let cause) = error.cause, cause.isMissing else { throw error }
      return nil
    }
  }

  /// Where a scan found something, from the folder of this file.
  func place(of finding: Finding, _ places: ScannedPlaces) -> [UInt8] {
    places.location(of: finding.file).way(from: folder).bytes
  }

  /// The entry for a finding, accepted on a day, `YYYY-MM-DD`.
  func entry(
    accepting finding: Finding, _ places: ScannedPlaces, on day: String, reason: String = "", until: String? = nil
  ) -> AcceptedFindings.Entry {
    var entry = AcceptedFindings.Entry(accepting: finding, at: place(of: finding, places))
    (entry.reason, entry.until, entry.added) = (reason, until, day)
    return entry
  }

  /// What the scan knows of the file of an entry.
  func standing(of file: [UInt8], _ places: ScannedPlaces) -> AcceptanceUse.Standing {
    places.standing(of: BytePath(file) ?? "", from: folder)
  }
}
