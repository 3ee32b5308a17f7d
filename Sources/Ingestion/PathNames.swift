/// The names in a path of a component, as far as they tell what kind of code lies there.
struct PathNames {
  /// In lower case, from the root.
  let folders: [[UInt8]]
  /// Whether it lies below `src/main`, where by Maven's convention no tests are, whatever a class or a package is called.
  let isMain: Bool
  /// The file's name without its ending.
  let stem: [UInt8]
  /// In lower case, without its dot; empty when there is none.
  let ending: [UInt8]

  /// - Parameter own: names of the component, in lower case. A folder that bears one, such as `test/` of a component `test`, tells
  ///   nothing.
  init(_ path: [UInt8], own: Set<[UInt8]>) {
    let segments = path.split(separator: UInt8(ascii: "/"))
    let name = segments.last ?? []
    let dot = name.dropFirst().lastIndex(of: UInt8(ascii: "."))
    stem = Array(dot.map { name[..<$0] } ?? name)
    ending = dot.map { name[($0 + 1)...].map(\.asciiLowercased) } ?? []
    let all = segments.dropLast().map { $0.map(\.asciiLowercased) }
    let main = all.indices.dropLast().first {
      all[$0].elementsEqual("src".utf8) && all[$0 + 1].elementsEqual("main".utf8)
    }
    folders = all[..<(main ?? all.count)].filter { !own.contains($0) }
    isMain = main != nil
  }
}

/// Names as bytes, separated by spaces and line ends.
func names(_ list: String) -> Set<[UInt8]> {
  Set(list.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(Array.init))
}
