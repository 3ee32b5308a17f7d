public import Provenance

/// A format that a scan can be reported in.
public protocol Report: Sendable {
  /// Writes a report, piece by piece and in UTF-8; the same report always gives the same bytes.
  ///
  /// - Throws: what `write` throws, and then nothing more is written.
  func write<Failure>(_ report: ScanReport, to write: ([UInt8]) throws(Failure) -> Void) throws(Failure)
}
