extension Declaration {
  /// Reads a metadata file; nil when its name is not that of a format known here. Any bytes; linear in them.
  /// - Parameter path: of the file, relative to the root of its tree, with slashes: the folder matters (`debian/copyright`).
  public static func read(path: [UInt8], contents: [UInt8]) -> Declaration? {
    nil
  }
}
