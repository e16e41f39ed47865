/// A digest of some content: equal content has equal fingerprints, on every machine.
///
/// It tells versions of a file apart; it does not protect against someone who looks for a collision.
public struct Fingerprint: Hashable, Sendable {
  public let value: UInt64

  public init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Fingerprint($0) }
  }

  init(_ bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBytes { Fingerprint($0) }
  }

  init(_ bytes: UnsafeRawBufferPointer) { self = FingerprintHasher().finish(with: bytes) }

  init(value: UInt64) { self.value = value }

  /// Ten letters for a file's name: `style.3f9c2a71bd.css`.
  public var letters: String { String(hex.prefix(10)) }

  /// All sixteen hexadecimal digits.
  var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// XXH64 with seed 0, fed a piece at a time: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
struct FingerprintHasher {
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5
  )

  private var lanes = SIMD4<UInt64>(
    primes.0 &+ primes.1, primes.1, 0, 0 &- primes.0)
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var bytes = bytes[...]
    if !rest.isEmpty {
      let missing = bytes.prefix(32 - rest.count)
      rest += missing
      bytes = bytes.dropFirst(missing.count)
      guard rest.count == 32 else { return }
      rest.withUnsafeBytes { digest(stripes: $0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = bytes.count & ~31
    digest(stripes: UnsafeRawBufferPointer(rebasing: bytes.prefix(whole)))
    rest += bytes.dropFirst(whole)
  }

  /// The digest of what was fed.
  func finish() -> Fingerprint { rest.withUnsafeBytes { digest(endingWith: $0) } }

  /// The digest of bytes that are all there is.
  consuming func finish(with bytes: UnsafeRawBufferPointer) -> Fingerprint {
    length = UInt64(bytes.count)
    let whole = bytes.count & ~31
    digest(stripes: UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
    return digest(endingWith: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
  }

  private func digest(endingWith rest: UnsafeRawBufferPointer) -> Fingerprint {
    var hash: UInt64
    if length >= 32 {
      hash = Self.rotate(lanes[0], 1) &+ Self.rotate(lanes[1], 7)
      hash = hash &+ Self.rotate(lanes[2], 12) &+ Self.rotate(lanes[3], 18)
      for lane in 0..<4 {
        hash = (hash ^ Self.round(0, lanes[lane])) &* Self.primes.0 &+ Self.primes.3
      }
    } else {
      hash = Self.primes.4
    }
    hash = hash &+ length
    hash = Self.mix(rest, into: hash)
    hash = (hash ^ (hash >> 33)) &* Self.primes.1
    hash = (hash ^ (hash >> 29)) &* Self.primes.2
    return Fingerprint(value: hash ^ (hash >> 32))
  }

  private mutating func digest(stripes: UnsafeRawBufferPointer) {
    var (a, b, c, d) = (lanes[0], lanes[1], lanes[2], lanes[3])
    var offset = 0
    while offset < stripes.count {
      a = Self.round(a, Self.word(stripes, offset))
      b = Self.round(b, Self.word(stripes, offset &+ 8))
      c = Self.round(c, Self.word(stripes, offset &+ 16))
      d = Self.round(d, Self.word(stripes, offset &+ 24))
      offset &+= 32
    }
    lanes = SIMD4(a, b, c, d)
  }

  /// Mixes in the at most 31 bytes that fill no stripe.
  private static func mix(_ rest: UnsafeRawBufferPointer, into start: UInt64) -> UInt64 {
    var hash = start
    var offset = 0
    while offset + 8 <= rest.count {
      hash = rotate(hash ^ round(0, word(rest, offset)), 27) &* primes.0 &+ primes.3
      offset += 8
    }
    if offset + 4 <= rest.count {
      let half = UInt32(littleEndian: rest.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      hash = rotate(hash ^ (UInt64(half) &* primes.0), 23) &* primes.1 &+ primes.2
      offset += 4
    }
    for byte in rest[offset...] { hash = rotate(hash ^ (UInt64(byte) &* primes.4), 11) &* primes.0 }
    return hash
  }

  @inline(__always) private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always) private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* primes.1, 31) &* primes.0
  }

  @inline(__always) private static func rotate(_ word: UInt64, _ by: UInt64) -> UInt64 {
    (word << by) | (word >> (64 - by))
  }
}
