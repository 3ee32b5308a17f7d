/// The names by which an origin is recognised in a text or a path.
enum OriginNames {
  /// The component's name, that in its purl, and both without what packagers put around them.
  static func names(of origin: Origin) -> [Phrase] {
    let names = [origin.component, purlName(origin.purl)]
    return (names + names.compactMap(bare)).filter { $0.utf8.count >= shortest }.compactMap { Phrase($0.utf8) }
  }

  /// Its home page, and the repository that its purl names.
  static func addresses(of origin: Origin) -> [Phrase] {
    var addresses = [withoutScheme(origin.url)]
    let purl = FindingIdentity.versionless(origin.purl)
    for host in ["github", "gitlab", "bitbucket"] where purl.hasPrefix("pkg:\(host)/") {
      addresses.append(String(purl.dropFirst("pkg:\(host)/".count)))
    }
    return addresses.compactMap { Phrase($0.utf8) }.filter { $0.words.count > 1 }
  }

  /// Shorter names are found anywhere.
  private static let shortest = 2

  /// `pkg:deb/debian/curl@7.88.1` → `curl`.
  private static func purlName(_ purl: String) -> String {
    FindingIdentity.versionless(purl).split(separator: "/").last.map(String.init) ?? ""
  }

  /// `python-urllib3` → `urllib3`; nil when nothing stands around the name.
  private static func bare(_ name: String) -> String? {
    let beginnings = ["python-", "python3-", "node-", "ruby-", "golang-", "rust-", "php-", "r-cran-", "lib"]
    let lowered = name.lowercased()
    guard let beginning = beginnings.first(where: { lowered.hasPrefix($0) }) else { return nil }
    let rest = lowered.dropFirst(beginning.count)
    return rest.utf8.count >= 3 ? String(rest) : nil
  }

  private static func withoutScheme(_ url: String) -> String {
    var rest = url[...]
    if let end = rest.range(of: "://") { rest = rest[end.upperBound...] }
    return rest.hasPrefix("www.") ? String(rest.dropFirst(4)) : String(rest)
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
