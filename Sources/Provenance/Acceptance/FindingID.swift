extension FindingIdentity {
  /// Whether these bytes could be the id of a finding.
  static func isID(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.count == 8 && bytes.allSatisfy(\.isHexadecimalDigit)
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}
