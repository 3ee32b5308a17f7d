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
  /// Those of a region; nil when its file has no such lines. Bytes that are no UTF-8 count one unit each run, as U+FFFD. Linear in the file up to
  /// the end of the region.
  init?(of region: Region, lineStarts: (start: Int, end: Int), in bytes: [UInt8]) {
    guard let start = Self.units(bytes, from: lineStarts.start, count: region.startColumn - 1),
      let end = Self.units(bytes, from: lineStarts.end, count: region.endColumn)
    else { return nil }
    self.init(start: start + 1, end: max(end, 1))
  }

  private static func units(_ bytes: [UInt8], from start: Int, count: Int) -> Int? {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else { return nil }
    let slice = bytes[start..<start + count]
    return slice.allSatisfy { $0 < 0x80 } ? count : String(decoding: slice, as: UTF8.self).utf16.count
  }
}
