import Foundation
import Testing

@testable import Reporting

@Suite struct Base64Tests {
  @Test(arguments: 0...9)
  func agreesWithFoundation(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 97 + 200) }
    #expect(base64(bytes) == Data(bytes).base64EncodedString())
  }
}
