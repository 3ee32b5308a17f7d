/// Whether the credit that the licence of copied code asks for is given, and where.
public struct Attribution: Hashable, Sendable {
  public var verdict: Verdict
  /// What is asked for and nowhere to be found, in the order of ``CreditPart``.
  public var missing: [CreditPart]
  /// Where credit is given, the nearest place first.
  public var credits: [Credit]
  /// Whether the words of the licence themselves are there, beside the code or with the project's own licences.
  public var givesLicenceText = false

  public enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
    case attributed
    /// Some of it is given.
    case partial
    case unattributed
    /// The licence asks for none.
    case notRequired = "not-required"
  }

  public init(_ verdict: Verdict, missing: [CreditPart] = [], credits: [Credit] = []) {
    self.verdict = verdict
    self.missing = missing
    self.credits = credits
  }
}

/// What credit consists of.
public enum CreditPart: String, CaseIterable, Hashable, Sendable, Codable {
  /// Who holds the copyright.
  case holder
  /// Under which licence it is, by its id or its text.
  case licence
  /// Where it comes from.
  case origin
}

/// A place that credits copied code.
public struct Credit: Hashable, Sendable {
  public var place: Place
  /// The file as the user would name it.
  public var file: [UInt8]
  /// From 1; of what names the holder, else the licence, else the origin.
  public var line: Int
  /// What is found there.
  public var parts: [CreditPart]

  /// The kinds of place that are looked at, the nearest first.
  public enum Place: String, CaseIterable, Hashable, Sendable, Codable {
    /// SPDX snippet tags around the region.
    case snippet
    /// The comment at the head of the file.
    case header
    /// A comment in the region or beside it.
    case comment
    /// A paragraph of `REUSE.toml`, `.reuse/dep5` or `debian/copyright` that names the file.
    case paragraph
    /// The licence file of a vendored folder.
    case licenceFile = "licence-file"
    /// `NOTICE`, `THIRD-PARTY-NOTICES`, `CREDITS` and their kin.
    case notice
    /// The name of the file, or of a folder that it lies in.
    case path
  }

  public init(_ place: Place, file: [UInt8], line: Int, parts: [CreditPart]) {
    self.place = place
    self.file = file
    self.line = line
    self.parts = parts
  }
}
