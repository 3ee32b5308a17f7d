import Platform

/// The hook of a stage in a hooks folder, ours, another one or none, and the one that ours runs first.
struct InstalledHook {
  let stage: HookStage
  let path: BytePath
  /// Where the hook is kept that was there before.
  let earlier: BytePath
  private let folder: BytePath
  private let owner: Owner

  private enum Owner { case nobody, us, others }

  /// - Throws: when the folder cannot be read, or something stands there that is no hook.
  init(_ stage: HookStage, in folder: BytePath) throws {
    let name = stage.rawValue
    self.stage = stage
    self.folder = folder
    path = folder.appending(BytePath(name.utf8) ?? "")
    earlier = folder.appending(BytePath("\(name)\(HookScript.suffixOfEarlier)".utf8) ?? "")
    owner = try Self.owner(of: path)
  }

  var isOurs: Bool { owner == .us }

  /// Whether there is a hook that ours runs first.
  var hasEarlier: Bool { get throws { try Self.kind(of: earlier) != nil } }

  /// Puts our hook there; one of others that is there is kept and runs first.
  func install(_ script: HookScript) throws {
    if owner == .others {
      guard try !hasEarlier else {
        throw CommandError(
          "cannot install \(path): \(earlier) is kept from an earlier installation already; look at both, and remove one"
        )
      }
      try renameFile(path.bytes, to: earlier.bytes)
    }
    if try Self.kind(of: folder) == nil { try makeFolder(folder, permissions: 0o777) }
    var file = try AtomicFile(
      replacing: path.bytes, temporary: path.bytes + Array(".quoth-part".utf8), permissions: 0o755)
    try file.write(script.bytes.span)
    try file.commit()
  }

  /// Takes our hook away, and puts the one that was there before in its place.
  func uninstall() throws {
    guard isOurs else { return }
    if try hasEarlier { try renameFile(earlier.bytes, to: path.bytes) } else { try removeFile(path.bytes) }
  }

  private static func owner(of path: BytePath) throws -> Owner {
    switch try kind(of: path) {
    case nil: return .nobody
    case .symbolicLink: return .others
    case .regularFile:
      let head = try InputFile(path)
      var bytes: [UInt8] = []
      _ = try head.read(upTo: 1 << 12, into: &bytes)
      return HookScript.isOurs(bytes) ? .us : .others
    case .directory, .other: throw CommandError("\(path) is no hook, since it is no regular file: remove it first")
    }
  }

  /// What stands at a path, links not followed; nil when nothing does.
  private static func kind(of path: BytePath) throws -> FileStatus.Kind? {
    do throws(SystemError) {
      return try Descriptor.openDirectory(path.parent).status(of: BytePath(path.lastComponent) ?? "").kind
    } catch {
      guard error.isMissing else { throw FileError("read", path, .system(error)) }
      return nil
    }
  }
}
