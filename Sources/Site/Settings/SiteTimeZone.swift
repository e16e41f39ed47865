public import FrontMatter

#if canImport(FoundationInternationalization)
  import FoundationEssentials
  import FoundationInternationalization
#else
  import Foundation
#endif

/// The site's time zone: turns days into instants and back.
///
/// The rules come from the data inside the toolchain's Foundation, so they are the same on every machine. UTC,
/// which most large sites use, never asks it.
public struct SiteTimeZone: Sendable, Hashable {
  public let identifier: String
  private let zone: TimeZone?

  public static let utc = SiteTimeZone(identifier: "UTC", zone: nil)

  private init(identifier: String, zone: TimeZone?) {
    self.identifier = identifier
    self.zone = zone
  }

  /// - Returns: nil for a name that is not in the time zone database.
  public init?(_ identifier: String) {
    if ["UTC", "Etc/UTC", "Z"].contains(identifier) {
      self = .utc
    } else if let zone = TimeZone(identifier: identifier), identifier.contains("/") {
      self.init(identifier: identifier, zone: zone)
    } else {
      return nil
    }
  }

  /// All names, for suggestions.
  public static var known: [String] { TimeZone.knownTimeZoneIdentifiers }

  /// A date as written, made an instant; without an offset of its own it is read in this zone.
  public func moment(_ written: WrittenDate) -> Moment {
    let midnight = written.date.daysSinceEpoch * 86_400
    guard let time = written.time else {
      return Moment(instant: midnight - offset(atLocal: midnight), day: written.date, machine: written.date.description)
    }
    let local = midnight + time.hour * 3600 + time.minute * 60 + time.second
    let instant = local - (written.offsetMinutes.map { $0 * 60 } ?? offset(atLocal: local))
    return moment(at: instant)
  }

  /// An instant as this zone's clocks show it.
  public func moment(at instant: Int) -> Moment {
    let offset = zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))) ?? 0
    let local = instant + offset
    let days = Int((Double(local) / 86_400).rounded(.down))
    let second = local - days * 86_400
    let day = CivilDate(daysSinceEpoch: days)
    return Moment(instant: instant, day: day, machine: Self.stamp(day, second: second, offset: offset))
  }

  /// `2020-12-14T09:30:00+04:00`, by RFC 3339, written in place: nearly every piece has one.
  private static func stamp(_ day: CivilDate, second: Int, offset: Int) -> String {
    String(unsafeUninitializedCapacity: 25) { out in
      var end = 0
      func add(_ byte: UInt8) {
        out.initializeElement(at: end, to: byte)
        end += 1
      }
      func add(twoDigits number: Int) {
        add(UInt8(ascii: "0") + UInt8(number / 10))
        add(UInt8(ascii: "0") + UInt8(number % 10))
      }
      func add(_ mark: UInt8, before number: Int) {
        add(mark)
        add(twoDigits: number)
      }
      add(twoDigits: day.year / 100 % 100)
      add(twoDigits: day.year % 100)
      add(UInt8(ascii: "-"), before: day.month)
      add(UInt8(ascii: "-"), before: day.day)
      add(UInt8(ascii: "T"), before: second / 3600)
      add(UInt8(ascii: ":"), before: second / 60 % 60)
      add(UInt8(ascii: ":"), before: second % 60)
      if offset == 0 {
        add(UInt8(ascii: "Z"))
      } else {
        add(UInt8(ascii: offset < 0 ? "-" : "+"), before: abs(offset) / 3600)
        add(UInt8(ascii: ":"), before: abs(offset) / 60 % 60)
      }
      return end
    }
  }

  /// How far ahead of UTC the clocks are that show this local time; in the hour that a change of clocks skips or
  /// repeats, the offset before the change counts (RFC 5545 §3.3.5).
  private func offset(atLocal local: Int) -> Int {
    guard let zone else { return 0 }
    func offset(at instant: Int) -> Int { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))) }
    // No zone changes its clocks twice in two days.
    let before = offset(at: local - 86_400)
    let after = offset(at: local + 86_400)
    if before == after || offset(at: local - before) == before { return before }
    return offset(at: local - after) == after ? after : before
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
