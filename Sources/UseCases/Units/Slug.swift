import Foundation

/// Names without marks, for codes and addresses.
enum Slug {
  /// `Hợp tác xã Mận Bản Phố` becomes `hop-tac-xa-man-ban-pho`.
  static func slug(from name: String) -> String {
    var slug = ""
    for scalar in name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case "đ": slug.append("d")
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      // Marks vanish with the letters they stood on.
      case "\u{300}"..."\u{36F}": continue
      default: if !slug.isEmpty, slug.last != "-" { slug.append("-") }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug
  }

  /// `Bản Phố 1` becomes `BAN-PHO-1`.
  static func code(from name: String) -> String { slug(from: name).uppercased() }
}
