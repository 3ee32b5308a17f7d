import Platform

/// An archive on disk, open for reading from its beginning.
struct ArchiveFile: ~Copyable {
  let descriptor: Descriptor
  /// In bytes.
  let size: Int

  /// Anything but a regular file is refused.
  init(_ path: BytePath) throws(ArchiveError) {
    let descriptor: Descriptor
    let status: FileStatus
    do throws(SystemError) {
      let opened = try Descriptor.open(path)
      status = try opened.status()
      descriptor = opened
    } catch { throw .unreadable("\(error)") }
    guard status.kind == .regularFile else { throw .unreadable("it is not a regular file") }
    self.descriptor = descriptor
    size = status.size
  }

  /// The first bytes, as many as an ``ArchiveFormat`` needs; fewer when there are no more.
  static func head(of path: BytePath) throws(ArchiveError) -> [UInt8] {
    var stream = try ArchiveFile(path).bytes(through: nil)
    var head: [UInt8] = []
    _ = try stream.append(ArchiveFormat.headSize, to: &head)
    return head
  }

  /// The file as it is, or as a program expands it.
  consuming func bytes(through decompressor: BytePath?) throws(ArchiveError) -> ByteStream {
    if let decompressor { return try Decompressor.stream(self, program: decompressor) }
    let file = self
    return ByteStream { chunk throws(ArchiveError) in
      do throws(SystemError) { _ = try file.descriptor.read(upTo: 1 << 18, into: &chunk) } catch {
        throw .unreadable("\(error)")
      }
    }
  }
}
