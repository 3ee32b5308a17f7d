/// Bytes that are put into a file; nothing else of it changes.
public struct Insertion: Hashable, Sendable {
  /// The byte of the file that they come before, from 0; the file's length puts them at its end.
  public var offset: Int
  public var bytes: [UInt8]

  public init(offset: Int, bytes: [UInt8]) {
    self.offset = offset
    self.bytes = bytes
  }
}

extension [Insertion] {
  /// The file with the insertions in it, those at the same offset in their order. Linear in the file; offsets beyond it are its end.
  public func applied(to file: [UInt8]) -> [UInt8] {
    var changed: [UInt8] = []
    var position = 0
    for insertion in inOrder {
      let offset = Swift.min(Swift.max(insertion.offset, position), file.count)
      changed += file[position..<offset]
      changed += insertion.bytes
      position = offset
    }
    return changed + file[position...]
  }

  /// By offset; those at the same offset keep their order.
  public var inOrder: [Insertion] {
    enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
  }
}
