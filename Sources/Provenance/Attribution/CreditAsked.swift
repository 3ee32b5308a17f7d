extension Finding {
  /// What of credit the licences of its origin ask for, of a folder those of all its files, in the order of ``CreditPart``.
  public var creditAsked: [CreditPart] {
    let asked = Set(regions.flatMap { CreditSubject($0.origin, claimants: $0.claimants).required })
    return CreditPart.allCases.filter(asked.contains)
  }
}
