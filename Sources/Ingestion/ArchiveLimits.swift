/// What an archive may ask of the machine. An archive beyond a limit is refused with the limit's name, before memory is spent on it.
public enum ArchiveLimits {
  /// Entries of any kind. The largest source releases have about 100,000.
  public static let entries = 2_000_000
  /// Bytes of one entry's name.
  public static let nameBytes = 1 << 16
  /// Directories above a file; deeper entries are skipped.
  public static let depth = 256
  /// Bytes of one extended header (long names, pax records).
  public static let extendedHeaderBytes = 1 << 20
  /// Bytes of one zip archive, which is held in memory, since its directory stands at its end.
  public static let zipBytes = 1 << 29
  /// Bytes that come out of one archive.
  public static let totalBytes = 1 << 36
  /// Bytes out for each byte in. Source code packs to about a tenth; an archive of zeros to less than a thousandth.
  public static let ratio = 200
  /// Bytes out below which the ratio is not looked at.
  public static let ratioAllowance = 1 << 26

  /// The bytes that may come out of `compressed` bytes.
  static func expandedBytes(of compressed: Int) -> Int {
    let (product, overflow) = compressed.multipliedReportingOverflow(by: ratio)
    return overflow ? totalBytes : min(totalBytes, max(product, ratioAllowance))
  }
}
