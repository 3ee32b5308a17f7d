import Testing

@testable import Ingestion

struct ReleaseNameTests {
  @Test(arguments: [
    ("curl-7.88.1.tar.gz", "curl", "7.88.1"), ("zlib1g_1.2.13.dfsg.orig.tar.xz", "zlib1g", "1.2.13.dfsg"),
    ("lib-3d-1.2.zip", "lib-3d", "1.2"), ("fernwood-1.2.0", "fernwood", "1.2.0"),
    ("left-pad-v1.3.tgz", "left-pad", "1.3"),
    ("openssl-1.1.1w.tar.bz2", "openssl", "1.1.1w"), ("tool-20240229", "tool", "20240229"), ("zlib", "zlib", ""),
    ("v1.3.1", "", "1.3.1"), ("release-2_0", "release", "2_0"), ("HEAD", "HEAD", ""), (".tar.gz", ".tar", ""),
    ("", "", ""),
    ("v", "v", ""), ("-1", "", "1"),
  ])
  func `a file name or tag tells name and version`(text: String, name: String, version: String) {
    let release = ReleaseName(text.utf8)
    #expect(release.name == name)
    #expect(release.version == version)
  }
}
