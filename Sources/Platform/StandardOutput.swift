/// Standard output, where the results go: buffered, and with every write checked, so that no report is lost in silence.
///
/// What is buffered is lost unless `flush` is called at the end.
public struct StandardOutput: ~Copyable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// A writer to standard output, or in a test to another descriptor, which stays the caller's.
  public init(descriptor: Int32 = 1) {
    self.descriptor = descriptor
  }

  /// Writes bytes as they are.
  ///
  /// - Throws: `FileError` when the reader has gone or the disk is full; the program ends with 2 then.
  public mutating func write(_ bytes: [UInt8]) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes text in UTF-8.
  ///
  /// - Throws: `FileError` when the reader has gone or the disk is full; the program ends with 2 then.
  public mutating func write(_ text: String) throws(FileError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Hands everything that is buffered to the system.
  ///
  /// - Throws: `FileError` when the reader has gone or the disk is full; the program ends with 2 then.
  public mutating func flush() throws(FileError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    let pending = buffer.span
    try naming("write to", "standard output") { () throws(SystemError) in
      try writeAll(pending, to: descriptor)
    }
  }
}

/// Writes text to standard error, for the person who runs the program; what cannot be written there is lost.
public func writeToStandardError(_ text: String) {
  let bytes = Array(text.utf8)
  try? writeAll(bytes.span, to: 2)
}
