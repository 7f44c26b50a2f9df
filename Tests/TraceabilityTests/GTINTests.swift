import GrowingAreas
import Testing
import Traceability

struct GTINTests {
  /// Samples of GS1 and GTIN-8, -12, -13 numbers with check digits computed by hand.
  @Test(arguments: [
    ("09521234543213", "09521234543213"), ("9521234543213", "09521234543213"),
    ("08931234567897", "08931234567897"), ("8931234567897", "08931234567897"),
    ("012345678905", "00012345678905"), ("96385074", "00000096385074"),
  ])
  func `8, 12, 13 and 14 digits with a right check digit are kept as 14`(text: String, digits: String) throws
  {
    #expect(try GTIN(text).digits == digits)
  }
}
