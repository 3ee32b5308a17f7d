/// The home page of a release, as `PKG-INFO` of a Python source distribution and `debian/control` name it.
enum HomePage {
  /// The first address that the fields `Home-page`, `Homepage` or `Project-URL: Homepage, …` give, in the header alone.
  static func named(in text: [UInt8]) -> String? {
    for line in text.split(separator: UInt8(ascii: "\n"), maxSplits: 2_000, omittingEmptySubsequences: false) {
      if line.isEmpty { return nil }
      guard let colon = line.prefix(20).firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
      switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
      case "home-page", "homepage":
        if let address = address(value) { return address }
      case "project-url":
        let parts = value.split(separator: ",", maxSplits: 1)
        let label = parts.first.map { $0.lowercased().filter(\.isLetter) }
        if parts.count == 2, label == "homepage" || label == "home", let address = address(parts[1]) { return address }
      default: break
      }
    }
    return nil
  }

  private static func address(_ value: some StringProtocol) -> String? {
    guard let text = value.split(whereSeparator: \.isWhitespace).first.map({ String($0) }) else { return nil }
    let isAddress = ["https://", "http://"].contains { text.hasPrefix($0) && text.count > $0.count }
    return isAddress && text.utf8.count <= 500 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f } ? text : nil
  }
}
