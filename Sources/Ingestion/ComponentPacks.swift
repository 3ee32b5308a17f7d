public import Corpus
import Ecosystems
public import Platform

/// A folder of packs, one for each component that was fetched, so that a build does only what no build before it has done.
///
/// A pack is named for all that determines it: what the manifest says, the digests of the archives, and how this program reads them.
public struct ComponentPacks: Sendable {
  private let folder: BytePath

  /// The version of what is read of a source and how: to be raised with every change that makes another pack of the same archives, be
  /// it in Ingestion or in the identification of licences. Lexing and Fingerprinting have versions of their own.
  static let rulesVersion = 3

  /// Bytes for sorting what a component holds.
  private static let memoryBudget = 64 << 20

  /// - Parameter folder: is made if need be.
  public init(in folder: BytePath) throws(FileError) {
    self.folder = folder
    try makeFolders(folder)
  }

  /// The pack of a component whose archives are there; nil when it was not made yet.
  public func kept(_ entry: Manifest.Entry) -> Pack? {
    try? Pack(opening: path(of: entry).bytes, parameters: .current)
  }

  /// Reads a component whose archives are there into its pack.
  /// - Parameter jobs: tasks beside the one that reads.
  /// - Returns: what came of reading it, and the pack.
  /// - Throws: also when it holds no code; no pack is kept then.
  public func make(_ entry: Manifest.Entry, jobs: Int) async throws(IngestError) -> (IngestSummary, Pack) {
    let path = path(of: entry).bytes
    let builder: PackBuilder
    do throws(PackError) {
      builder = try PackBuilder(destination: path, parameters: .current, memoryBudget: Self.memoryBudget)
    } catch { throw .pack(error) }
    let summary = try await Ingest(into: builder, jobs: jobs).add([entry]) { _ in }
    guard summary.files > 0 else {
      let reason =
        "no code was found in its archives; look at `include` and `exclude`\(Omission.remedy(for: summary.omitted))"
      throw .source(component: entry.component.name, .tree(reason))
    }
    do throws(PackError) {
      _ = try builder.finish()
      return (summary, try Pack(opening: path, parameters: .current))
    } catch { throw .pack(error) }
  }

  private func path(of entry: Manifest.Entry) -> BytePath {
    folder.appending(BytePath("\(hexadecimal(SHA256.digest(of: key(of: entry)))).qpack".utf8) ?? "")
  }

  /// All that determines the pack of a component, each part with its length in front; but for the format of packs, which a pack tells.
  private func key(of entry: Manifest.Entry) -> [UInt8] {
    var parts = [Array("\(Self.rulesVersion), \(PackParameters.current)".utf8), entry.written]
    if case .archives(let archives) = entry.place {
      for archive in archives { parts += [archive.digest.bytes, Array("\(archive.role)".utf8)] }
    }
    return parts.flatMap { Array("\($0.count) ".utf8) + $0 }
  }
}
