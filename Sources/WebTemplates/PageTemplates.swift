/// The texts a page is made of: mustache templates, one stylesheet, one script.
///
/// Templates hold no words of any language: words come in as `{{words.…}}`. Every value is escaped.
public enum PageTemplates {
  /// Mustache texts by the name another template includes them with.
  public static let byName: [String: String] = [
    "frame": frame,
    "stylesheet": stylesheet,
    "mark-good": goodMark,
    "mark-warning": warningMark,
    "mark-stop": stopMark,
    "code-form": codeForm,
    "product": product,
    "cooperative": cooperative,
    "village": village,
    "facility": facility,
    "box": box,
    "poster": poster,
    "remark": remark,
    "remark-taken": remarkTaken,
    "facts": facts,
    "structured": structured,
    "certificate-list": certificateList,
    "outside-links": outsideLinks,
    "product-list": productList,
    "lot-table": lotTable,
    "area-list": areaList,
    "open-data": openData,
    "definition": definition,
    "map": map,
    "start": start,
    "code-entry": codeEntry,
    "problem": problem,
  ]
}
