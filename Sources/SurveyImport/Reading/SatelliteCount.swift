/// How many satellites a position was worked out from, as a logger writes it; nil for what is no such number, and for 0, which
/// loggers write that do not know.
func satelliteCount(_ number: Double?) -> UInt8? { number.flatMap { $0 > 0 ? UInt8(exactly: $0) : nil } }
