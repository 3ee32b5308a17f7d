/// What is known of an exception, which stands behind WITH: a row of `licences/exceptions.tsv`.
public struct LicenceException: Hashable, Sendable {
  /// In the spelling of the SPDX list.
  public let id: String
  public let name: String
  public let isDeprecated: Bool
  /// The exception that stands for a deprecated one today; nil when there is none.
  public let replacedBy: String?
  /// The families of licences that it is written for, as far as its text names them.
  public let bases: [String]
  public let permission: Permission

  /// What it permits beyond its licence.
  public enum Permission: String, CaseIterable, Hashable, Sendable {
    case linking, openssl, output, embedding, other
  }
}
