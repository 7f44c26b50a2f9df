/// What a password must be: long, and not put together from what everybody tries first.
///
/// No digits or signs are demanded, and none expires (NIST SP 800-63B, 3.1.1.2).
public enum PasswordRule {
  /// In characters.
  public static let length = 12...128

  /// Why the password is refused, as a term of `TermPhrases`; nil when it is good.
  /// - Parameter names: what the person is called here; a password holds none of it.
  public static func fault(in password: String, of names: [String]) -> String? {
    guard length.contains(password.count), password.utf8.count <= 1024 else { return "12-to-128-characters" }
    let plain = password.lowercased()
    if names.contains(where: { $0.count >= 3 && plain.contains($0.lowercased()) }) { return "not-your-name" }
    return isCommon(plain) ? "not-easily-guessed" : nil
  }

  /// Whether the text is made of nothing but usual words, rows of keys, repeats, years and signs.
  private static func isCommon(_ text: String) -> Bool {
    let letters = Array(text)
    guard !letters.allSatisfy(\.isNumber) else { return true }
    var position = 0
    while position < letters.count {
      let rest = letters[position...]
      guard let length = [word(rest), run(rest), rest.first?.isLetter == false ? 1 : 0].max(), length > 0
      else { return false }
      position += length
    }
    return true
  }

  /// Length of the longest usual word that the text begins with.
  private static func word(_ text: ArraySlice<Character>) -> Int {
    words.filter { text.starts(with: $0) }.map(\.count).max() ?? 0
  }

  /// Length of the row of equal letters, or of keys that lie side by side, that the text begins with; 0 below three.
  private static func run(_ text: ArraySlice<Character>) -> Int {
    var longest = text.prefix { $0 == text.first }.count
    for row in rows {
      guard let first = text.first, let start = row.firstIndex(of: first) else { continue }
      longest = max(longest, zip(text, row[start...]).prefix { $0 == $1 }.count)
    }
    return longest >= 3 ? longest : 0
  }

  private static let rows: [[Character]] = {
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz"]
    return (rows + rows.map { String($0.reversed()) }).map(Array.init)
  }()

  /// What people here reach for first; each also as it is written for machines that do not know its letters.
  private static let words: [[Character]] = [
    "mật khẩu", "matkhau", "mat khau", "mk", "password", "passw0rd", "p@ssword", "p@ssw0rd", "pass", "admin",
    "administrator", "quản trị", "quantri", "quan tri", "user", "login", "welcome", "hello", "xinchao",
    "xin chào", "iloveyou", "love", "anhyeuem", "anh yêu em", "emyeuanh", "yêu", "yeu", "em", "anh",
    "việt nam",
    "vietnam", "viet nam", "vn", "bắc hà", "bacha", "bac ha", "lào cai", "laocai", "lao cai", "sapa",
    "hà nội",
    "hanoi", "hợp tác xã", "hoptacxa", "htx", "nông nghiệp", "nongnghiep", "nông sản", "nongsan",
    "vùng trồng",
    "vungtrong", "truy xuất", "truyxuat", "trung tâm", "trungtam", "ủy ban", "uyban", "ubnd", "xã", "xa",
    "mận", "man", "tam hoa", "tamhoa", "chè", "che", "secret", "master", "monkey", "dragon", "football",
    "test",
    "demo", "changeme", "letmein", "zalo", "facebook", "google",
  ].map(Array.init)
}
