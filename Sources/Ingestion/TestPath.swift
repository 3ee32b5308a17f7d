/// Tells tests, their data, benchmarks and fuzzers by where they lie and what they are called.
enum TestPath {
  static func isTest(_ path: PathNames) -> Bool {
    if path.folders.contains(where: { folders.contains($0) || isTestName($0) }) { return true }
    if path.isMain { return false }
    return path.ending.elementsEqual("t".utf8) || path.stem.elementsEqual("conftest".utf8)
      || isTestName(path.stem.map(\.asciiLowercased)) || isTestClass(path.stem, path.ending) || isSpecification(path)
  }

  private static let folders = names(
    """
    test tests testing testsuite testsuites testcase testcases unittest unittests regress __tests__ __mocks__ spec specs t
    testdata fixture fixtures bench benches benchmark benchmarks fuzz fuzzing fuzzers
    """)

  /// `test_ring`, `ring-test`, `ring.tests`, `ring_unittest`, in lower case.
  private static func isTestName(_ name: [UInt8]) -> Bool {
    guard let first = name.firstIndex(where: isSeparator), let last = name.lastIndex(where: isSeparator) else {
      return false
    }
    let (begin, end) = (name[..<first], name[(last + 1)...])
    return begin.elementsEqual("test".utf8) || begin.elementsEqual("tests".utf8)
      || ["test", "tests", "unittest", "unittests"].contains { end.elementsEqual($0.utf8) }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2d || byte == 0x2e || byte == 0x5f }

  /// `RingTest.java`: a class that is named so where file and class share their name.
  private static func isTestClass(_ stem: [UInt8], _ ending: [UInt8]) -> Bool {
    guard classEndings.contains(ending) else { return false }
    return ["Test", "Tests", "TestCase"].contains { suffix in
      stem.count > suffix.utf8.count && stem.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
        && isWordEnd(stem[stem.count - suffix.utf8.count - 1])
    }
  }

  private static let classEndings = names("java kt scala groovy cs vb fs php swift")

  private static func isWordEnd(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter && byte == byte.asciiLowercased
  }

  /// `ring_spec.rb`, `ring.spec.ts`.
  private static func isSpecification(_ path: PathNames) -> Bool {
    let suffix = path.ending.elementsEqual("rb".utf8) ? "_spec" : ".spec"
    return path.stem.count > 5 && path.stem.suffix(5).elementsEqual(suffix.utf8)
  }
}
