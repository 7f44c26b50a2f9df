import Foundation
import Geospatial
import GrowingAreas
import Printing
import TestSupport
import Testing
import Wording

@testable import Documents

/// Plates are measured on the printed page: lines as the file draws them, words as poppler reads them, places on the ground by GDAL.
@Suite(.enabled(if: OutsideProgram.hasPython("osgeo"))) struct `A map plate on paper` {
  /// A parcel with corners at known places.
  static func parcel(_ number: Int, _ corners: [(Double, Double)]) -> PlateParcel {
    let ring = Ring(closing: corners.map { LonLat(longitude: $0.0, latitude: $0.1) })
    return PlateParcel(
      code: Parcel.code(number: number), crop: nil, shape: MultiPolygon([Polygon(shell: ring)]))
  }

  struct Plate: CustomTestStringConvertible {
    let testDescription: String
    let corners: [(Double, Double)]
    let crs: CRSCode
  }

  static let plates = [
    // Half a kilometre, at the place whose coordinates in many systems are known.
    Plate(
      testDescription: "a few fields",
      corners: [(104.2890, 22.5370), (104.2941, 22.5362), (104.2937, 22.5411), (104.2885, 22.5405)],
      crs: .vn2000LaoCai),
    Plate(
      testDescription: "the whole commune",
      corners: [
        (104.189752, 22.450728), (104.424248, 22.450728), (104.424248, 22.598745), (104.189752, 22.598745),
      ], crs: .vn2000LaoCai),
    Plate(
      testDescription: "a narrow terrace",
      corners: [(104.3, 22.5), (104.3004, 22.5), (104.3004, 22.5031), (104.3, 22.5031)], crs: .vn2000LaoCai),
  ]

  /// The drawing operators of the last page (ISO 32000-1, 8.5) in millimetres from its top left corner, words with their boxes,
  /// and places in the plane.
  private static let reader = """
    import json, re, subprocess, sys, xml.etree.ElementTree as tree, zlib
    from osgeo import osr
    path, epsg, corners = sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])
    millimetre, height = 25.4 / 72, 841.889764
    streams = []
    for found in re.finditer(rb'stream\\r?\\n(.*?)\\r?\\nendstream', open(path, 'rb').read(), re.S):
      try: streams.append(zlib.decompress(found.group(1)).decode('latin1'))
      except zlib.error: pass
    page = [text for text in streams if ' cm\\nq\\n' in text[:60]][-1]
    page = re.sub(r'\\((?:\\\\.|[^()\\\\])*\\)', '()', page)
    identity = (1, 0, 0, 1, 0, 0)
    matrix, stack, numbers, points, paths, kept = identity, [], [], [], [], []
    stroke = fill = None
    def place(x, y):
      a, b, c, d, e, f = matrix
      return ((a * x + c * y + e) * millimetre, (height - (b * x + d * y + f)) * millimetre)
    def colour(): return [round(x * 255) for x in numbers[-3:]]
    for word in page.split():
      try: numbers.append(float(word)); continue
      except ValueError: pass
      if word == 'cm':
        a, b, c, d, e, f = numbers[-6:]
        p, q, r, s, t, u = matrix
        matrix = (a*p + b*r, a*q + b*s, c*p + d*r, c*q + d*s, e*p + f*r + t, e*q + f*s + u)
      elif word == 'q': stack.append((matrix, stroke, fill))
      elif word == 'Q': matrix, stroke, fill = stack.pop()
      elif word == 'RG': stroke = colour()
      elif word == 'rg': fill = colour()
      elif word in ('m', 'l'): points.append(place(*numbers[-2:]))
      elif word == 're':
        x, y, w, h = numbers[-4:]
        points += [place(x, y), place(x + w, y), place(x + w, y + h), place(x, y + h)]
      elif word in ('S', 's', 'f', 'f*', 'B', 'B*', 'b', 'b*', 'n'):
        paths.append({'stroke': stroke if word[0] in 'SsBb' else None, 'fill': fill if word[0] in 'fBb' else None,
          'points': points})
        points = []
      numbers = []
    last = subprocess.run(['pdfinfo', path], capture_output=True, check=True, text=True).stdout
    last = re.search(r'Pages: +(\\d+)', last).group(1)
    box = subprocess.run(['pdftotext', '-bbox', '-f', last, '-l', last, path, '-'], capture_output=True, check=True).stdout
    words = []
    for word in tree.fromstring(box).iter('{http://www.w3.org/1999/xhtml}word'):
      words.append({'text': word.text, 'box': [float(word.get(k)) * millimetre for k in ('xMin', 'yMin', 'xMax', 'yMax')]})
    ground, plane = osr.SpatialReference(), osr.SpatialReference()
    ground.ImportFromEPSG(4326); plane.ImportFromEPSG(epsg)
    for system in (ground, plane): system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    places = [osr.CoordinateTransformation(ground, plane).TransformPoint(*c)[:2] for c in corners]
    json.dump({'paths': paths, 'words': words, 'places': places}, sys.stdout)
    """

  private struct Page: Decodable {
    struct Drawn: Decodable {
      var stroke, fill: [Int]?
      var points: [[Double]]
    }
    struct Word: Decodable {
      var text: String
      var box: [Double]
    }
    var paths: [Drawn]
    var words: [Word]
    var places: [[Double]]
  }

  private func page(_ plate: Plate, in folder: TemporaryFolder) throws -> Page {
    let transformer = try CoordinateTransformer(from: .wgs84, to: plate.crs)
    let drawn = try #require(
      try MapPlate(
        title: "Thôn", outline: nil, parcels: [Self.parcel(7, plate.corners)], crops: [], in: transformer,
        language: .vi))
    var document = ReportFixture.threeVillages.report(.vi).document
    document.appendices = [DocumentAppendix(title: "Mảnh bản đồ", blocks: [.figure(drawn)])]
    document.body = [.paragraph("Bản đồ.")]
    let path = folder.file("plate.pdf")
    try document.writePDF(to: path, creationDate: "2026-09-25T00:00:00+07:00")
    let corners = plate.corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    let output = try OutsideProgram.run(
      OutsideProgram.python, ["-c", Self.reader, path, String(plate.crs.epsg), "[\(corners)]"])
    return try JSONDecoder().decode(Page.self, from: Data(output.utf8))
  }

  @Test(arguments: plates)
  func `has its grid, its scale bar and its parcels where VN-2000 has them, to a millimetre`(plate: Plate)
    throws
  {
    let page = try page(plate, in: TemporaryFolder())
    let grid = page.paths.filter { $0.stroke == [0x4A, 0x90, 0xC2] && $0.points.count == 2 }
    let upright = grid.filter { abs($0.points[0][0] - $0.points[1][0]) < 0.01 }.map { $0.points[0][0] }
      .sorted()
    let level = grid.filter { abs($0.points[0][1] - $0.points[1][1]) < 0.01 }.map { $0.points[0][1] }.sorted()
    #expect(upright.count + level.count == grid.count && upright.count >= 2 && level.count >= 2)

    // Each line carries its number in metres, written 442.000 above or beside it.
    func number(_ text: String) -> Double? { Double(text.replacing(".", with: "")) }
    let eastings = try upright.map { x in
      try #require(
        page.words.compactMap { word in
          abs((word.box[0] + word.box[2]) / 2 - x) < 1
            ? number(word.text).flatMap { (3e5...7e5) ~= $0 ? $0 : nil } : nil
        }.first, "no number above the line at \(x) mm")
    }
    let northings = try level.map { y in
      try #require(
        page.words.compactMap { word in
          (-0.5...4) ~= y - word.box[3] ? number(word.text).flatMap { (2e6...3e6) ~= $0 ? $0 : nil } : nil
        }.first, "no number beside the line at \(y) mm")
    }
    let scale = try #require(
      page.words.compactMap { $0.text.hasPrefix("1:") ? number(String($0.text.dropFirst(2))) : nil }.first)
    let metres = scale / 1000

    // Lines lie as far apart as their numbers say, on the whole sheet.
    for (x, easting) in zip(upright, eastings) {
      #expect(
        abs((x - upright[0]) * metres - (easting - eastings[0])) < metres * 0.1, "a tenth of a millimetre")
    }
    for (y, northing) in zip(level, northings) {
      #expect(
        abs((y - level[0]) * metres + (northing - northings[0])) < metres * 0.1, "a tenth of a millimetre")
    }

    // GDAL's coordinates of the parcel's corners, read off the printed grid, are where the parcel is printed.
    let parcel = try #require(
      page.paths.first {
        $0.fill == [0x66, 0xC2, 0xA5] && $0.points.count >= 4
          && $0.points.map { $0[1] }.max()! < level.max()! + 60
      })
    for place in page.places {
      let (x, y) = (
        upright[0] + (place[0] - eastings[0]) / metres, level[0] - (place[1] - northings[0]) / metres
      )
      let nearest = parcel.points.map {
        ((($0[0] - x) * ($0[0] - x)) + (($0[1] - y) * ($0[1] - y))).squareRoot()
      }.min()!
      #expect(nearest < 1, "millimetres")
    }

    // The bar: two ticks and the length between them.
    let bar = try #require(
      page.paths.first { path in
        path.points.count == 4 && path.stroke == [0x22, 0x22, 0x22] && path.fill == nil
          && path.points[1][1] == path.points[2][1] && path.points[1][1] > level.max()!
      })
    let length = bar.points[2][0] - bar.points[1][0]
    let middle = (bar.points[2][0] + bar.points[1][0]) / 2
    let unit = try #require(
      page.words.indices.first { index in
        let box = page.words[index].box
        return ["m", "km"].contains(page.words[index].text) && abs(box[3] - bar.points[1][1]) < 3
          && abs(box[0] - middle) < 6
      })
    let stated =
      try #require(number(page.words[unit - 1].text)) * (page.words[unit].text == "km" ? 1000 : 1)
    #expect(abs(length * metres - stated) < metres * 0.1, "a tenth of a millimetre on paper")
    #expect((15...51).contains(length), "millimetres")
  }
}
