/// What is known of a licence: a row of `licences/licences.tsv`.
public struct Licence: Hashable, Sendable {
  /// In the spelling of the SPDX list.
  public let id: String
  public let name: String
  public let isOSIApproved: Bool
  public let isFSFLibre: Bool
  public let isDeprecated: Bool
  /// The expression that stands for a deprecated id today; nil when there is none.
  public let replacedBy: String?
  public let category: LicenceCategory
  /// What the licences of one succession share, such as `MPL`; nil when it has no other versions.
  public let family: String?
  /// In which copies notices of copyright have to stay.
  public let notice: NoticeScope
  /// Whether copies have to carry the text of the licence.
  public let asksForText: Bool
  /// Whether changes have to be marked.
  public let asksForChanges: Bool
  /// Whether whoever gives compiled copies has to give their source.
  public let asksForSource: Bool
  /// How much of a work has to be under the same licence.
  public let sameLicence: SameLicenceScope
  /// Whether use over a network counts as giving copies.
  public let coversNetworkUse: Bool
  /// Whether a NOTICE file has to be carried over.
  public let asksForNoticeFile: Bool
  public let patents: PatentTerms
  /// Terms beyond those that the GNU licences let a work add.
  public let extraTerms: Set<ExtraTerm>
  /// Where the category and the duties come from, in the words of the table.
  public let categoryOrigin: String
  public let dutyOrigin: String
}

/// What a licence is for, and how far it reaches.
public enum LicenceCategory: String, CaseIterable, Hashable, Sendable {
  case publicDomain = "public-domain"
  case permissive
  case weakCopyleft = "weak-copyleft"
  case strongCopyleft = "strong-copyleft"
  case networkCopyleft = "network-copyleft"
  case sourceAvailable = "source-available"
  case noncommercial
  case noDerivatives = "no-derivatives"
  case restricted
  case proprietaryFree = "proprietary-free"
  case unknown
}

/// In which copies something has to stay.
public enum NoticeScope: String, CaseIterable, Hashable, Sendable {
  case all, source, none
  /// It could not be found out, so it is treated as ``all``.
  case unclear = "?"
}

/// How much of a work has to be under the same licence.
public enum SameLicenceScope: String, CaseIterable, Hashable, Sendable {
  case none, file, library, work
  case fileOrLibrary = "file-or-library"
}

/// What a licence says of patents.
public enum PatentTerms: String, CaseIterable, Hashable, Sendable {
  case granted, excluded, silent
}

/// Terms beyond those that the GNU licences let a work add.
public enum ExtraTerm: String, CaseIterable, Hashable, Sendable {
  /// A sentence of thanks in advertising or documentation.
  case advertising
  /// How a changed version may not be called.
  case naming
  /// Rights end for whoever sues over patents.
  case patents
  /// Governing law, export, indemnity, sale, or messages to the author: it has to be read.
  case terms
}
