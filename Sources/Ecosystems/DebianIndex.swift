import Platform
import Synchronization

/// Debian's index of source packages as apt keeps it, and downloads from where it leads.
final class DebianIndex: Sendable {
  private let configuration: AptConfiguration
  /// Whether the index was read anew, and what was wrong with that; nil until it was tried.
  private let update = Mutex<FetchError??>(nil)

  /// - Parameter folder: what is kept of the index; an absolute path.
  init(folder: BytePath) {
    configuration = AptConfiguration(folder: folder)
  }

  /// What the index as it was last read lists of a package; nil when that is nothing.
  func listing(of package: SourcePackage) -> DebianListing? {
    guard configuration.isWritten else { return nil }
    let command = ChildCommand(
      "apt-cache",
      arguments: configuration.arguments + ["--only-source", "showsrc", "--", package.name].map { Array($0.utf8) },
      patience: .seconds(300), maximumOutputBytes: 1 << 26)
    return (try? output(of: command)).flatMap { DebianListing($0, of: package) }
  }

  /// Reads the index anew, once; a trouble with one of its sources is kept for whoever then misses something.
  func refresh() throws(FetchError) {
    try update.withLock { update throws(FetchError) in
      guard update == nil else { return }
      try configuration.write()
      do throws(ChildError) {
        let arguments = configuration.arguments + ["-qq", "update"].map { Array($0.utf8) }
        _ = try output(
          of: ChildCommand("apt-get", arguments: arguments, patience: .seconds(1200), maximumOutputBytes: 1 << 20))
        update = .some(nil)
      } catch { update = .some(FetchError(complaint(error))) }
    }
  }

  /// What was wrong when the index was read anew.
  var trouble: FetchError? { update.withLock { $0 ?? nil } }

  /// Downloads what a package consists of into a folder.
  /// - Returns: what apt complained of, such as an archive that is not there; others may have come.
  func download(_ package: SourcePackage, into folder: BytePath) throws(FileError) -> String? {
    try makeFolders(folder)
    // `env` is a way to start a program in another folder.
    let arguments: [[UInt8]] =
      [Array("--chdir=".utf8) + folder.bytes, Array("apt-get".utf8)] + configuration.arguments
      + ["-qq", "--only-source", "--download-only", "source", "--", "\(package.name)=\(package.version)"]
      .map { Array($0.utf8) }
    do throws(ChildError) {
      _ = try output(
        of: ChildCommand("env", arguments: arguments, patience: .seconds(3600), maximumOutputBytes: 1 << 20))
      return nil
    } catch { return complaint(error) }
  }
}

/// What apt said of an error, its own lines alone if there are any.
private func complaint(_ error: ChildError) -> String {
  let lines = error.message.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: "E: ".utf8) }
    .map { escapedForTerminal(Array($0.dropFirst(3))) }
  return lines.isEmpty ? error.description : lines.joined(separator: "; ")
}
