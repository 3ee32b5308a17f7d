import EmbeddedLicences

/// The files of `/licences` that are part of the program.
///
/// The only file of this module, beside that of ``ConstantBytes``, that touches memory by its address: each start and count comes from
/// one array in `EmbeddedLicences.c`, which is constant and lives as long as the program.
enum EmbeddedFile {
  case licences, exceptions, relicensing, osadlMatrix, names, texts

  private var location: EmbeddedBytes {
    switch self {
    case .licences: unsafe embedded_licences
    case .exceptions: unsafe embedded_exceptions
    case .relicensing: unsafe embedded_relicensing
    case .osadlMatrix: unsafe embedded_osadl_matrix
    case .names: unsafe embedded_names
    case .texts: unsafe embedded_texts
    }
  }

  /// Lends the bytes without copying them.
  func withBytes<Result, Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
    let location = unsafe location
    let bytes = unsafe UnsafeBufferPointer(start: location.start, count: location.count)
    return try body(unsafe bytes.span)
  }

  /// A copy of the bytes.
  var bytes: [UInt8] { ConstantBytes(self)[0...] }

  /// Where the bytes lie.
  @unsafe var memory: (start: UnsafeRawPointer, count: Int) {
    let location = unsafe location
    return unsafe (UnsafeRawPointer(location.start), location.count)
  }
}
