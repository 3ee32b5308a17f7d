/// The sources that apt is configured with, turned into sources of source packages.
enum AptSources {
  /// A `.list` file: a line `deb …` becomes `deb-src …`; lines that say the same become one.
  static func list(_ text: [UInt8]) -> [UInt8] {
    var known: Set<ArraySlice<UInt8>> = []
    var result: [UInt8] = []
    for line in text.split(separator: newline).map(\.trimmed) {
      let type = line.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "[") }
      guard ["deb", "deb-src"].contains(where: { type.elementsEqual($0.utf8) }) else { continue }
      let rest = line[type.endIndex...]
      if known.insert(rest).inserted { result += Array("deb-src".utf8) + rest + [newline] }
    }
    return result
  }

  /// A `.sources` file: the types of every stanza become `deb-src`; stanzas that say the same become one.
  static func stanzas(_ text: [UInt8]) -> [UInt8] {
    var known: Set<[UInt8]> = []
    var result: [UInt8] = []
    var stanza: [UInt8] = []
    func end() {
      if !stanza.isEmpty, known.insert(stanza).inserted { result += stanza + [newline] }
      stanza = []
    }
    for line in text.split(separator: newline, omittingEmptySubsequences: false) {
      if line.trimmed.isEmpty {
        end()
      } else if line.first != UInt8(ascii: "#") {
        stanza += (isType(line) ? Array("Types: deb-src".utf8)[...] : line) + [newline]
      }
    }
    end()
    return result
  }

  private static func isType(_ line: ArraySlice<UInt8>) -> Bool {
    String(decoding: line.prefix(6), as: UTF8.self).lowercased() == "types:"
  }

  private static let newline = UInt8(ascii: "\n")
}
