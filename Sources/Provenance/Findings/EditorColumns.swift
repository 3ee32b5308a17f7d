/// The columns of a region as editors and SARIF count them: UTF-16 code units from 1, both ends included.
public struct EditorColumns: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

extension EditorColumns {
  /// Bytes of a line that are looked at, unless all of a file is ASCII: many regions on one long line take no quadratic time.
  private static let maximumBytes = 4096

  /// Those of a region; nil when its file has no such lines, or they are too long. Bytes that are no UTF-8 count as the U+FFFD that stand for them.
  ///
  /// - Parameter isASCII: whether all of the file is, so that its bytes need not be looked at.
  init?(of region: Region, lineStarts: (start: Int, end: Int), in bytes: [UInt8], isASCII: Bool) {
    if isASCII {
      self.init(start: region.startColumn, end: region.endColumn)
      return
    }
    guard let start = Self.units(bytes, from: lineStarts.start, count: region.startColumn - 1),
      let end = Self.units(bytes, from: lineStarts.end, count: region.endColumn)
    else { return nil }
    self.init(start: start + 1, end: max(end, 1))
  }

  private static func units(_ bytes: [UInt8], from start: Int, count: Int) -> Int? {
    guard start >= 0, (0...maximumBytes).contains(count), start <= bytes.count, count <= bytes.count - start else {
      return nil
    }
    return String(decoding: bytes[start..<start + count], as: UTF8.self).utf16.count
  }
}
