import Licences

/// Tells whether copied code is credited: by the comments of its file, and by the files of the project that speak of others.
public struct AttributionJudge: Sendable {
  private var identifier = LicenceIdentifier()
  /// The subject that was made last: files that follow each other are of one origin more often than not.
  private var latest: (origin: CreditedOrigin, subject: CreditSubject)?

  public init() {}

  /// A scanned file, and where it lies.
  public struct Place: Sendable {
    /// As the user named it.
    var shownPath: [UInt8]
    /// Relative to the folder of the project.
    var path: [UInt8]
    /// The files of the project that may credit what it holds: of its own folder and those above, the nearest first.
    var files: [CreditFile]
    /// The files that its header points to for its licence.
    var references: [CreditFile]

    public init(shownPath: [UInt8], path: [UInt8], files: [CreditFile], references: [CreditFile]) {
      self.shownPath = shownPath
      self.path = path
      self.files = files
      self.references = references
    }
  }

  /// The verdict on a region of a file.
  public mutating func attribution(of finding: Finding, in file: inout FileCredits, at place: Place) -> Attribution {
    let own = attribution(
      of: finding, to: subject(finding.origin, claimants: finding.claimants), in: &file, at: place)
    guard own.verdict == .partial || own.verdict == .unattributed else { return own }
    // The same code is in other components, too: whoever credits one of them in full has said where it comes from.
    for claimant in finding.claimants.prefix(Self.maximumClaimants) {
      let subject = CreditSubject(claimant, claimants: [])
      guard subject.required == CreditPart.allCases else { continue }
      let other = attribution(of: finding, to: subject, in: &file, at: place)
      if other.verdict == .attributed { return other }
    }
    return own
  }

  private mutating func subject(_ origin: Origin, claimants: [Origin]) -> CreditSubject {
    let credited = CreditedOrigin(origin, claimants: claimants)
    if let latest, latest.origin == credited { return latest.subject }
    let subject = CreditSubject(origin, claimants: claimants)
    latest = (credited, subject)
    return subject
  }

  /// Credit to more claimants is not looked for.
  private static let maximumClaimants = 8

  /// The verdict on the credit that is given to one of those that have the code.
  private mutating func attribution(
    of finding: Finding, to subject: CreditSubject, in file: inout FileCredits, at place: Place
  ) -> Attribution {
    guard !subject.required.isEmpty else { return Attribution(.notRequired) }
    let isWhole = 5 * finding.evidence.regionTokens >= 4 * file.tokenCount
    var search = CreditSearch(subject: subject, place: place)
    for text in file.snippets(around: finding.region, by: &identifier) {
      search.look(at: text, .snippet, speaksOfThis: true)
    }
    search.look(at: file.header, .header, speaksOfThis: isWhole)
    if !search.isComplete, let text = file.comments(beside: finding.region, for: subject, by: &identifier) {
      search.look(at: text, .comment)
    }
    for file in place.references { search.follow(file) }
    for file in place.files { search.look(at: file) }
    search.lookAtPath()
    return search.attribution
  }
}
