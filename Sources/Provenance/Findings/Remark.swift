/// Something that a scan has to say beside its findings, such as that an allowance is used by nothing.
public struct Remark: Hashable, Sendable {
  public var kind: Kind
  /// The file that it is about, as the user would name it, and its line from 1 where that matters.
  public var file: [UInt8]
  public var line: Int?
  /// A sentence, safe to show.
  public var text: String

  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case unusedAllow = "unused-allow"
    case expiredAllow = "expired-allow"
    /// It does not say what it is for, or why.
    case bareAllow = "bare-allow"
    /// It is not understood, and holds for nothing.
    case malformedAllow = "malformed-allow"
    /// Findings of the baseline that are there no more, all in one.
    case unusedBaseline = "unused-baseline"
  }

  public init(_ kind: Kind, file: [UInt8], line: Int? = nil, text: String) {
    self.kind = kind
    self.file = file
    self.line = line
    self.text = text
  }
}
