/// What a file says of its licence and of who holds the copyright.
public struct IdentifiedLicences: Hashable, Sendable {
  /// Where it speaks of its licence, in the order of its lines.
  public var mentions: [LicenceMention] = []
  /// Each once, in the order of the lines.
  public var notices: [CopyrightNotice] = []
  /// What all mentions together say; nil when there is none.
  public var expression: LicenceExpression?
  /// Whether the expression is only what a wording usually means: "a BSD-style licence", "the GPL" without a version.
  public var isByConvention = false
  /// Whether the text has more than ``maximumWords`` words, and the rest was not read. Of code no more than the first comments are ever
  /// read (``LicenceIdentifier/maximumCommentBytes``).
  public var isTruncated = false

  /// More words than this are not read of a text.
  public static let maximumWords = LicenceWords.maximumCount
  /// The names of files that the file points to for its licence, as written.
  public var references: [[UInt8]] = []

  public init() {}
}

/// A place where a file says under which licence it is.
public struct LicenceMention: Hashable, Sendable {
  public var expression: LicenceExpression
  public var manner: Manner
  /// From 1, both included.
  public var lines: ClosedRange<Int>
  /// The share of the words of the licence text, or header, that were found, 0 ... 1; of a tag or a grant 1.
  public var coverage: Double

  /// How a licence was found.
  public enum Manner: String, Hashable, Sendable, Codable {
    /// `SPDX-License-Identifier` or an SPDX snippet tag.
    case tag
    /// The licence text, word for word.
    case exactText = "exact text"
    /// The licence text, with other words between or instead.
    case text
    /// The header that the licence recommends.
    case header
    /// A sentence that grants the licence by its name.
    case grant
    /// A pointer to a licence file beside it.
    case reference
    /// The field of a metadata file.
    case metadata
  }

  public init(_ expression: LicenceExpression, _ manner: Manner, lines: ClosedRange<Int>, coverage: Double = 1) {
    self.expression = expression
    self.manner = manner
    self.lines = lines
    self.coverage = coverage
  }
}

/// A line that names who holds the copyright.
public struct CopyrightNotice: Hashable, Sendable {
  /// As written, without the marks of a comment.
  public var text: String
  /// The name in it, without the word copyright, years and "all rights reserved"; may be empty.
  public var holder: String
  /// As written, such as `1998-2004, 2007`; empty when there are none.
  public var years: String
  /// From 1.
  public var line: Int

  public init(text: String, holder: String, years: String, line: Int) {
    self.text = text
    self.holder = holder
    self.years = years
    self.line = line
  }
}
