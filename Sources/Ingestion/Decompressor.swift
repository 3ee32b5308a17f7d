import Platform

/// Expands compressed bytes by the ordinary programs gzip, bzip2, xz and zstd, each run as a child with limits.
enum Decompressor {
  /// All that `program -dc` makes of `bytes`; more than `maximumBytes` of output is an error.
  static func expand(_ bytes: [UInt8], program: BytePath, maximumBytes: Int) throws(ArchiveError) -> [UInt8] {
    do {
      return try output(of: command(program, input: .bytes(bytes), maximumBytes: maximumBytes))
    } catch { throw refusal(error) }
  }

  /// What `program -dc` makes of a file. That the program ended well is known, or thrown, at the end of the stream.
  static func stream(_ file: borrowing ArchiveFile, program: BytePath) throws(ArchiveError) -> ByteStream {
    let limit = ArchiveLimits.expandedBytes(of: file.size)
    let child: Child
    do {
      child = try Child(command(program, input: .descriptor(file.descriptor.number), maximumBytes: limit))
    } catch { throw refusal(error) }
    return ByteStream { chunk throws(ArchiveError) in
      do throws(ChildError) {
        if try child.read(upTo: 1 << 18, into: &chunk) == 0 { try child.finish() }
      } catch { throw refusal(error) }
    }
  }

  private static func command(_ program: BytePath, input: ChildCommand.Input, maximumBytes: Int) -> ChildCommand {
    // The programs take options from variables of their own; they get none of them.
    let inherited = Environment.inherited
    var environment = Environment()
    environment["PATH"] = inherited["PATH"]
    environment["LC_ALL"] = Array("C".utf8)
    return ChildCommand(
      program, arguments: [Array("-dc".utf8)], environment: environment, input: input, patience: .seconds(3600),
      maximumOutputBytes: maximumBytes)
  }

  private static func refusal(_ error: ChildError) -> ArchiveError {
    if case .tooMuchOutput(let limit) = error.cause { return .overLimit("it expands to more than \(limit) bytes") }
    return .decompressor(error.description)
  }
}
