import Publication

/// Who answers for the goods, as pages show it.
struct CooperativeCard {
  struct Phone {
    /// Digits and a leading plus only.
    let dialled: String
    let shown: String
  }

  let name: String
  let address: String
  let phone: Phone?
  /// Where its own page is.
  let page: String

  init(_ cooperative: PublicCooperative, _ choice: LanguageChoice) {
    page = choice.address(PagePath.cooperative(cooperative.slug))
    name = cooperative.name
    address = cooperative.address
    phone = cooperative.phone.map { number in
      Phone(
        dialled: (number.hasPrefix("+") ? "+" : "") + number.filter { $0.isASCII && $0.isNumber },
        shown: number)
    }
  }
}
