/// Why an archive could not be read to its end.
public enum ArchiveError: Error, Equatable, Sendable {
  /// It stops in the middle; `offset` counts bytes from 0 in the decompressed archive.
  case truncated(offset: Int, inside: String)
  /// A structure of the archive makes no sense; `offset` counts bytes from 0 in the decompressed archive (zip: in the file).
  case damaged(offset: Int, reason: String)
  /// It asks for more than ``ArchiveLimits`` allow.
  case overLimit(String)
  /// The program that decompresses it failed or could not be started.
  case decompressor(String)
  /// The archive itself could not be opened or read.
  case unreadable(String)
  /// It is no archive of a kind that can be read.
  case unknownFormat
}

extension ArchiveError: CustomStringConvertible {
  /// A sentence without the archive's name, which the caller puts in front.
  public var description: String {
    switch self {
    case .truncated(let offset, let inside):
      "the archive ends at byte \(offset), inside \(inside); fetch it again"
    case .damaged(let offset, let reason):
      "the archive is damaged at byte \(offset): \(reason); fetch it again"
    case .overLimit(let reason):
      "the archive is refused because \(reason); unpack it yourself and add the directory if you trust it"
    case .decompressor(let reason), .unreadable(let reason):
      reason
    case .unknownFormat:
      "it is neither a directory nor a tar (plain or compressed with gzip, bzip2, xz or zstd) nor a zip archive"
    }
  }
}
