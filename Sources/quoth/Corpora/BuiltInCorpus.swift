import EmbeddedCorpus
import Platform

/// The pack that is part of the program.
///
/// The only file of this module that touches memory by its address: start and count come from one array in `EmbeddedCorpus.c`, which is
/// constant and lives as long as the program.
enum BuiltInCorpus {
  /// Nil when `corpus/builtin.qpack` was not there as the program was built.
  static var memory: ReadOnlyMemory? {
    let corpus = unsafe embedded_corpus
    return unsafe corpus.start.map { start in unsafe ReadOnlyMemory(constant: start, byteCount: corpus.count) }
  }
}
