public import Platform

/// What came of reading a file for a scan.
public enum LoadedSource: Sendable {
  /// Its bytes, all of them.
  case source([UInt8])
  /// It is not scanned.
  case skipped(SkipReason)
  /// It could not be read; the scan is incomplete.
  case failed(FileError)
}

extension SourceFile {
  /// Reads the file, unless its first 64 KiB show that it is binary or it is longer than `maximumBytes`.
  public func load(maximumBytes: Int, in directory: OpenedDirectory = OpenedDirectory()) -> LoadedSource {
    var bytes: [UInt8] = []
    do throws(FileError) {
      let file = try open(in: directory)
      _ = try file.read(upTo: min(max(file.size, 4095) + 1, 1 << 16), into: &bytes)
      if let reason = skipReason(ofBeginning: bytes) { return .skipped(reason) }
      guard file.size <= maximumBytes else { return .skipped(.tooLarge) }
      try file.readToEnd(maximumBytes: maximumBytes, into: &bytes)
    } catch {
      return .failed(error)
    }
    return .source(bytes)
  }
}

/// Why a file that begins so is not scanned; nil when it is text.
///
/// A NUL makes it binary, as for ripgrep and git; a byte order mark other than that of UTF-8 says that it is text in which
/// every token would be missed.
public func skipReason(ofBeginning bytes: [UInt8]) -> SkipReason? {
  if bytes.isEmpty { return .empty }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
  return bytes.contains(0) ? .binary : nil
}
