/// The addresses at which well-known licences are published, as package metadata gives them.
enum LicenceAddress {
  /// Hosts whose last path component is an SPDX id.
  private static let named = [
    "opensource.org/licenses/", "opensource.org/license/", "spdx.org/licenses/", "licenses.nuget.org/",
    "choosealicense.com/licenses/",
  ]

  /// Without scheme, `www.`, a slash or an extension at the end.
  private static let addresses = [
    "apache.org/licenses/license-2.0": "Apache-2.0", "apache.org/licenses/license-1.1": "Apache-1.1",
    "gnu.org/licenses/gpl-2.0": "GPL-2.0-only", "gnu.org/licenses/gpl-3.0": "GPL-3.0-only",
    "gnu.org/licenses/lgpl-2.1": "LGPL-2.1-only", "gnu.org/licenses/lgpl-3.0": "LGPL-3.0-only",
    "gnu.org/licenses/agpl-3.0": "AGPL-3.0-only", "gnu.org/licenses/old-licenses/gpl-2.0": "GPL-2.0-only",
    "gnu.org/licenses/old-licenses/lgpl-2.1": "LGPL-2.1-only",
    "mozilla.org/mpl/2.0": "MPL-2.0", "mozilla.org/en-us/mpl/2.0": "MPL-2.0", "mozilla.org/mpl/mpl-1.1": "MPL-1.1",
    "eclipse.org/legal/epl-v10": "EPL-1.0", "eclipse.org/legal/epl-v20": "EPL-2.0",
    "eclipse.org/legal/epl-2.0": "EPL-2.0", "eclipse.org/org/documents/epl-v10": "EPL-1.0",
    "creativecommons.org/publicdomain/zero/1.0": "CC0-1.0", "creativecommons.org/licenses/by/4.0": "CC-BY-4.0",
    "creativecommons.org/licenses/by-sa/4.0": "CC-BY-SA-4.0", "unlicense.org": "Unlicense",
    "boost.org/license_1_0": "BSL-1.0", "json.org/license": "JSON", "wtfpl.net": "WTFPL",
  ]

  private static let extensions = [".txt", ".html", ".php", ".htm"].map { Array($0.utf8) }

  /// What an address stands for; nil when it is none or not known.
  static func expression(of text: ArraySlice<UInt8>) -> LicenceExpression? {
    guard var rest = address(text) else { return nil }
    for end in extensions where rest.count > end.count && rest.suffix(end.count).elementsEqual(end) {
      rest.removeLast(end.count)
    }
    if let id = addresses[rest.text] { return .licence(LicenceTerm(id)) }
    for host in named where rest.starts(with: host.utf8) {
      return LicenceNames.expression(named: rest.dropFirst(host.utf8.count))
    }
    return nil
  }

  /// An address in lower case without what differs between ways to write it.
  private static func address(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = text.lowered[...]
    guard let scheme = ["https://", "http://"].first(where: { rest.starts(with: $0.utf8) }) else { return nil }
    rest.removeFirst(scheme.utf8.count)
    if rest.starts(with: "www.".utf8) { rest.removeFirst(4) }
    while rest.last == slash { rest = rest.dropLast() }
    return rest
  }
}
