@main
enum Quoth {
  static func main() async {}
}
