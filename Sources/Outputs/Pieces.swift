/// A file's bytes, piece after piece, each made when it is asked for: what lists all works of an institute is never whole
/// in memory.
public struct Pieces: Sendable {
  public let count: Int
  private let make: @Sendable (Int) -> [UInt8]

  /// - Parameter make: The bytes of a piece, by its number from nought. A pure function, since a piece may be asked for
  ///   twice.
  init(count: Int, _ make: @escaping @Sendable (Int) -> [UInt8]) {
    self.count = count
    self.make = make
  }

  /// A file in one piece.
  init(_ bytes: [UInt8]) { self.init(count: 1) { _ in bytes } }

  /// All of the file.
  public var bytes: [UInt8] { (0..<count).flatMap { make($0) } }

  public subscript(piece: Int) -> [UInt8] { make(piece) }
}
