import Printing
import Wording

extension AdministrativeDocument {
  // The left head names who issues the document, the right one the state; both centred in their columns.
  private static let leftHead = Rectangle(x: PageSetup.text.x, y: PageSetup.text.y, width: 71, height: 0)
  private static let rightHead = Rectangle(
    x: PageSetup.text.x + 71, y: PageSetup.text.y, width: PageSetup.text.width - 71, height: 0)
  private static let ruleWidth: Millimetres = 0.25
  /// Office, signature, seal and name.
  private static let signatureHeight: Millimetres = 34

  func composeHeads(on composer: inout PageComposer) {
    let size = PageSetup.headSize
    let name = head(issuingUnit.name.uppercased(), PageSetup.style(size, .bold), Self.leftHead)
    let motto = head(ReportPhrases.motto[language], PageSetup.style(size + 1, .bold), Self.rightHead)
    let leftBottom = compose(
      [
        (head(issuingUnit.superior.uppercased(), PageSetup.style(size), Self.leftHead), nil),
        // A rule of a third to a half of the name's width.
        (name, 0.4),
        (head(number, PageSetup.style(PageSetup.bodySize), Self.leftHead), nil),
      ], in: Self.leftHead, on: &composer)
    let rightBottom = compose(
      [
        (head(ReportPhrases.state[language].uppercased(), PageSetup.style(size, .bold), Self.rightHead), nil),
        (motto, 1),
        (
          head(placeAndDate, PageSetup.style(PageSetup.bodySize, isItalic: true), Self.rightHead), nil
        ),
      ], in: Self.rightHead, on: &composer)
    composer.advance(max(leftBottom, rightBottom) - composer.top + 5)
  }

  func composeTitle(on composer: inout PageComposer) {
    let style = PageSetup.style(PageSetup.titleSize, .bold)
    composer.add(TextBlock(kind.name[language].uppercased(), style, alignment: .centre), gap: 0.5)
    composer.addBalanced(TextBlock(subject, style, alignment: .centre), gap: 1)
    let middle = PageSetup.text.centre.x
    composer.place(
      .line(
        from: Point(x: middle - 22, y: composer.top), to: Point(x: middle + 22, y: composer.top),
        width: Self.ruleWidth))
    composer.advance(5)
  }

  // MARK: - Foot

  /// Room that recipients, signature and stamp take.
  func footHeight(_ composer: borrowing PageComposer) -> Millimetres {
    signatureHeight(composer) + stampBlocks.reduce(0) { $0 + composer.measure($1).height }
  }

  private func signatureHeight(_ composer: borrowing PageComposer) -> Millimetres {
    max(recipients(composer).reduce(0) { $0 + composer.measure($1).height }, Self.signatureHeight)
  }

  func composeFoot(on composer: inout PageComposer) {
    composer.keepTogether(footHeight(composer))
    composer.advance(2)
    var top = composer.top
    for block in recipients(composer) {
      composer.place(.text(block, at: Point(x: PageSetup.text.x, y: top)))
      top += composer.measure(block).height
    }
    let signatory = TextBlock(
      issuingUnit.signatory.uppercased(), PageSetup.style(PageSetup.bodySize + 1, .bold), alignment: .centre)
    composer.place(.text(signatory, at: Point(x: PageSetup.text.maxX - 38, y: composer.top)))
    composer.advance(signatureHeight(composer))
    for block in stampBlocks { composer.add(block, gap: 0) }
  }

  private var stampBlocks: [TextBlock] {
    stampLines.map {
      TextBlock($0, PageSetup.style(PageSetup.stampSize, isItalic: true), width: PageSetup.text.width)
    }
  }

  private func recipients(_ composer: borrowing PageComposer) -> [TextBlock] {
    [TextBlock(ReportPhrases.recipients[language], PageSetup.style(12, .bold, isItalic: true), width: 80)]
      + issuingUnit.recipients.map { TextBlock($0, PageSetup.style(11), width: 80) }
  }

  // MARK: - Steps

  private func head(_ text: String, _ style: TextStyle, _ column: Rectangle) -> TextBlock {
    TextBlock(text, style, alignment: .centre, width: column.width)
  }

  /// Sets lines below one another, some with a rule below that takes a share of their width.
  /// - Returns: where the column ends.
  private func compose(
    _ lines: [(block: TextBlock, rule: Double?)], in column: Rectangle, on composer: inout PageComposer
  ) -> Millimetres {
    var top = column.y
    for (block, rule) in lines {
      let extent = composer.measure(block)
      composer.place(.text(block, at: Point(x: column.x, y: top)))
      top += extent.height
      if let rule {
        let half = extent.width * rule / 2
        composer.place(
          .line(
            from: Point(x: column.centre.x - half, y: top + 1),
            to: Point(x: column.centre.x + half, y: top + 1), width: Self.ruleWidth))
        top += 2.4
      }
    }
    return top
  }
}
