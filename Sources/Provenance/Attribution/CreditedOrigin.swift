/// What of an origin, and of the others that have the same code, matters for credit.
struct CreditedOrigin: Equatable, Sendable {
  private let releases: [[String]]
  private let licence: String
  private let holders: [String]
  private let holdersSource: LicenceSource

  init(_ origin: Origin, claimants: [Origin]) {
    releases = ([origin] + claimants).map { [$0.component, $0.purl, $0.url] }
    licence = origin.licence
    holders = origin.holders
    holdersSource = origin.holdersSource
  }
}
