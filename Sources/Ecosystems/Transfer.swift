import Platform

/// What the program curl is asked to get. The address goes to it by standard input, since it may hold a password; nothing is read from
/// the user's own settings of curl.
struct Transfer {
  let address: PageAddress
  var accept = "*/*"
  var maximumBytes: Int

  /// All that the address leads to, and the address in the end, redirections followed.
  func whole() throws(ChildError) -> (bytes: [UInt8], address: PageAddress) {
    let bytes = try output(of: command(["--write-out", "\\n%{url_effective}"]))
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return (bytes, address) }
    let final = PageAddress(String(decoding: bytes[(end + 1)...], as: UTF8.self))
    return (Array(bytes[..<end]), final ?? address)
  }

  /// Writes what the address leads to into a file, which appears only when its digest is right.
  func write(to path: BytePath, expecting digest: ArchiveDigest) throws {
    let child = try Child(command([]))
    var file = try AtomicFile(replacing: path.bytes, temporary: path.bytes + Array(".part".utf8))
    var hash = SHA256()
    var chunk: [UInt8] = []
    while try child.read(upTo: 1 << 18, into: &chunk) > 0 {
      chunk.withRawSpan { hash.update($0) }
      try file.write(chunk.span)
      chunk.removeAll(keepingCapacity: true)
    }
    try child.finish()
    let found = ArchiveDigest(hash.finish())
    guard found == digest else {
      throw FetchError("what came for \(path) has the SHA-256 \(found) instead of \(digest)")
    }
    try file.commit()
  }

  private func command(_ more: [String]) -> ChildCommand {
    let schemes = address.isFile ? "=file" : "=https,http"
    let arguments =
      [
        "--disable", "--silent", "--show-error", "--fail", "--location", "--max-redirs", "5", "--globoff", "--proto",
        schemes, "--proto-redir", schemes, "--connect-timeout", "60", "--max-time", "3600", "--retry", "2", "--header",
        "Accept: \(accept)",
      ] + more + ["--config", "-"]
    return ChildCommand(
      "curl", arguments: arguments.map { Array($0.utf8) }, input: .bytes(Array("url = \"\(address.text)\"\n".utf8)),
      patience: .seconds(3600), maximumOutputBytes: maximumBytes)
  }
}
