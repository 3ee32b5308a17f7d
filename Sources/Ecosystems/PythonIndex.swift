import Platform
import Synchronization

/// The Python package index that pip is configured with.
final class PythonIndex: Sendable {
  private let known = Mutex<Result<PageAddress, FetchError>?>(nil)

  /// The address of the index; asked for once.
  func address() throws(FetchError) -> PageAddress {
    try known.withLock { known in
      let result = known ?? Self.find()
      known = result
      return result
    }.get()
  }

  /// The page of a project.
  func page(of package: SourcePackage) throws -> (bytes: [UInt8], address: PageAddress) {
    let index = try address()
    // A web server knows what to answer for a folder, a file system does not.
    let page = "\(index.text.hasSuffix("/") ? "" : "/")\(package.name)/\(index.isFile ? "index.json" : "")"
    guard let address = PageAddress(index.text + page) else { throw Self.none }
    return try Transfer(
      address: address, accept: "application/vnd.pypi.simple.v1+json", maximumBytes: 1 << 26
    ).whole()
  }

  /// As pip does it: a variable, a setting, else what pip's own help says that it takes by default.
  private static func find() -> Result<PageAddress, FetchError> {
    let variable = Environment.inherited["PIP_INDEX_URL"].map { String(decoding: $0, as: UTF8.self) }
    let found = variable.flatMap { $0.isEmpty ? nil : $0 } ?? fromSettings() ?? fromHelp()
    return found.flatMap { PageAddress($0) }.map { .success($0) } ?? .failure(none)
  }

  private static func fromSettings() -> String? {
    pip(["config", "get", "global.index-url"]).map { String(decoding: $0[...].trimmed, as: UTF8.self) }
  }

  private static func fromHelp() -> String? {
    guard let help = pip(["help", "install"]) else { return nil }
    let text = String(decoding: help, as: UTF8.self)
    guard let option = text.ranges(of: "--index-url").first,
      let start = text[option.upperBound...].ranges(of: "(default ").first
    else { return nil }
    return String(text[start.upperBound...].prefix { $0 != ")" })
  }

  private static func pip(_ arguments: [String]) -> [UInt8]? {
    var environment = Environment.inherited
    environment["COLUMNS"] = Array("500".utf8)
    return try? output(
      of: ChildCommand(
        "python3", arguments: (["-m", "pip", "--disable-pip-version-check"] + arguments).map { Array($0.utf8) },
        environment: environment, maximumOutputBytes: 1 << 20))
  }

  private static let none = FetchError(
    "no Python package index is configured; set PIP_INDEX_URL, or 'python3 -m pip config set global.index-url ADDRESS'")
}
