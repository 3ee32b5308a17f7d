import Corpus
import Fingerprinting
import Platform
import Testing

@testable import Ingestion

@Suite struct IngestTests {
  /// Two releases with a few hundred files of code, notes and data.
  private func makeTree(_ folder: TemporaryFolder) throws {
    let code =
      "// SPDX-License-Identifier: MIT\\n// Copyright 2001 Jane\\nint f$i(int x) { return x * $i + g(x, $i); }\\n"
    try folder.shell(
      """
      mkdir -p one-1.0/src two; i=0; while [ $i -lt 300 ]; do printf "\(code)" >one-1.0/src/$i.c; i=$((i+1)); done
      cp one-1.0/src/1*.c two; printf 'notes' >two/notes.txt; printf '\\000\\001' >two/data.c; printf '// only\\n' >two/no.c
      tar -czf one.tar.gz one-1.0
      """)
  }

  private func build(_ folder: TemporaryFolder, _ name: String, jobs: Int, reversed: Bool = false) async throws
    -> IngestSummary
  {
    let entries = [
      Manifest.Entry(
        component: Component(name: "one", version: "1.0"), source: folder.path.appending("one.tar.gz"), revision: nil,
        include: [], exclude: []),
      Manifest.Entry(
        component: Component(name: "two"), source: folder.path.appending("two"), revision: nil, include: [], exclude: []
      ),
    ]
    let path = folder.path.appending(BytePath(name.utf8) ?? "")
    let builder = try PackBuilder(destination: path.bytes, parameters: .current)
    let summary = try await Ingest(into: builder, jobs: jobs).add(reversed ? entries.reversed() : entries) { _ in }
    _ = try builder.finish()
    return summary
  }

  @Test func componentsBecomeDocumentsAndOccurrences() async throws {
    let folder = try TemporaryFolder()
    try makeTree(folder)
    let summary = try await build(folder, "pack", jobs: 2)
    #expect(summary.files == 300 + 111)
    #expect(summary.omitted == [.noLanguage: 1, .binary: 1, .noCode: 1])
    #expect(summary.failures.isEmpty && summary.warnings.isEmpty)
    let pack = try Pack(opening: folder.path.appending("pack").bytes, parameters: .current)
    #expect(pack.summary.documents == 300)
    #expect(pack.summary.occurrences == 411)
    #expect(pack.summary.components == 2)
  }

  @Test func packDoesNotDependOnJobsOrOrder() async throws {
    let folder = try TemporaryFolder()
    try makeTree(folder)
    _ = try await build(folder, "a", jobs: 1)
    _ = try await build(folder, "b", jobs: 8, reversed: true)
    let bytes = try ["a", "b"].map { try readFile(folder.path.appending($0), maximumBytes: 1 << 26) }
    #expect(bytes[0] == bytes[1])
  }

  @Test func brokenSourceEndsTheIngestWithItsComponent() async throws {
    let folder = try TemporaryFolder()
    let source = try folder.write(
      "broken.tar", TarBytes.member("a.c", [UInt8](repeating: 32, count: 600)).dropLast(512))
    let builder = try PackBuilder(destination: folder.path.appending("pack").bytes, parameters: .current)
    let entry = Manifest.Entry(
      component: Component(name: "thing"), source: source, revision: nil, include: [], exclude: [])
    await #expect(
      performing: { _ = try await Ingest(into: builder, jobs: 1).add([entry]) { _ in } },
      throws: { error in
        guard case IngestError.source("thing", .archive(source, .truncated(offset: 1024, _))) = error else {
          return false
        }
        return true
      })
  }

  @Test func documentKeepsItsFacts() throws {
    var imaging = DocumentImaging()
    let text = "/* SPDX-License-Identifier: ISC\n * Copyright 2001 Jane */\n\nint twice(int x) {\n  return x + x;\n}\n"
    guard case .document(let image) = imaging.image(of: Array(text.utf8), path: Array("a.c".utf8)) else {
      Issue.record("the file is code")
      return
    }
    #expect(image.licence == "ISC")
    #expect(image.holders == ["Copyright 2001 Jane"])
    #expect(image.lineCount == 6)
    #expect(image.byteCount == UInt64(text.utf8.count))
    #expect(LineTable.decode(image.lines, tokenCount: image.sketch.count).first == 4)
    // What `sha256sum` says of the same bytes.
    let digest = try output(
      of: ChildCommand("sha256sum", arguments: [], input: .bytes(Array(text.utf8)), maximumOutputBytes: 100))
    let first = String(image.contentKey.high, radix: 16)
    #expect(
      String(decoding: digest.prefix(16), as: UTF8.self) == String(repeating: "0", count: 16 - first.count) + first)
  }
}
