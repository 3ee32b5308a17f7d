/// What a corpus holds of one component.
public struct ComponentContents: Equatable, Sendable {
  public var files = 0
  public var lines = 0
  /// The lines by the number of their language.
  public var linesByLanguage: [UInt16: Int] = [:]
}

extension PackSet {
  /// What it holds of each component, in their order. A file of several components counts for each. Linear in the occurrences.
  public func contents() throws(PackError) -> [ComponentContents] {
    var contents = [ComponentContents](repeating: ComponentContents(), count: components.count)
    for number in 0..<UInt32(documentCount) {
      let document = try document(number)
      for component in try componentNumbers(of: document) where Int(component) < contents.count {
        let lines = Int(document.lineCount)
        contents[Int(component)].files += 1
        contents[Int(component)].lines += lines
        contents[Int(component)].linesByLanguage[document.language, default: 0] += lines
      }
    }
    return contents
  }

  private var documentCount: Int { joined?.count ?? packs[0].summary.documents }

  /// The components of the files that a document is.
  private func componentNumbers(of document: DocumentRecord) throws(PackError) -> [UInt32] {
    guard joined == nil else { return try occurrences(of: document).map(\.component) }
    return try packs[0].placings(of: document).map(\.component)
  }
}
