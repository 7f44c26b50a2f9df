import Foundation

/// QR symbols and label sheets.
enum CodeCases {
  static let all = QRKernel.Product.allCases.map(symbols) + [labels]

  private static func symbols(_ product: QRKernel.Product) -> BenchmarkCase {
    BenchmarkCase(
      name: "qr-\(product.rawValue)", unit: "symbol", sizes: [1_000, 10_000], smokeSize: 1_000,
      targets: [
        // A rate of 0.95 and 2 times the peer's.
        Target(figure: .processor, peer: "C on libqrencode", atMost: product == .png ? 0.5 : 1 / 0.95)
      ]
    ) { size, workspace in
      let links = try Links.file(size, workspace)
      let ours = Contender(name: "vungtrong") { folder in
        let sample = try ChildProcess.measure(
          [CommandLine.arguments[0], "inside", "qr", product.rawValue, links, folder + "/first"])
        try mustRead(folder + "/first", product, try Links.first(size, workspace), workspace)
        return sample
      }
      let compiled = workspace.compiledPeer("qr", ["-lqrencode", "-lpng"])
      let peer = Contender(name: "C on libqrencode", absence: compiled.absence) { folder in
        let sample = try ChildProcess.measure([compiled.path, product.rawValue, links, folder + "/first"])
        try mustRead(folder + "/first", product, try Links.first(size, workspace), workspace)
        return sample
      }
      let segno = Contender(
        name: "segno", absence: workspace.absenceOfLargePeers ?? workspace.absence(ofPython: "segno")
      ) { folder in
        let sample = try ChildProcess.measure(
          [workspace.python, workspace.peer("qr.py"), product.rawValue, links, folder + "/first"])
        try mustRead(folder + "/first", product, try Links.first(size, workspace), workspace)
        return sample
      }
      // Fifty times slower: one product of a thousand is enough to tell.
      return size > 1_000 || product != .svg ? [ours, peer] : [ours, peer, segno]
    }
  }

  /// The first symbol is read back by zbar; a matrix has no picture to read.
  private static func mustRead(
    _ file: String, _ product: QRKernel.Product, _ link: String, _ workspace: Workspace
  ) throws {
    guard product != .matrix else { return }
    var picture = file
    if product == .svg {
      picture += ".png"
      try ChildProcess.measure(["rsvg-convert", "-w", "400", "-b", "white", "-o", picture, file])
    }
    let text = try ChildProcess.text(["zbarimg", "-q", "--raw", picture])
    guard text.trimmingCharacters(in: .newlines) == link else {
      throw WrongOutput("the first symbol says \(text)")
    }
  }

  private static let labels = BenchmarkCase(
    name: "labels", unit: "label", sizes: [1_000, 10_000], smokeSize: 1_000,
    targets: [
      Target(figure: .wall, peer: "reportlab + segno", atMost: 1 / 25.0),
      Target(figure: .other("bytes a label"), atMost: 1200), Target(figure: .peakMegabytes, atMost: 150),
    ]
  ) { size, workspace in
    let site = try PublicSite.prepared(serials: size, workspace)
    let ours = Contender(name: "vungtrong") { folder in
      let output = folder + "/labels.pdf"
      var sample = try ChildProcess.measure([
        workspace.program, "label", "print", "--registry", site, "--lot", PublicSite.lot, "--sheet", "a4-24",
        "--base",
        "https://truyxuat.example.vn", "-o", output,
      ])
      sample.others["bytes a label"] = try mustHold(output, labels: size)
      return sample
    }
    let peer = Contender(
      name: "reportlab + segno",
      absence: workspace.absenceOfLargePeers ?? workspace.absence(ofPython: "reportlab", "segno")
    ) { folder in
      let output = folder + "/labels.pdf"
      var sample = try ChildProcess.measure(
        [workspace.python, workspace.peer("labels.py"), try Links.file(size, workspace), output])
      sample.others["bytes a label"] = try mustHold(output, labels: size)
      return sample
    }
    return [ours, peer]
  }

  /// All pages are there and every code of the first is read.
  /// - Returns: bytes a label.
  private static func mustHold(_ file: String, labels: Int) throws -> Double {
    let facts = try ChildProcess.text(["pdfinfo", file])
    let pages = facts.split(separator: "\n").first { $0.hasPrefix("Pages:") }?.split(separator: " ").last
    try WrongOutput.unless("pages", Double(pages ?? "") ?? 0, is: Double((labels + 23) / 24))
    try ChildProcess.measure(["pdftoppm", "-r", "200", "-l", "1", "-png", file, file + "-page"])
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let picture = try FileManager.default.contentsOfDirectory(atPath: folder.path).first {
      $0.contains("-page")
    }
    let text = try ChildProcess.text(["zbarimg", "-q", "--raw", folder.path + "/" + (picture ?? "none")])
    try WrongOutput.unless("codes of page 1", Double(Set(text.split(separator: "\n")).count), is: 24)
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    return Double(size) / Double(labels)
  }
}

/// GS1 Digital Link addresses, one a line.
enum Links {
  static func file(_ count: Int, _ workspace: Workspace) throws -> String {
    try workspace.input("links-\(count).txt") { place in
      let file = try TextFile(place)
      var random = RandomNumbers(seed: 5)
      let letters = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
      for index in 0..<count {
        let serial = String((0..<13).map { _ in letters[Int(random.next() % 32)] })
        file.write("https://truyxuat.example.vn/01/09521234543213/10/MTH-26\(index % 1000)/21/\(serial)\n")
      }
      try file.close()
    }
  }

  static func first(_ count: Int, _ workspace: Workspace) throws -> String {
    let text = try String(contentsOfFile: try file(count, workspace), encoding: .utf8)
    return String(text.prefix { $0 != "\n" })
  }
}
