extension TermPhrases {
  /// Accounts of the staff: kinds, states and what is asked of a field.
  static let accounts: [String: Phrase] = [
    "account": Phrase(vi: "tài khoản", en: "account"),
    "role": Phrase(vi: "vai trò", en: "role"),
    "password": Phrase(vi: "mật khẩu", en: "password"),
    "second-factor": Phrase(vi: "xác thực hai bước", en: "two-step login"),
    "account-name": Phrase(
      vi: "cần 2 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối, bắt đầu bằng chữ",
      en: "2 to 40 small letters, digits, dots or hyphens are needed, a letter first"),
    "role-name": Phrase(
      vi: "cần một trong: administrator, centre, cooperative, reader; chỉ cooperative đi với một hợp tác xã",
      en:
        "one of administrator, centre, cooperative, reader is needed; cooperative alone goes with a cooperative"
    ),
    "12-to-128-characters": Phrase(vi: "cần 12 đến 128 ký tự", en: "12 to 128 characters are needed"),
    "not-your-name": Phrase(
      vi: "không được chứa tên của bạn", en: "it must not hold your name"),
    "not-easily-guessed": Phrase(
      vi: "quá dễ đoán: chỉ gồm từ thường gặp, dãy phím hoặc số. Ghép thêm vài từ không liên quan",
      en: "it is too easy to guess: usual words, rows of keys or digits only. Add some unrelated words"),
    "one-chosen": Phrase(
      vi: "hãy chọn ít nhất một thửa trong bảng", en: "choose at least one in the table"),
    "six-digits": Phrase(vi: "cần mã sáu số", en: "a code of six digits is needed"),
    "administrator": Phrase(vi: "quản trị viên", en: "administrator"),
    "not-administrator": Phrase(vi: "không phải quản trị viên", en: "no administrator"),
    "disabled": Phrase(vi: "đã khóa", en: "disabled"),
    "last-administrator": Phrase(vi: "quản trị viên cuối cùng", en: "the last administrator"),
    "another-administrator": Phrase(vi: "còn quản trị viên khác", en: "another administrator"),
  ]
}
