import Foundation
public import GrowingAreas

extension CalendarDate {
  /// The day it is now in Asia/Ho_Chi_Minh, seven hours ahead of UTC all year.
  public static func todayInVietnam() -> CalendarDate {
    CalendarDate(daysSince1970: Int(((Date().timeIntervalSince1970 + 7 * 3600) / 86_400).rounded(.down)))
  }
}
