import Platform
import Provenance
import SourceTree

/// Something to scan: a file of a tree, or bytes that are there already.
struct ScanInput: Sendable {
  enum Content: Sendable {
    case file(SourceFile)
    case bytes([UInt8])
  }

  /// What a file was before it was changed.
  enum Before: Sendable {
    /// It is not asked; all lines count alike.
    case uncompared
    /// The contents that it had; none when it was not there, or not as a file.
    case contents([GitBlob])
  }

  /// As the user named it.
  let path: [UInt8]
  let content: Content
  var before = Before.uncompared

  /// The file of a tree; nil for bytes that were there already.
  var file: SourceFile? {
    guard case .file(let file) = content else { return nil }
    return file
  }

  /// - Parameter isCode: says by the beginning of a text whether the rest is worth reading; asked once at most.
  func load(
    maximumBytes: Int, by reader: SourceReader, where isCode: ([UInt8]) -> Bool = { _ in true }
  ) -> LoadedSource {
    switch content {
    case .file(let file): file.load(maximumBytes: maximumBytes, by: reader, where: isCode)
    case .bytes(let bytes):
      skipReason(ofBeginning: Array(bytes.prefix(1 << 16)), where: isCode).map { .skipped($0) } ?? .source(bytes)
    }
  }

  /// Whether a file on the disk that is not scanned still is what git has of it.
  func isUnchanged(by reader: SourceReader) -> Bool {
    guard case .contents = before, let file, file.blob == nil, let opened = try? file.open(by: reader) else {
      return false
    }
    var bytes: [UInt8] = []
    guard (try? opened.readToEnd(maximumBytes: Self.maximumComparedBytes, into: &bytes)) != nil else { return false }
    return isUnchanged(bytes)
  }

  private static let maximumComparedBytes = 1 << 27

  /// Whether a file on the disk still is what git has of it.
  func isUnchanged(_ bytes: [UInt8]) -> Bool {
    guard case .contents(let old) = before, let file, file.blob == nil else { return false }
    return old.contains { $0.holds(bytes) }
  }

  /// Which of the lines of its bytes are in none of the contents that it had; nil when that is not asked. All are when what was before
  /// cannot be read, or is no text.
  func changedLines(of bytes: [UInt8], maximumBytes: Int, by reader: SourceReader) -> ChangedLines? {
    guard case .contents(let contents) = before else { return nil }
    var lines: ChangedLines?
    for old in contents {
      if old == file?.blob { return ChangedLines([]) }
      guard case .source(let earlier) = old.load(for: file?.path ?? "", maximumBytes: maximumBytes, by: reader) else {
        continue
      }
      let changed = ChangedLines(from: earlier, to: bytes)
      lines = lines?.intersection(changed) ?? changed
    }
    return lines ?? ChangedLines(from: [], to: bytes)
  }
}

/// All that a scan looks at, and what it leaves out before it reads anything.
struct ScanInputs: Sendable {
  let files: [ScanInput]
  let roots: [[UInt8]]
  let skipped: [SkippedPath]
  let errors: [FileError]
  /// The state of the project that the files are of; nil for the one on the disk.
  var snapshot: GitSnapshot?
  /// Set when only changed files are here.
  var changes: Changes?

  init(_ request: ScanRequest) throws {
    switch request.source {
    case .standardInput(let name):
      let path = name ?? Array("standard input".utf8)
      let bytes = try readStandardInput(maximumBytes: request.reading.maximumFileSize)
      self.init(files: [ScanInput(path: path, content: .bytes(bytes))], roots: [], skipped: [], errors: [])
    case .paths(let paths):
      let list = try listSources(under: paths.compactMap { BytePath($0) }, request.reading.walk)
      self.init(
        files: list.files.map { ScanInput(path: $0.path.bytes, content: .file($0)) }, roots: paths,
        skipped: list.skipped, errors: list.errors)
    case .changes(let changes):
      try self.init(changes, request.reading.walk)
    }
  }

  init(
    files: [ScanInput], roots: [[UInt8]], skipped: [SkippedPath], errors: [FileError], snapshot: GitSnapshot? = nil,
    changes: Changes? = nil
  ) {
    (self.files, self.roots, self.skipped, self.errors) = (files, roots, skipped, errors)
    (self.snapshot, self.changes) = (snapshot, changes)
  }
}
