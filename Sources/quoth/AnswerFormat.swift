/// How a command that answers a question writes its answer.
enum AnswerFormat: String, CaseIterable, Sendable {
  case text, json
}
