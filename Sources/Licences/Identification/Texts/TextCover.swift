/// Finds the licence texts in a sequence of words: a greedy cover by the templates that explain most.
///
/// The grams of each template are counted first: most that share grams with a text share far too few, and no chain of theirs is followed.
/// Linear in the words times the templates that share their grams.
struct TextCover: Sendable {
  private let fingerprints: TextFingerprints
  /// The words that begin a gram that is known, and its places.
  private var hits: [(word: Int, postings: Range<Int>)] = []
  /// How many required grams of each template are there; all 0 between two texts.
  private var counts: [Int32]
  private var chains: [TextChain] = []
  private var touched: [Int] = []
  private var candidates: [TextMatch] = []

  /// Chains of one template that are followed side by side.
  private static let chainsPerTemplate = 3

  init(_ fingerprints: TextFingerprints) {
    self.fingerprints = fingerprints
    counts = [Int32](repeating: 0, count: fingerprints.entries.count)
  }

  /// The matches in order, none overlapping another by much.
  mutating func matches(in words: [LicenceWord]) -> [TextMatch] {
    candidates.removeAll(keepingCapacity: true)
    count(words)
    for hit in hits { follow(hit.postings, at: hit.word) }
    for hit in hits {
      for index in hit.postings { counts[fingerprints[index].template] = 0 }
    }
    for template in touched { close(template) }
    touched.removeAll(keepingCapacity: true)
    return Self.cover(candidates.filter(isPlausible), words: words.count)
  }

  private mutating func count(_ words: [LicenceWord]) {
    hits.removeAll(keepingCapacity: true)
    guard words.count >= WordGram.length else { return }
    for word in 0...words.count - WordGram.length {
      let hash = WordGram.hash(words[word].hash, words[word + 1].hash, words[word + 2].hash, words[word + 3].hash)
      let postings = fingerprints.postings(of: hash)
      guard !postings.isEmpty else { continue }
      hits.append((word, postings))
      for index in postings {
        let posting = fingerprints[index]
        if posting.isRequired { counts[posting.template] &+= 1 }
      }
    }
  }

  /// Hands the places of one gram to the chains of their templates. The places are sorted by template.
  private mutating func follow(_ postings: Range<Int>, at word: Int) {
    if chains.isEmpty {
      chains = [TextChain](repeating: TextChain(), count: fingerprints.entries.count * Self.chainsPerTemplate)
    }
    var next = postings.lowerBound
    while next < postings.upperBound {
      let start = next
      let template = fingerprints[start].template
      while next < postings.upperBound, fingerprints[next].template == template { next += 1 }
      if Double(counts[template]) >= fingerprints.neededGrams[template] { follow(start..<next, of: template, at: word) }
    }
  }

  private mutating func follow(_ postings: Range<Int>, of template: Int, at word: Int) {
    let slots = template * Self.chainsPerTemplate..<(template + 1) * Self.chainsPerTemplate
    if continues(heaviest(of: slots), postings, at: word) { return }
    var isContinued = false
    for slot in slots where chains[slot].isOpen {
      var best: (strain: Int, posting: TextFingerprints.Posting)?
      for index in postings {
        let posting = fingerprints[index]
        if let strain = chains[slot].strain(word: word, posting: posting), strain < best?.strain ?? .max {
          best = (strain, posting)
        }
      }
      guard let best else { continue }
      if chains[slot].extend(word: word, posting: best.posting) {
        isContinued = isContinued || best.strain == 0
      } else {
        end(slot, template)
      }
    }
    dropShadows(slots)
    if !isContinued { begin(TextChain(word: word, posting: fingerprints[postings.lowerBound]), slots, template) }
  }

  private func heaviest(of slots: Range<Int>) -> Int {
    var heaviest = slots.lowerBound
    for slot in slots.dropFirst() where chains[slot].isOpen {
      if !chains[heaviest].isOpen || chains[slot].weight > chains[heaviest].weight { heaviest = slot }
    }
    return heaviest
  }

