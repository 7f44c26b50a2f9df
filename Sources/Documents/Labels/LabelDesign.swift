import GrowingAreas
import Printing
import Traceability

/// Everything that is the same on all labels of a print: the plan of the code and the text beside it.
struct LabelDesign {
  let content: LabelContent
  let layout: LabelLayout
  let plan: LabelPlan
  let code: CodePlacement
  let text: LabelTextStack
  let below: TextBelowCode

  /// Lays the label out for these codes, at least one.
  /// - Parameters:
  ///   - form: what the link says; the plan chooses when nil.
  /// - Throws: as `LabelContent.check`; `codeDoesNotFit` with the modules needed and available; `textDoesNotFit` with the
  ///   height needed and available; `invalidField` for a link that no code holds; `missingSoftware` without the font.
  init(
    _ content: LabelContent, _ codes: [LabelCode], on layout: LabelLayout, form: LinkForm?
  ) throws(Refusal) {
    try content.check()
    let ruler = TextRuler()
    let widest = Self.widest(codes, ruler)
    func below(_ side: Millimetres) -> TextBelowCode {
      TextBelowCode(content, widest: widest, side: side, free: layout.contentHeight - side, ruler)
    }
    func stack(beside side: Millimetres) -> LabelTextStack {
      LabelTextStack(
        content, layout.design,
        serial: below(side).serialForm == nil && !widest.serial.isEmpty ? widest.readableSerial : nil,
        width: layout.contentWidth - side - LabelLayout.gapBesideCode, height: layout.contentHeight,
        measure: ruler.measure)
    }
    // Codes of the same side come up for several links.
    var fits: [Millimetres: LabelTextFit] = [:]
    func fit(beside side: Millimetres) -> LabelTextFit {
      if let known = fits[side] { return known }
      let fit = stack(beside: side).fit
      fits[side] = fit
      return fit
    }
    var sizes = SymbolSizes(codes)
    let forms = LinkForm.allCases.filter { form ?? $0 == $0 && sizes.has($0) }
    let room = layout.roomForCode
    let chosen = LabelPlan.choose(forms, in: room, size: { sizes.size($0, $1) }) { fit(beside: $0) }
    do throws(PrintingFailure) { try ruler.check() } catch { throw Refusal(error, content.lotCode) }
    guard let chosen else {
      guard
        let modules = forms.flatMap({ form in [QRErrorCorrection.m, .l].compactMap { sizes.size(form, $0) } })
          .min()
      else {
        throw Refusal(PrintingFailure.textTooLongForSymbol(bytes: sizes.longest, level: .l), content.lotCode)
      }
      throw Self.refusal(content, layout, modules: modules + 2 * QRSymbol.quietZone, room, stack)
    }
    self.content = content
    self.layout = layout
    plan = chosen
    self.below = below(chosen.side)
    code = layout.placement(
      side: chosen.side, moduleSize: chosen.moduleSize, below: self.below.height)
    text = stack(beside: chosen.side)
  }

  private static func refusal(
    _ content: LabelContent, _ layout: LabelLayout, modules: Int, _ room: CodeRoom,
    _ stack: (Millimetres) -> LabelTextStack
  ) -> Refusal {
    let smallest = Double(modules * room.minimumDots) * room.dot
    guard smallest <= room.largest + 1e-9 else {
      return Refusal(
        .codeDoesNotFit, layout.sheet.name,
        [
          "modules": .count(modules),
          "available": .count(
            Int((room.largest / room.dot / Double(room.minimumDots) + 1e-9).rounded(.down))),
        ])
    }
    let longest = LabelPart.allCases.filter { !$0.mayGiveWay }.map(content.text)
      .max { $0.count < $1.count }
    return Refusal(
      .textDoesNotFit, layout.sheet.name,
      [
        "text": .text(String((longest ?? "").prefix(60))),
        "needed": .number((stack(smallest).height * 10).rounded(.up) / 10),
        "available": .number((layout.contentHeight * 10).rounded(.down) / 10),
        "size": .number(LabelTextStack.minimumSize),
      ])
  }

  /// The label whose serial takes the most room.
  private static func widest(_ codes: [LabelCode], _ ruler: TextRuler) -> LabelCode {
    var widths: [Character: Millimetres] = [:]
    func width(_ text: String) -> Millimetres {
      text.reduce(0) { sum, character in
        if let known = widths[character] { return sum + known }
        let measured = ruler.measure(TextBlock(String(character), TextStyle(.label, size: 10))).width
        widths[character] = measured
        return sum + measured
      }
    }
    return codes.map { ($0, width($0.serial)) }.max { $0.1 < $1.1 }!.0
  }
}

/// How large the codes of a print get, found out only for what is asked.
private struct SymbolSizes {
  private let codes: [LabelCode]
  private var known: [QRErrorCorrection: [LinkForm: Int]] = [:]

  init(_ codes: [LabelCode]) { self.codes = codes }

  func has(_ form: LinkForm) -> Bool { codes.allSatisfy { $0.links[form] != nil } }

  /// Bytes of the longest link.
  var longest: Int { codes.flatMap(\.links.values).map(\.utf8.count).max() ?? 0 }

  /// Modules per side of the largest code; nil where a link fits none.
  mutating func size(_ form: LinkForm, _ level: QRErrorCorrection) -> Int? {
    if let size = known[level]?[form] { return size > 0 ? size : nil }
    var largest = 0
    for code in codes {
      guard let link = code.links[form], let symbol = try? QRSymbol.encode(link, level: level) else {
        largest = -1
        break
      }
      largest = max(largest, symbol.size)
    }
    known[level, default: [:]][form] = largest
    return largest > 0 ? largest : nil
  }
}
