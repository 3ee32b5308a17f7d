import Platform
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file is whole or is not there; what is temporary goes.
@Suite struct AtomicFileTests {
  private let directory: String

  init() throws {
    directory = FileManager.default.temporaryDirectory.path + "/quoth-atomic-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
  }

  private func path(_ name: String) -> [UInt8] { Array("\(directory)/\(name)".utf8) }

  private var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted() }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8)
  }

  private func write(_ text: String, commit: Bool) throws {
    var file = try AtomicFile(replacing: path("a"), temporary: path("a.part"))
    try file.write(Array(text.utf8).span)
    if commit { try file.commit() }
  }

  @Test func commitReplaces() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try write("old", commit: true)
    try write("new", commit: true)
    #expect(try text("a") == "new")
    #expect(names == ["a"])
  }

  @Test func withoutCommitNothingChanges() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try write("old", commit: true)
    try write("half", commit: false)
    #expect(try text("a") == "old")
    #expect(names == ["a"])
  }

  @Test func aPlantedLinkIsNotFollowed() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try "precious".write(toFile: "\(directory)/other", atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: "\(directory)/a.part", withDestinationPath: "\(directory)/other")
    try write("new", commit: true)
    #expect(try text("other") == "precious")
    #expect(try text("a") == "new")
  }

  @Test func aMissingDirectoryIsAnErrorWithItsName() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    do throws(StorageError) {
      _ = try AtomicFile(replacing: path("no/a"), temporary: path("no/a.part"))
      Issue.record("a file was made in no directory")
    } catch {
      #expect(error.description == "cannot open '\(directory)/no/a.part': No such file or directory")
    }
  }

  @Test func scratchFilesHaveNoName() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    var file = try ScratchFile(path: path("scratch"))
    #expect(names.isEmpty)
    try file.append([1, 2, 3] as [UInt64])
    try file.append([4] as [UInt8])
    #expect(file.byteCount == 25)
    #expect(try file.read(2, at: 8) as [UInt64] == [2, 3])
    var failure: StorageError?
    do throws(StorageError) { let _: [UInt64] = try file.read(2, at: 16) } catch { failure = error }
    #expect(failure?.action == "read")
  }

  @Test func theLockIsHeldByOneAndGivenBack() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    do {
      let lock = try FileLock(path: path("lock"))
      let held = #expect(throws: FileLock.Held.self) { _ = try FileLock(path: path("lock")) }
      #expect(held?.process == Int(ProcessInfo.processInfo.processIdentifier))
      _ = consume lock
    }
    #expect(names.isEmpty)
    _ = try FileLock(path: path("lock"))
  }

  @Test func bytesOfTheProgramAreReadWhereTheyLie() {
    let text: StaticString = "abc"
    let memory = unsafe ReadOnlyMemory(constant: text.utf8Start, byteCount: text.utf8CodeUnitCount)
    #expect(memory.byteCount == 3)
    #expect(memory.withBytes { $0.byte(at: 2) } == UInt8(ascii: "c"))
  }

  @Test func onlyRegularFilesAreMapped() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    #expect(throws: StorageError.self) { try ReadOnlyMemory(mapping: Array(directory.utf8)) }
    #expect(throws: StorageError.self) { try ReadOnlyMemory(mapping: path("absent")) }
    try write("", commit: true)
    #expect(try ReadOnlyMemory(mapping: path("a")).byteCount == 0)
    try write("abc", commit: true)
    #expect(try ReadOnlyMemory(mapping: path("a")).withBytes { $0.byte(at: 2) } == UInt8(ascii: "c"))
  }
}
