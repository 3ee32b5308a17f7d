import Platform

/// A configuration of apt of our own in a folder of the cache: the system's sources, asked for source packages; nothing of the system
/// changes, and nothing that the system hangs on an update is run.
struct AptConfiguration {
  /// Where the lists of packages are.
  let lists: BytePath
  private let folder: BytePath
  private let file: BytePath

  /// - Parameter folder: an absolute path.
  init(folder: BytePath) {
    self.folder = folder
    lists = folder.appending("lists")
    file = folder.appending("apt.conf")
  }

  /// Writes the configuration from what apt says of the system's.
  func write() throws(FetchError) {
    guard folder.bytes.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) else {
      throw FetchError(
        "apt cannot keep its lists in \(folder), because of a character in that name; choose another --cache")
    }
    do {
      let sources = folder.appending("sources")
      for folder in [sources, lists.appending("partial"), folder.appending("cache/archives/partial")] {
        try makeFolders(folder)
      }
      for (name, bytes) in try Self.systemSources() { try writeWhole(bytes, to: sources.appending(name).bytes) }
      try writeWhole(text(sources: sources), to: file.bytes)
    } catch let error as FetchError {
      throw error
    } catch {
      throw FetchError("cannot configure apt: \(error)")
    }
  }

  /// The arguments that put it in force.
  var arguments: [[UInt8]] { [Array("-c".utf8), file.bytes] }

  /// Whether ``write()`` was called, now or earlier.
  var isWritten: Bool { (try? Descriptor.status(of: file)) != nil }

  private func text(sources: BytePath) -> [UInt8] {
    func directory(_ key: String, _ path: BytePath) -> [UInt8] {
      Array("Dir::\(key) \"".utf8) + path.bytes + Array("\";\n".utf8)
    }
    // apt as root would read and write as a user of its own, who may not look into our cache.
    return Array("#clear APT::Update::Pre-Invoke;\n#clear APT::Update::Post-Invoke;\n".utf8)
      + Array("#clear APT::Update::Post-Invoke-Success;\nAPT::Sandbox::User \"root\";\n".utf8)
      + Array("Acquire::Languages \"none\";\n".utf8)
      + directory("Etc::sourcelist", "/dev/null") + directory("Etc::sourceparts", sources)
      + directory("State::lists", lists) + directory("Cache", folder.appending("cache"))
  }

  /// The sources of the system by file name.
  private static func systemSources() throws -> [(BytePath, [UInt8])] {
    let places = try output(
      of: ChildCommand(
        "apt-config",
        arguments: ["shell", "LIST", "Dir::Etc::sourcelist/f", "PARTS", "Dir::Etc::sourceparts/d"].map {
          Array($0.utf8)
        },
        maximumOutputBytes: 1 << 16))
    var files: [BytePath] = []
    for line in places.split(separator: UInt8(ascii: "\n")) {
      guard let path = BytePath(line.drop { $0 != UInt8(ascii: "'") }.dropFirst().dropLast()), !path.bytes.isEmpty
      else { continue }
      if line.starts(with: "PARTS".utf8) {
        files += try names(in: path).map { path.appending($0) }
      } else if (try? Descriptor.status(of: path))?.kind == .regularFile {
        files.append(path)
      }
    }
    return try files.enumerated().compactMap { number, path in
      let ending = String(decoding: path.fileExtension, as: UTF8.self)
      guard ending == "list" || ending == "sources", let name = BytePath("\(number).\(ending)".utf8) else { return nil }
      let text = try readFile(path, maximumBytes: 1 << 20)
      return (name, ending == "list" ? AptSources.list(text) : AptSources.stanzas(text))
    }
  }
}
