import Documents
import Printing
import Testing

@Suite struct SamplePictureTests {
  @Test func `the sample picture becomes a product photo of at most 25 kB`() throws {
    let png = try drawSamplePicture()
    let picture = try Picture(decoding: png)
    #expect(picture.width == 800 && picture.height == 600)
    let photo = try picture.resized(maximumSide: 800)
    #expect(photo.bytes.count <= 25_000 && photo.width >= 600)
    #expect(try drawSamplePicture() == png)
  }
}
