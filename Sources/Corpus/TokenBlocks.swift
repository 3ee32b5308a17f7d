/// The way from a token of the pack to its document: for each block of 4096 tokens, and for the end, the document that holds
/// the block's first token. The document of any token lies between those of its block and of the next.
enum TokenBlocks {
  static let bits = 12

  /// - Parameter firstTokens: the first token of each document, and the number of tokens.
  static func firstDocuments(_ firstTokens: [UInt64]) -> [UInt32] {
    let tokenCount = firstTokens.last ?? 0
    let documentCount = firstTokens.count - 1
    var documents: [UInt32] = []
    var document = 0
    for token in stride(from: 0, to: tokenCount, by: 1 << bits) {
      while document + 1 < documentCount && firstTokens[document + 1] <= token { document += 1 }
      documents.append(UInt32(document))
    }
    documents.append(UInt32(max(documentCount - 1, 0)))
    return documents
  }
}
