import Mending
import Provenance
import Reporting
import Testing

struct NoticeDocumentTests {
  private var document: AttributionDocument {
    var second = Finding.sample(file: Array("src/own.c".utf8))
    second.attribution = Attribution(.attributed)
    var free = Finding.sample()
    free.attribution = Attribution(.notRequired)
    free.origin.component = "free"
    var apache = Finding.vendoredSample(fileCount: 3)
    apache.origin.licence = "Apache-2.0"
    return AttributionDocument([second, .sample(), free, apache], includesAll: false)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `components are told with address, holders, licence and places, and what is left to do`() {
    #expect(
      text(document.text) == """
        This project holds code of 2 components, with thanks to the authors.

        curl 7.88.1
          https://example.org/curl
          Copyright (C) Somebody
          licence: curl
          in src/net/url.c, lines 210-247, from lib/urlapi.c
          in src/own.c, lines 210-247, from lib/urlapi.c

        zlib 7.88.1
          https://example.org/curl
          Copyright (C) Somebody
          licence: Apache-2.0
          in third_party/zlib/

        What has to be done besides:
          Enclose the text of Apache-2.0: it goes with every copy of zlib 7.88.1.
          Enclose the text of curl: it goes with every copy of curl 7.88.1.
          Carry over what the NOTICE file says, where there is one: Apache-2.0 asks for that with zlib 7.88.1.

        """)
  }

  @Test func `code whose licence asks for no credit is told when all is`() {
    var free = Finding.sample()
    free.attribution = Attribution(.notRequired)
    #expect(AttributionDocument([free], includesAll: false).components.isEmpty)
    #expect(AttributionDocument([free], includesAll: true).components.count == 1)
  }

  @Test func `a licence that is unknown, or on no list, has to be read, and source has to be given`() {
    var unknown = Finding.sample()
    unknown.origin.licence = ""
    var own = unknown
    own.origin.component = "own"
    own.origin.licence = "LicenseRef-Harbour AND GPL-2.0-only"
    let duties = AttributionDocument([unknown, own], includesAll: false).duties
    #expect(duties.map(\.kind) == [.licenceText, .source, .reading, .reading])
    #expect(duties.map(\.licence) == ["GPL-2.0-only", "GPL-2.0-only", "", "LicenseRef-Harbour"])
  }

  @Test func `the order of the findings does not matter`() {
    let findings = [Finding.sample(file: [0x62]), .sample(file: [0x61]), .vendoredSample(fileCount: 3)]
    let document = AttributionDocument(findings, includesAll: true)
    let reversed = AttributionDocument(findings.reversed(), includesAll: true)
    #expect(document.text == reversed.text && document.html == reversed.html && document.markdown == reversed.markdown)
  }

  @Test func `nothing that is named breaks out of a format`() {
    let findings = ScanReport.hostile.findings.map { finding in
      var finding = finding
      finding.origin.holders = ["<script>alert(1)</script> &amp; [x](y) *a* `b` | \" '"]
      finding.origin.component += "\n# <img src=x>"
      return finding
    }
    let document = AttributionDocument(findings, includesAll: true)
    for bytes in [document.text, document.markdown, document.html] {
      #expect(bytes.allSatisfy { $0 == 0x0a || $0 >= 0x20 && $0 != 0x7f })
      #expect(
        String(validating: bytes, as: UTF8.self)?.unicodeScalars.contains { $0.properties.generalCategory == .format }
          == false)
    }
    let html = text(document.html)
    #expect(
      !html.contains("<script") && !html.contains("<img")
        && html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;"))
    #expect(
      html.split(separator: "<").dropFirst().allSatisfy { element in
        ["!DOCTYPE", "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "ul", "li", "/"].contains {
          element.hasPrefix($0)
        }
      })
    let markdown = text(document.markdown)
    #expect(markdown.contains(#"\<script\>alert\(1\)\</script\> \&amp; \[x\]\(y\) \*a\* \`b\` \| "#))
    #expect(!markdown.contains("\n# <"))
  }

  @Test func `a page loads nothing`() {
    #expect(text(document.html).contains("default-src 'none'") && !text(document.html).contains("href"))
  }
}
