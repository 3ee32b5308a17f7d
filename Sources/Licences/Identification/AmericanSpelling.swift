/// Words that licence texts spell in more than one way, and the spelling that stands for all.
enum AmericanSpelling {
  private static let pairs: [(String, String)] = [
    ("licence", "license"), ("licences", "licenses"), ("licenced", "licensed"), ("licencing", "licensing"),
    ("licencee", "licensee"), ("licencees", "licensees"), ("licencor", "licensor"), ("sublicence", "sublicense"),
    ("sublicences", "sublicenses"), ("sublicenced", "sublicensed"), ("https", "http"),
    ("acknowledgement", "acknowledgment"), ("acknowledgements", "acknowledgments"), ("analogue", "analog"),
    ("analyse", "analyze"), ("artefact", "artifact"), ("artefacts", "artifacts"), ("authorisation", "authorization"),
    ("authorisations", "authorizations"), ("authorise", "authorize"), ("authorised", "authorized"),
    ("unauthorised", "unauthorized"), ("behaviour", "behavior"), ("calibre", "caliber"), ("cancelled", "canceled"),
    ("catalogue", "catalog"), ("centre", "center"), ("customise", "customize"), ("customised", "customized"),
    ("defence", "defense"), ("emphasised", "emphasized"), ("favour", "favor"), ("favourite", "favorite"),
    ("fulfil", "fulfill"), ("fulfilment", "fulfillment"), ("honour", "honor"), ("initialise", "initialize"),
    ("judgement", "judgment"), ("judgements", "judgments"), ("labelling", "labeling"), ("labour", "labor"),
    ("maximise", "maximize"), ("minimise", "minimize"), ("modelled", "modeled"), ("modelling", "modeling"),
    ("neighbour", "neighbor"), ("offence", "offense"), ("optimise", "optimize"), ("organisation", "organization"),
    ("organisations", "organizations"), ("organise", "organize"), ("practise", "practice"), ("programme", "program"),
    ("realise", "realize"), ("recognise", "recognize"), ("recognised", "recognized"), ("signalling", "signaling"),
    ("utilisation", "utilization"), ("utilise", "utilize"), ("utilised", "utilized"),
    ("whilst", "while"), ("wilful", "willful"), ("noninfringment", "noninfringement"),
  ]

  private static let replacements = [UInt32: UInt32](
    pairs.map { (LicenceWord.hash(of: $0), LicenceWord.hash(of: $1)) }, uniquingKeysWith: { first, _ in first })

  /// A bit for each hash of a replaced word, by the hash's low 12 bits: few other words get to the dictionary.
  private static let filter: [UInt64] = {
    var filter = [UInt64](repeating: 0, count: 64)
    for hash in replacements.keys { filter[Int(hash >> 6 & 63)] |= 1 << UInt64(hash & 63) }
    return filter
  }()

  @inline(__always)
  static func hash(of hash: UInt32) -> UInt32 {
    guard filter[Int(hash >> 6 & 63)] >> UInt64(hash & 63) & 1 != 0 else { return hash }
    return replacements[hash] ?? hash
  }
}
