/// An SPDX licence expression (SPDX 2.3, annex D): one licence, all of several, or any one of several.
public indirect enum LicenceExpression: Hashable, Sendable {
  case licence(LicenceTerm)
  case all([LicenceExpression])
  case any([LicenceExpression])
}

/// A licence as an expression names it.
public struct LicenceTerm: Hashable, Sendable {
  /// An SPDX id in its canonical spelling, `LicenseRef-…`, `DocumentRef-…:LicenseRef-…`, or an id that is not known, as written.
  public var id: String
  /// Whether `+` follows: this version or any later one.
  public var orLater: Bool
  /// What stands behind WITH.
  public var exception: String?

  public init(_ id: String, orLater: Bool = false, exception: String? = nil) {
    self.id = id
    self.orLater = orLater
    self.exception = exception
  }
}
