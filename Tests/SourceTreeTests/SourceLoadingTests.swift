import Platform
import SourceTree
import Testing

@Suite struct SourceLoadingTests {
  @Test(
    arguments: [
      ([0x61, 0x0A], nil), ([], SkipReason.empty), ([0x61, 0], .binary), ([0xFF, 0xFE, 0x61, 0], .utf16),
      ([0xFE, 0xFF, 0, 0x61], .utf16), ([0xEF, 0xBB, 0xBF, 0x61], nil), ([0xC3, 0x28], nil),
    ] as [([UInt8], SkipReason?)])
  func looksAtTheBeginning(bytes: [UInt8], reason: SkipReason?) {
    #expect(skipReason(ofBeginning: bytes) == reason)
  }

  @Test func `a NUL is seen wherever it stands, and nothing else is taken for one`() {
    for count in 1...40 {
      let bytes = (0..<count).map { [0x01, 0x80, 0x7F, 0x81, 0x0A][$0 % 5] as UInt8 }
      #expect(skipReason(ofBeginning: bytes) == nil)
      for place in 0..<count {
        var binary = bytes
        binary[place] = 0
        #expect(skipReason(ofBeginning: binary) == .binary)
      }
    }
  }

  @Test func loadsWhatIsTextAndSaysWhyNotElse() throws {
    let tree = try TemporaryTree()
    try tree.shell("printf abc >text; printf 'a\\0' >binary; head -c 200000 /dev/zero | tr '\\0' x >large; touch empty")
    try tree.shell("head -c 200000 /dev/zero >large-binary")
    let found = try listSources(under: [tree.path]).files.map { file in
      let loaded = file.load(maximumBytes: 1000)
      return "\(file.relativePath): \(loaded.bytes.map { "\($0.count)" } ?? loaded.reason?.rawValue ?? "failed")"
    }
    #expect(found == ["binary: binary", "empty: empty", "large: too large", "large-binary: binary", "text: 3"])
  }

  @Test func loadsAllOfALongFile() throws {
    let tree = try TemporaryTree()
    try tree.shell("seq 100000 >long")
    let file = try #require(try listSources(under: [tree.path]).files.first)
    #expect(file.load(maximumBytes: 1 << 20).bytes == (try tree.shell("cat long")))
  }

  @Test func doesNotFollowALinkThatTookTheFilesPlace() throws {
    let tree = try TemporaryTree()
    try tree.add(["a/b/c", "a/b/d"])
    let files = try listSources(under: [tree.path]).files
    try tree.shell("rm a/b/c; ln -s /etc/passwd a/b/c")
    #expect(files[0].load(maximumBytes: 1 << 20).error?.path == files[0].path)
    try tree.shell("mv a/b a/x; echo text >a/x/d; ln -s x a/b")
    #expect(files[1].load(maximumBytes: 1 << 20).error?.path == files[1].path)
  }
}

extension LoadedSource {
  var bytes: [UInt8]? {
    if case .source(let bytes) = self { bytes } else { nil }
  }

  var reason: SkipReason? {
    if case .skipped(let reason) = self { reason } else { nil }
  }

  var error: FileError? {
    if case .failed(let error) = self { error } else { nil }
  }
}
