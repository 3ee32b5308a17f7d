/// Finds the homes of documents that lie in several components, while a pack is written.
struct Homes {
  /// Of the pack, by number.
  let strings: [[UInt8]]
  let components: [[UInt32]]
  /// The string of each lineage.
  let lineages: [UInt32]

  /// The occurrences with the home of each document in front; those of a document must follow each other.
  func first(in occurrences: [Numbering.Occurrence]) -> [Numbering.Occurrence] {
    var result = occurrences
    var start = 0
    while start < result.count {
      let end = result[start...].firstIndex { $0.document != result[start].document } ?? result.count
      if let home = home(of: result[start..<end]) {
        let moved = [result[start + home]] + result[start..<start + home]
        result.replaceSubrange(start...start + home, with: moved)
      }
      start = end
    }
    return result
  }

  /// The place of the home within the occurrences of a document; nil when it is the first.
  private func home(of occurrences: ArraySlice<Numbering.Occurrence>) -> Int? {
    guard let first = occurrences.first, occurrences.contains(where: { $0.component != first.component }) else {
      return nil
    }
    return HomeClaim.home(among: occurrences.map(claim)).flatMap { $0 == 0 ? nil : $0 }
  }

  private func claim(_ occurrence: Numbering.Occurrence) -> HomeClaim {
    let component = components[Int(occurrence.component)]
    return HomeClaim(
      lineage: strings[Int(lineages[Int(occurrence.lineage)])], componentLineage: strings[Int(component[0])],
      name: strings[Int(component[1])], released: strings[Int(component[6])],
      path: strings[Int(occurrence.directory)] + strings[Int(occurrence.name)])
  }
}
