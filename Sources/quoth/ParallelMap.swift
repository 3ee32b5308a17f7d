import Synchronization

/// What `body` makes of each input, in the order of the inputs, by `jobs` tasks that take the next few inputs when they are done with some:
/// neighbours have much in common. Each task has a worker of its own, which keeps its buffers from input to input. The first error ends it.
func parallelMap<Input: Sendable, Worker, Output: Sendable>(
  _ inputs: [Input], jobs: Int, worker makeWorker: @Sendable @escaping () -> Worker,
  _ body: @Sendable @escaping (inout Worker, Input) throws -> Output
) async throws -> [Output] {
  let jobs = max(1, min(jobs, inputs.count))
  let share = max(1, min(16, inputs.count / (jobs * 16)))
  let next = Counter()
  return try await withThrowingTaskGroup(of: [(index: Int, output: Output)].self) { group in
    for _ in 0..<jobs {
      group.addTask {
        var worker = makeWorker()
        var outputs: [(index: Int, output: Output)] = []
        while !Task.isCancelled {
          let first = next.next() * share
          guard first < inputs.count else { break }
          for index in first..<min(first + share, inputs.count) {
            outputs.append((index, try body(&worker, inputs[index])))
          }
        }
        return outputs
      }
    }
    var outputs: [(index: Int, output: Output)] = []
    outputs.reserveCapacity(inputs.count)
    for try await some in group { outputs += some }
    return outputs.sorted { $0.index < $1.index }.map(\.output)
  }
}

/// Deals out 0, 1, 2 … to any number of tasks.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  func next() -> Int {
    count.wrappingAdd(1, ordering: .relaxed).oldValue
  }
}
