import Platform

/// The absolute path of this program, as it was called: a link that leads to it stays one, so that an update is followed.
func ownProgram() throws -> BytePath {
  guard let name = programArguments().first.flatMap({ BytePath($0) }), !name.bytes.isEmpty else {
    throw CommandError("this program was started without its name, so that no hook can start it: call it by its path")
  }
  let here = try naming("read", ".") { () throws(SystemError) in try ("." as BytePath).resolved() }
  if name.bytes.contains(UInt8(ascii: "/")) { return name.isAbsolute ? name : here.appending(name) }
  let path = Environment.inherited["PATH"] ?? []
  for case let folder? in path.split(separator: UInt8(ascii: ":")).map({ BytePath($0) }) {
    let place = (folder.isAbsolute ? folder : here.appending(folder)).appending(name)
    if (try? Descriptor.status(of: place))?.kind == .regularFile { return place }
  }
  throw CommandError("cannot find the program \(name) in PATH: call it by its path")
}
