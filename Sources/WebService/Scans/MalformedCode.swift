import GrowingAreas
import HTTPTypes
import Traceability

extension Problem {
  /// The answer to a code that breaks a rule of GS1, with the wrong character marked in what was asked for.
  init(malformed refusal: Refusal) {
    self.init(.badRequest, title: "badCode", text: "badCodeText")
    let value = refusal.text("value")
    if let position = refusal.count("position"), position >= 1 {
      values["position"] = String(position)
      let before = value.prefix(position - 1)
      let rest = value.dropFirst(position - 1)
      asked = Asked(
        before: String(before), wrong: rest.first.map(String.init), after: String(rest.dropFirst()))
    } else {
      text = "badCodeTextNowhere"
      asked = Asked(before: value, wrong: nil, after: "")
    }
    if refusal.code == .wrongCheckDigit {
      rule = "rule-check-digit"
      values["expected"] = refusal.count("expected").map(String.init) ?? ""
    } else {
      rule = "rule-" + refusal.text("rule")
    }
    advice = ["adviceCompare", "adviceScanAgain"]
    offersCodeForm = true
  }
}

extension Refusal {
  fileprivate func text(_ name: String) -> String {
    if case .text(let text) = values[name] { text } else { "" }
  }

  fileprivate func count(_ name: String) -> Int? {
    if case .count(let count) = values[name] { count } else { nil }
  }
}
