/// The part of a file from which its language is told when its name does not tell it.
extension Language {
  /// The language of a file, or nil if it is not code (text, data, markup without scripts) or in no known language.
  ///
  /// By file name, then extension (as written, then in lower case; `.in` at the end is dropped), then the program that the `#!` line
  /// names. An extension that means several languages is decided by the content, see ``ContentRule``; only the first 8 KiB of `head`
  /// are looked at, so `head` may be the beginning of the file or all of it.
  public static func of(path: [UInt8], head: Span<UInt8>) -> Language? {
    let fileName = path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
    if let language = DetectionIndex.shared.fileNames[String(decoding: fileName, as: UTF8.self)] { return language }
    if let last = fileExtension(of: fileName) {
      let suffix = String(decoding: last, as: UTF8.self)
      for candidate in [suffix, suffix.lowercased()] {
        if let rule = ContentRule.of(extension: candidate) { return rule.language(of: head) }
        if let language = DetectionIndex.shared.extensions[candidate] { return language }
      }
    }
    return interpreter(of: head).flatMap { DetectionIndex.shared.interpreters[$0] }
  }

  /// What stands behind the last dot; of a template, `config.h.in`, behind the one before it. Nil when there is no dot.
  private static func fileExtension(of name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let dot = UInt8(ascii: ".")
    guard let last = name.lastIndex(of: dot) else { return nil }
    guard name[last...].elementsEqual(".in".utf8), let before = name[..<last].lastIndex(of: dot) else {
      return name[(last + 1)...]
    }
    return name[(before + 1)..<last]
  }

  /// The program that the `#!` line names, without folder and version number.
  private static func interpreter(of head: Span<UInt8>) -> String? {
    let length = min(head.count, 256)
    var line: [UInt8] = []
    for index in 0..<length {
      if head[index] == UInt8(ascii: "\n") { break }
      line.append(head[index])
    }
    guard line.starts(with: "#!".utf8) else { return nil }
    let words = line.dropFirst(2).split { $0 <= 0x20 }
    let programs = words.map { $0.split(separator: UInt8(ascii: "/")).last ?? [] }
    guard var program = programs.first else { return nil }
    if program.elementsEqual("env".utf8) {
      let isOption = { (word: ArraySlice<UInt8>) in word.first == UInt8(ascii: "-") || word.contains(UInt8(ascii: "="))
      }
      guard let named = programs.dropFirst().first(where: { !isOption($0) }) else { return nil }
      program = named
    }
    while let last = program.last, last &- 0x30 < 10 || last == UInt8(ascii: ".") || last == UInt8(ascii: "-") {
      program.removeLast()
    }
    return String(decoding: program, as: UTF8.self)
  }
}

/// Every name by which a language's files are known.
private struct DetectionIndex: Sendable {
  var fileNames: [String: Language] = [:]
  var extensions: [String: Language] = [:]
  var interpreters: [String: Language] = [:]

  static let shared = DetectionIndex()

  private init() {
    for language in Language.all {
      for name in language.fileNames { fileNames[name] = language }
      for name in language.extensions where extensions[name] == nil { extensions[name] = language }
      for name in language.interpreters where interpreters[name] == nil { interpreters[name] = language }
    }
  }
}
