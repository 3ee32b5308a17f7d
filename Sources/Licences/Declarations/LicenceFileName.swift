/// What the name of a file says about the licence words in it.
public enum LicenceFileKind: String, Hashable, Sendable, Codable {
  /// `LICENSE`, `COPYING.LESSER`, `LICENSES/MIT.txt`: the licence of what lies beside it.
  case licence
  /// `NOTICE`, `COPYRIGHT`: notices that go along; they may name a licence.
  case notice
  /// `AUTHORS`, `CONTRIBUTORS`: who holds the copyright.
  case authors
  /// `THIRD-PARTY-NOTICES`: licences of other people's code.
  case thirdParty = "third-party"

  /// The kind of a file by its path; nil for any other file, and for code whatever its name.
  public init?(path: [UInt8]) {
    return nil
  }
}
