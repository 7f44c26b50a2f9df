public import GrowingAreas
import Printing

/// The demo's product photo: plums on a branch before the hills, 800 x 600 pixels, marked as a drawing.
/// - Returns: a PNG file; the same bytes each time on one machine.
/// - Throws: `missingSoftware` when the font of the mark is not installed.
public func drawSamplePicture() throws(Refusal) -> [UInt8] {
  do throws(PrintingFailure) {
    return try PNGImage(width: 80, height: 60, dotsPerInch: 254) { canvas in
      drawHills(on: canvas)
      drawBranch(on: canvas)
      drawMark("hình vẽ minh họa", on: canvas)
    }.bytes
  } catch {
    throw Refusal(error, "sample picture")
  }
}

// MARK: - What stands behind

private func drawHills(on canvas: borrowing Canvas) {
  for row in 0..<60 {
    let share = Double(row) / 59
    let sky = Colour(red: 0.86 + 0.13 * share, green: 0.93 + 0.03 * share, blue: 0.96 - 0.13 * share)
    canvas.fill(Rectangle(x: 0, y: Double(row), width: 80, height: 1.2), sky)
  }
  let layers: [(Colour, [Double])] = [
    (Colour(hex: 0xC9DCC6), [38, 30, 35, 27, 33]), (Colour(hex: 0xA5C79C), [46, 41, 36, 43, 38]),
    (Colour(hex: 0x7FAE74), [48, 51, 46, 49, 53]),
  ]
  for (colour, heights) in layers {
    canvas.fill(ridge(heights, below: 0), colour)
    // Terraces follow the slope.
    for step in 1...5 {
      canvas.stroke(
        ridge(heights, below: Double(step) * 2.6), width: 0.22, Colour(red: 1, green: 1, blue: 1, alpha: 0.28)
      )
    }
  }
}

/// A soft line through heights at equal distances, closed along the lower edge.
private func ridge(_ heights: [Double], below drop: Double) -> Path {
  let step = 80 / Double(heights.count - 1)
  var path = Path()
  path.move(to: Point(x: -2, y: 62))
  path.line(to: Point(x: -2, y: heights[0] + drop))
  for (index, height) in heights.enumerated().dropFirst() {
    let x = Double(index) * step + (index == heights.count - 1 ? 2 : 0)
    let middle = x - step / 2
    path.curve(
      to: Point(x: x, y: height + drop), Point(x: middle, y: heights[index - 1] + drop),
      Point(x: middle, y: height + drop))
  }
  path.line(to: Point(x: 82, y: 62))
  path.close()
  return path
}

// MARK: - The branch

private func drawBranch(on canvas: borrowing Canvas) {
  let leaves: [(Double, Double, Double, Double, UInt32)] = [
    (12, 12, -62, 13, 0x4E8A3E), (23, 13, 205, 12, 0x6BA353), (30, 14.5, -48, 15, 0x5B9648),
    (45, 16.5, -78, 13, 0x4E8A3E), (52, 18, 18, 16, 0x6BA353), (61, 21, -38, 14, 0x5B9648),
    (67, 24, 48, 12, 0x4E8A3E), (8, 12, 118, 12, 0x5B9648),
  ]
  for (x, y, angle, length, hex) in leaves.prefix(4) {
    drawLeaf(at: Point(x: x, y: y), degrees: angle, length: length, Colour(hex: hex), on: canvas)
  }
  let bark = Colour(hex: 0x6B4A35)
  var branch = Path()
  branch.move(to: Point(x: -2, y: 9))
  branch.curve(to: Point(x: 69, y: 25), Point(x: 22, y: 14), Point(x: 48, y: 14))
  branch.curve(to: Point(x: -2, y: 13.4), Point(x: 47, y: 16.4), Point(x: 22, y: 17.2))
  branch.close()
  canvas.fill(branch, bark)

  let plums: [(stem: Point, centre: Point, radius: Double)] = [
    (Point(x: 27, y: 15), Point(x: 21.5, y: 29), 8.6), (Point(x: 44, y: 16), Point(x: 55.5, y: 32.5), 8.2),
    (Point(x: 36, y: 15.5), Point(x: 38.5, y: 33), 9.8),
  ]
  for plum in plums {
    var stem = Path()
    stem.move(to: plum.stem)
    stem.curve(
      to: Point(x: plum.centre.x, y: plum.centre.y - plum.radius * 0.82),
      Point(x: plum.stem.x, y: plum.stem.y + 5),
      Point(x: plum.centre.x, y: plum.centre.y - plum.radius * 1.4))
    canvas.stroke(stem, width: 0.7, Colour(hex: 0x6E7A3A))
    drawPlum(plum.centre, plum.radius, on: canvas)
  }
  for (x, y, angle, length, hex) in leaves.dropFirst(4) {
    drawLeaf(at: Point(x: x, y: y), degrees: angle, length: length, Colour(hex: hex), on: canvas)
  }
}

