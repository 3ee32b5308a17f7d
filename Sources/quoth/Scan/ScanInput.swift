import Platform
import Provenance
import SourceTree

/// Something to scan: a file of a tree, or bytes that are there already.
struct ScanInput: Sendable {
  enum Content: Sendable {
    case file(SourceFile)
    case bytes([UInt8])
  }

  /// As the user named it.
  let path: [UInt8]
  let content: Content

  func load(maximumBytes: Int, in directory: OpenedDirectory) -> LoadedSource {
    switch content {
    case .file(let file): file.load(maximumBytes: maximumBytes, in: directory)
    case .bytes(let bytes): skipReason(ofBeginning: Array(bytes.prefix(1 << 16))).map { .skipped($0) } ?? .source(bytes)
    }
  }
}

/// All that a scan looks at, and what it leaves out before it reads anything.
struct ScanInputs: Sendable {
  let files: [ScanInput]
  let roots: [[UInt8]]
  let skipped: [SkippedPath]
  let errors: [FileError]

  init(_ request: ScanRequest) throws {
    switch request.source {
    case .standardInput(let name):
      let path = name ?? Array("standard input".utf8)
      files = [
        ScanInput(path: path, content: .bytes(try readStandardInput(maximumBytes: request.reading.maximumFileSize)))
      ]
      (roots, skipped, errors) = ([], [], [])
    case .paths(let paths):
      let list = try listSources(under: paths.compactMap { BytePath($0) }, request.reading.walk)
      files = list.files.map { ScanInput(path: $0.path.bytes, content: .file($0)) }
      (roots, skipped, errors) = (paths, list.skipped, list.errors)
    }
  }
}
