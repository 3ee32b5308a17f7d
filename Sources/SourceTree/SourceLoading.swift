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
  /// Reads the file, unless its first 64 KiB show that it is binary or no code, or it is longer than `maximumBytes`.
  /// - Parameter isCode: says by the beginning of a text whether the rest is worth reading; asked once at most.
  public func load(
    maximumBytes: Int, by reader: SourceReader = SourceReader(), where isCode: ([UInt8]) -> Bool = { _ in true }
  ) -> LoadedSource {
    if let blob { return blob.load(for: path, maximumBytes: maximumBytes, by: reader, where: isCode) }
    var bytes: [UInt8] = []
    do throws(FileError) {
      let file = try open(by: reader)
      let beginning = min(max(file.size, 4095) + 1, 1 << 16)
      let isWhole = try file.read(upTo: beginning, into: &bytes) < beginning
      if let reason = skipReason(ofBeginning: bytes, where: isCode) { return .skipped(reason) }
      guard file.size <= maximumBytes else { return .skipped(.tooLarge) }
      if isWhole, bytes.count <= maximumBytes {
        try file.checkUnchanged()
      } else {
        try file.readToEnd(maximumBytes: maximumBytes, into: &bytes)
      }
    } catch {
      return .failed(error)
    }
    return .source(bytes)
  }
}

extension GitBlob {
  /// Its bytes, as those of a file of this path.
  public func load(
    for path: BytePath, maximumBytes: Int, by reader: SourceReader, where isCode: ([UInt8]) -> Bool = { _ in true }
  ) -> LoadedSource {
    do throws(GitError) {
      switch try reader.objects(of: repository).object(object, maximumBytes: maximumBytes) {
      case .blob(let bytes):
        return skipReason(ofBeginning: Array(bytes.prefix(1 << 16)), where: isCode).map { .skipped($0) }
          ?? .source(bytes)
      case .tooLarge: return .skipped(.tooLarge)
      case .tree, .commit, .other: return .skipped(.notRegularFile)
      case .missing:
        let reason = "this clone lacks its content; fetch it with 'git fetch --refetch --no-filter'"
        return .failed(FileError("read", path, .unavailable(reason)))
      }
    } catch {
      return .failed(FileError("read", path, .unavailable("\(error)")))
    }
  }
}

extension GitBlob {
  /// Whether it holds these bytes, perhaps with other line ends: git may have kept a carriage return from it.
  public func holds(_ bytes: [UInt8]) -> Bool {
    if isNamed(by: bytes) { return true }
    guard bytes.contains(UInt8(ascii: "\r")) else { return false }
    let following = bytes.dropFirst() + [0]
    return isNamed(
      by: zip(bytes, following).filter { $0 != UInt8(ascii: "\r") || $1 != UInt8(ascii: "\n") }.map(\.0))
  }

  private func isNamed(by bytes: [UInt8]) -> Bool {
    let content = Array("blob \(bytes.count)\0".utf8) + bytes
    let digest = object.utf8.count == 64 ? SHA256.digest(of: content) : SHA1.digest(of: content)
    return hexadecimal(digest) == object
  }
}

/// Why a file that begins so is not scanned; nil when it is text.
///
/// A NUL makes it binary, as for ripgrep and git; a byte order mark other than that of UTF-8 says that it is text in which
/// every token would be missed.
/// - Parameter isCode: says whether a text is code; asked once at most.
public func skipReason(ofBeginning bytes: [UInt8], where isCode: ([UInt8]) -> Bool = { _ in true }) -> SkipReason? {
  if bytes.isEmpty { return .empty }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
  if bytes.count < 1024, bytes.starts(with: lfsPointer) { return .lfsPointer }
  if hasNUL(bytes.span) { return .binary }
  return isCode(bytes) ? nil : .notCode
}

/// Whether a byte is 0. Linear, many bytes at a time.
private func hasNUL(_ bytes: Span<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    // The smallest of some, by no loop over a range: so this is compiled into instructions for many bytes.
    let end = min(index &+ 4096, bytes.count)
    var smallest = UInt8.max
    while index < end {
      smallest = min(smallest, bytes[index])
      index &+= 1
    }
    if smallest == 0 { return true }
  }
  return false
}

private let lfsPointer = Array("version https://git-lfs.github.com/spec/v1\n".utf8)