private func drawPlum(_ centre: Point, _ radius: Double, on canvas: borrowing Canvas) {
  func disc(_ dx: Double, _ dy: Double, _ rx: Double, _ ry: Double) -> Path {
    Path(
      ellipseIn: Rectangle(
        x: centre.x + (dx - rx) * radius, y: centre.y + (dy - ry) * radius, width: 2 * rx * radius,
        height: 2 * ry * radius))
  }
  let outline = disc(0, 0, 0.96, 1)
  canvas.clipped(to: outline) { canvas in
    // Many thin layers make the round shade, from the dark rim to the side in the light.
    let layers = 40
    for layer in 0...layers {
      let share = Double(layer) / Double(layers)
      let colour = Colour(red: 0.31 + 0.46 * share, green: 0.07 + 0.15 * share, blue: 0.17 + 0.14 * share)
      let size = 1.08 - 0.98 * share
      canvas.fill(disc(-0.32 * share, -0.3 * share, size, size), colour)
    }
    // The furrow, the bloom and the light.
    var furrow = Path()
    furrow.move(to: Point(x: centre.x, y: centre.y - radius * 0.86))
    furrow.curve(
      to: Point(x: centre.x + radius * 0.1, y: centre.y + radius * 0.98),
      Point(x: centre.x + radius * 0.62, y: centre.y - radius * 0.5),
      Point(x: centre.x + radius * 0.5, y: centre.y + radius * 0.6))
    canvas.stroke(furrow, width: 0.35, Colour(hex: 0x3D0A1E, alpha: 0.55))
    canvas.fill(disc(0.1, 0.52, 0.62, 0.32), Colour(red: 0.85, green: 0.8, blue: 1, alpha: 0.1))
    canvas.fill(disc(-0.42, -0.42, 0.2, 0.13), Colour(red: 1, green: 1, blue: 1, alpha: 0.5))
  }
  canvas.fill(disc(0, -0.87, 0.16, 0.07), Colour(hex: 0x4A1024))
}

/// - Parameter degrees: direction of the tip, clockwise from the right.
private func drawLeaf(
  at place: Point, degrees: Double, length: Double, _ colour: Colour, on canvas: borrowing Canvas
) {
  canvas.translated(x: place.x, y: place.y) { canvas in
    canvas.rotated(degrees: degrees) { canvas in
      func at(_ x: Double, _ y: Double) -> Point { Point(x: x * length, y: y * length) }
      var blade = Path()
      blade.move(to: at(0.08, 0))
      blade.curve(to: at(1, 0), at(0.3, -0.3), at(0.72, -0.26))
      blade.curve(to: at(0.08, 0), at(0.72, 0.22), at(0.3, 0.28))
      blade.close()
      canvas.fill(blade, colour)
      canvas.clipped(to: blade) { canvas in
        canvas.fill(
          Rectangle(x: 0, y: 0, width: length, height: length),
          Colour(red: 0, green: 0.15, blue: 0, alpha: 0.16))
        let vein = Colour(red: 0.93, green: 0.97, blue: 0.8, alpha: 0.55)
        canvas.stroke(Path(line: [at(0, 0), at(0.96, 0)]), width: 0.28, vein)
        for x in [0.25, 0.4, 0.55, 0.7] {
          canvas.stroke(Path(line: [at(x, 0), at(x + 0.16, -0.2)]), width: 0.14, vein)
          canvas.stroke(Path(line: [at(x, 0), at(x + 0.16, 0.2)]), width: 0.14, vein)
        }
      }
      canvas.stroke(Path(line: [at(-0.02, 0), at(0.1, 0)]), width: 0.5, Colour(hex: 0x6E7A3A))
    }
  }
}

// MARK: - The mark

private func drawMark(_ words: String, on canvas: borrowing Canvas) {
  let style = TextStyle(.label, size: 7, isItalic: true, colour: .white)
  let block = TextBlock(words, style)
  let extent = canvas.measure(block)
  let box = Rectangle(
    x: canvas.width - extent.width - 4, y: canvas.height - extent.height - 2, width: extent.width + 3,
    height: extent.height + 1)
  canvas.fill(Path(box, cornerRadius: 1.2), Colour(red: 0.1, green: 0.2, blue: 0.1, alpha: 0.55))
  canvas.text(block, at: Point(x: box.x + 1.5, y: box.y + 0.5))
}
