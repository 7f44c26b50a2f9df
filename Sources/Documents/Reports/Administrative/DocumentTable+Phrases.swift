import Wording

extension Language {
  /// A column with its head in this language.
  /// - Parameters:
  ///   - key: names the figure in JSON.
  ///   - group: stands above neighbouring columns that share it.
  ///   - width: share of the table's width.
  func column(
    _ key: String, _ title: Phrase, _ group: Phrase? = nil, width: Double,
    _ alignment: DocumentTable.Alignment = .right, _ total: DocumentTable.Total = .stated
  ) -> DocumentTable.Column {
    DocumentTable.Column(
      key: key, title: title[self], group: group?[self], width: width, alignment: alignment, total: total)
  }
}
