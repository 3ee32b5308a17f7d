import Testing

@testable import Corpus

@Suite struct LineageTests {
  @Test(
    arguments: [
      ("src/lib", nil),
      ("vendorless/zlib", nil),
      ("vendor/zlib", "zlib"),
      ("a/third_party/Zlib-1.2.13/src", "zlib"),
      ("3rdparty/boost_1_75_0", "boost"),
      ("deps/hiredis", "hiredis"),
      ("external/openssl-1.1.1k", "openssl"),
      ("external/sdl-v2.0-rc1", "sdl"),
      ("external/lib-3d-engine", "lib-3d-engine"),
      ("Third-Party/a/vendor/b", "b"),
      ("node_modules/left-pad/lib", "left-pad"),
      ("node_modules/@types/node", "@types/node"),
      ("vendor/golang.org/x/net/http2", "golang.org/x/net"),
      ("vendor/github.com/pkg/errors", "github.com/pkg/errors"),
      ("vendor/gopkg.in/yaml.v2", "gopkg.in/yaml.v2"),
      ("contrib/libs/zlib", nil),
      ("subprojects/7zip-21.07", "7zip"),
      ("vendored/-1", "-1"),
    ] as [(String, String?)])
  func vendored(directory: String, lineage: String?) {
    #expect(vendored("\(directory)/ring.c") == lineage)
  }

  @Test(
    arguments: [
      ("vendor/jquery-3.6.0.min.js", "jquery"), ("third_party/stb_image.h", "stb_image"), ("deps/LZF.C", "lzf"),
      ("external/.min", ".min"), ("vendor", nil), ("src/vendor.c", nil),
    ] as [(String, String?)])
  func `a file right in a vendoring folder is a copy of what it is called`(path: String, lineage: String?) {
    #expect(vendored(path) == lineage)
  }

  private func vendored(_ path: String) -> String? {
    vendoredLineage(of: Array(path.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func estimateIsNearTheTruth() {
    for count in [1, 2, 5, 10, 40, 100] {
      var estimates: [Int] = []
      for trial in 0..<50 {
        let names = (0..<count).map { "component \(trial) \($0)" }
        let bits = names.reduce(0 as UInt64) { $0 | 1 << LineageBitmap.bit(of: $1.utf8) }
        estimates.append(Int(LineageBitmap(bits: bits).estimate))
      }
      let mean = Double(estimates.reduce(0, +)) / 50
      #expect(abs(mean - Double(count)) <= 0.1 * Double(count) + 0.5, "\(count): \(mean)")
    }
    #expect(LineageBitmap(bits: .max).estimate == 255)
  }
}
