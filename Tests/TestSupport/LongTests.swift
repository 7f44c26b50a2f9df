import Foundation

/// The tests that take minutes, or try more cases than every change needs: those of `./run test --full`.
public enum LongTests {
  public static let areWanted = ProcessInfo.processInfo.environment["VUNGTRONG_FULL_TESTS"] == "1"
}
