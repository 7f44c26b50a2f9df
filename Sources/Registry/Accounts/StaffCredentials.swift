public import GrowingAreas

/// An account with what the person proves it by.
public struct StaffCredentials: Sendable {
  public var account: StaffAccount
  /// Parameters, salt and hash of scrypt as a text; nil until an invitation was taken up.
  public var password: String?
  /// The secret of the second factor, sealed; nil without one.
  public var secondFactor: [UInt8]?
  /// The step of the last code that was taken.
  public var secondFactorStep: Int
}

/// A session that was found by its token.
public struct StaffSession: Sendable {
  public var account: StaffAccount
  /// RFC 3339 in UTC.
  public var begunAt: String
  /// Of the last request that was noted.
  public var seenAt: String
}
