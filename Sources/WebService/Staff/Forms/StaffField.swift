import GrowingAreas
import Hummingbird
import UseCases
import Wording

/// One field of a form, as the template `field` writes it: with its label, its hint, and what was typed before.
struct StaffField {
  var id: String
  let name, label: String
  var value = ""
  var hint: String?
  /// `text`, `date`.
  var type = "text"
  /// Keyboard of a telephone: `decimal`, `numeric`.
  var keyboard: String?
  /// The last day that may be chosen.
  var latest: String?
  /// Kinds of files.
  var accept = ""
  /// Characters.
  var limit = "200"
  var isRequired = false
  var choices: [StaffChoice] = []
  /// Choices under headings, below those without.
  var groups: [StaffChoiceGroup] = []
  var isLine = true
  var isBlock = false
  var isChoice = false
  var isMany = false
  var isFile = false
}

extension StaffVisit {
  /// What was typed into the field before, or else the value.
  func typed(_ name: String, or value: String) -> String { form.all(name).first ?? value }

  /// The visit as one form of several on a page finds it: with what was typed only where it was typed into that form.
  /// - Parameter path: the end of the address that the form is sent to.
  func typing(in path: String) -> StaffVisit {
    if request.uri.path.hasSuffix("/" + path) { return self }
    var plain = self
    plain.form = SentForm()
    return plain
  }

  /// A line of text.
  /// - Parameters:
  ///   - label: key of its words; its hint is `label-hint`, where there is one.
  ///   - limit: characters at most.
  func line(
    _ name: String, _ label: String, _ value: String = "", limit: Int = 200, isRequired: Bool = false
  ) -> StaffField {
    StaffField(
      id: name, name: name, label: text(label), value: typed(name, or: value), hint: hint(label),
      limit: String(limit), isRequired: isRequired)
  }

  /// A number, as people write it.
  func numberLine(_ name: String, _ label: String, _ value: Double? = nil, isRequired: Bool = false)
    -> StaffField
  {
    // Without grouping, so that it reads back as it is.
    let written = value.map {
      language.number($0, .upTo(3)).filter { $0 != (language == .vi ? "." : ",") }
    }
    var field = line(name, label, written ?? "", limit: 14, isRequired: isRequired)
    field.keyboard = "decimal"
    return field
  }

  /// A whole number.
  func countLine(_ name: String, _ label: String, _ value: Int? = nil, isRequired: Bool = false)
    -> StaffField
  {
    var field = line(name, label, value.map(String.init) ?? "", limit: 7, isRequired: isRequired)
    field.keyboard = "numeric"
    return field
  }

  /// A day; none that is still to come where `upToToday`.
  func dayLine(
    _ name: String, _ label: String, _ value: String, upToToday: Bool = false, isRequired: Bool = false
  ) -> StaffField {
    var field = line(name, label, value, limit: 10, isRequired: isRequired)
    field.type = "date"
    if upToToday { field.latest = parts.entrance.office.today.description }
    return field
  }

  /// Several lines of text.
  func block(_ name: String, _ label: String, _ value: String = "", limit: Int = 1000) -> StaffField {
    var field = line(name, label, value, limit: limit)
    (field.isLine, field.isBlock) = (false, true)
    return field
  }

  /// A file of the telephone or computer.
  func fileLine(_ name: String, _ label: String, accept: String) -> StaffField {
    var field = line(name, label)
    (field.isLine, field.isFile) = (false, true)
    field.accept = accept
    return field
  }

  /// One of a list; the values are chosen as `chosen` or as they were before.
  func choice(
    _ name: String, _ label: String, _ choices: [StaffChoice], isRequired: Bool = false, isMany: Bool = false
  ) -> StaffField {
    var field = line(name, label, isRequired: isRequired)
    (field.isLine, field.isChoice, field.isMany) = (false, true, isMany)
    field.choices = chosen(name, of: choices)
    return field
  }

  /// Some of a list that stands under headings.
  func choice(_ name: String, _ label: String, groups: [StaffChoiceGroup]) -> StaffField {
    var field = choice(name, label, [], isRequired: true, isMany: true)
    field.groups = groups.map { StaffChoiceGroup(label: $0.label, choices: chosen(name, of: $0.choices)) }
    return field
  }

  /// The choices as they were made before, or else as they are given.
  private func chosen(_ name: String, of choices: [StaffChoice]) -> [StaffChoice] {
    let before = form.all(name)
    guard !before.isEmpty else { return choices }
    return choices.map { choice in
      var choice = choice
      choice.isChosen = before.contains(choice.value)
      return choice
    }
  }

  private func hint(_ label: String) -> String? { StaffPhrases.byKey[label + "-hint"]?[language] }
}

/// Choices under one heading.
struct StaffChoiceGroup {
  let label: String
  let choices: [StaffChoice]
}

extension StaffField {
  /// The same field under another id, on pages that have the name twice.
  func named(_ id: String) -> StaffField {
    var copy = self
    copy.id = id
    return copy
  }
}