  /// The usual case: the next word of a text that is being read.
  private mutating func continues(_ slot: Int, _ postings: Range<Int>, at word: Int) -> Bool {
    guard chains[slot].isOpen else { return false }
    for index in postings {
      let posting = fingerprints[index]
      if chains[slot].strain(word: word, posting: posting) == 0 {
        return chains[slot].extend(word: word, posting: posting)
      }
    }
    return false
  }

  /// Of chains that have come to the same place only the heaviest can become the better match.
  private mutating func dropShadows(_ slots: Range<Int>) {
    for slot in slots where chains[slot].isOpen {
      for other in slots where other != slot && chains[other].isOpen && chains[other].meets(chains[slot]) {
        let isLighter = chains[other].weight < chains[slot].weight || other > slot
        if isLighter, chains[other].weight <= chains[slot].weight { chains[other] = TextChain() }
      }
    }
  }

  /// Puts a new chain into a free place, or into that of one that is over, or else of the lightest.
  private mutating func begin(_ chain: TextChain, _ slots: Range<Int>, _ template: Int) {
    if !slots.contains(where: { chains[$0].isOpen }) { touched.append(template) }
    let end = fingerprints.entries[template].wordCount - WordGram.length
    let place =
      slots.min { rank(of: $0, end, Int(chain.first)) < rank(of: $1, end, Int(chain.first)) } ?? slots.lowerBound
    self.end(place, template)
    chains[place] = chain
  }

  /// Which chain is given up first at a word: an empty place, one that cannot go on, the lightest.
  private func rank(of slot: Int, _ end: Int, _ word: Int) -> (Int, Int) {
    guard chains[slot].isOpen else { return (0, 0) }
    let isOver = chains[slot].lastPosition >= end || word - Int(chains[slot].lastWord) > TextChain.maximumGap
    return (isOver ? 1 : 2, chains[slot].weight)
  }

  private mutating func end(_ slot: Int, _ template: Int) {
    guard chains[slot].isOpen else { return }
    if let match = chains[slot].match(template: template, fingerprints.entries[template]),
      match.coverage >= 0.25
    {
      candidates.append(match)
    }
    chains[slot] = TextChain()
  }

  private mutating func close(_ template: Int) {
    for slot in template * Self.chainsPerTemplate..<(template + 1) * Self.chainsPerTemplate { end(slot, template) }
  }

  /// Whether so much of the template is there that the text is no other one.
  private func isPlausible(_ match: TextMatch) -> Bool {
    Double(match.requiredFound) >= fingerprints.neededGrams[match.template] && match.unexplained <= match.explained / 2
  }

  /// Takes the matches that explain most, one after the other, each unless it shares more than a third of its words, or of theirs, with
  /// one that is taken already.
  private static func cover(_ matches: [TextMatch], words: Int) -> [TextMatch] {
    var taken: [TextMatch] = []
    var owners = [Int32](repeating: -1, count: matches.isEmpty ? 0 : words)
    for match in matches.sorted(by: isBetter) where !overlaps(match, taken, owners) {
      for word in match.words where owners[word] < 0 { owners[word] = Int32(taken.count) }
      taken.append(match)
    }
    return taken.sorted { ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound) }
  }

  private static func overlaps(_ match: TextMatch, _ taken: [TextMatch], _ owners: [Int32]) -> Bool {
    var shared = 0
    var owner: Int32 = -1
    for word in match.words where owners[word] >= 0 {
      shared = owners[word] == owner ? shared + 1 : 1
      owner = owners[word]
      if 3 * shared > min(match.words.count, taken[Int(owner)].words.count) { return true }
    }
    return false
  }

  private static func isBetter(_ a: TextMatch, _ b: TextMatch) -> Bool {
    if a.score != b.score { return a.score > b.score }
    return (a.difference, a.words.lowerBound, a.template) < (b.difference, b.words.lowerBound, b.template)
  }
}
