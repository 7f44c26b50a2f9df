import FileFormats
import Testing

struct TimestampTests {
  /// Second source: `date -u -d TEXT +%s` of GNU coreutils.
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-09-11T02:03:04Z", 1_789_092_184),
    ("2026-09-11T09:03:04+07:00", 1_789_092_184),
    ("2026-09-11T02:03:04", 1_789_092_184), ("2026-09-11t02:03:04z", 1_789_092_184),
    ("2026-09-11 02:03:04Z", 1_789_092_184), ("2024-02-29T23:59:59Z", 1_709_251_199),
    ("2000-03-01T00:00:00Z", 951_868_800), ("1969-12-31T23:59:59Z", -1),
    ("2038-01-19T03:14:08Z", 2_147_483_648),
    ("1900-03-01T00:00:00Z", -2_203_891_200), ("2016-12-31T23:59:60Z", 1_483_228_800),
    ("2026-09-10T21:33:04-04:30", 1_789_092_184), ("2026-09-11T09:03:04+0700", 1_789_092_184),
  ]) func `a time has the seconds that GNU date gives it`(text: String, seconds: Int) {
    #expect(timestamp(text) == Double(seconds))
  }

  @Test(arguments: [(".5", 0.5), (".250", 0.25), (",125", 0.125), (".123456789123", 0.123456789)])
  func `fractions of a second are kept`(fraction: String, value: Double) throws {
    let time = try #require(timestamp("1970-01-01T00:00:00\(fraction)Z"))
    #expect(abs(time - value) < 1e-12)
  }

  @Test(arguments: [
    "", "2026-09-11", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-00-10T00:00:00Z",
    "2026-09-11T24:00:00Z", "2026-09-11T02:60:00Z", "2026-09-11T02:03:04.Z", "2026-09-11T02:03:04+7",
    "2026-09-11T02:03:04Zx", "0000-01-01T00:00:00Z", "26-09-11T02:03:04Z", "2026-9-11T02:03:04Z",
  ]) func `anything else is refused`(text: String) {
    #expect(timestamp(text) == nil)
  }
}

private func timestamp(_ text: String) -> Double? { parseTimestamp(Array(text.utf8).span) }
