/// The words of the staff site by the key a template names them with (`{{words.password}}`).
public enum StaffPhrases {
  public static let byKey: [String: Phrase] = [
    frame, entrance, account, people, audit, problems, surveyPages, leaderPages, centrePages, areaPages,
    goodsPages,
    movePages, productPages, diaryPages, labelPages, tracePages,
    settingsPage,
  ]
  .reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  /// Every text of one language, ready for a template.
  public static func words(_ language: Language) -> [String: String] { wordsByLanguage[language]! }

  /// The text of one key with its values filled in; the key itself when there is no text, such as for a new kind of record.
  public static func text(_ key: String, _ language: Language, _ values: [String: String] = [:]) -> String {
    byKey[key]?.text(language, values) ?? key
  }

  private static let wordsByLanguage = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (language, byKey.mapValues { $0[language] })
    })

  /// What every page shares, and the start page.
  static let frame: [String: Phrase] = [
    "skip": Phrase(vi: "Tới nội dung chính", en: "Skip to main content"),
    "officeName": Phrase(vi: "Văn phòng vùng trồng {place}", en: "Growing areas office of {place}"),
    "thisLanguage": Phrase(vi: "Tiếng Việt", en: "English"),
    "menu": Phrase(vi: "Danh mục", en: "Menu"),
    "start": Phrase(vi: "Tổng quan", en: "Overview"),
    "ownAccount": Phrase(vi: "Tài khoản của tôi", en: "My account"),
    "accounts": Phrase(vi: "Người dùng", en: "People"),
    "auditTrail": Phrase(vi: "Nhật ký", en: "Audit trail"),
    "logOut": Phrase(vi: "Đăng xuất", en: "Log out"),
    "welcome": Phrase(vi: "Xin chào {name}", en: "Welcome, {name}"),
    "youAre": Phrase(vi: "Vai trò: {role}", en: "Your role: {role}"),
    "role-administrator": Phrase(vi: "Quản trị viên", en: "Administrator"),
    "role-centre": Phrase(vi: "Trung tâm Dịch vụ tổng hợp", en: "General Services Centre"),
    "role-cooperative": Phrase(vi: "Hợp tác xã", en: "Cooperative"),
    "role-reader": Phrase(vi: "Người xem báo cáo", en: "Reader of reports"),
    "roleOfCooperative": Phrase(vi: "{role} {cooperative}", en: "{role} {cooperative}"),
    "save": Phrase(vi: "Lưu", en: "Save"),
    "back": Phrase(vi: "Quay lại", en: "Back"),
    "older": Phrase(vi: "Cũ hơn", en: "Older"),
    "newest": Phrase(vi: "Mới nhất", en: "Newest"),
    "nothingYet": Phrase(vi: "Chưa có gì ở đây.", en: "There is nothing here yet."),
  ]

  /// Coming in: login and invitation.
  static let entrance: [String: Phrase] = [
    "logIn": Phrase(vi: "Đăng nhập", en: "Log in"),
    "logInText": Phrase(
      vi: "Dành cho cán bộ xã, Trung tâm và hợp tác xã.",
      en: "For staff of the commune, Centre and cooperatives."),
    "accountName": Phrase(vi: "Tên đăng nhập", en: "User name"),
    "password": Phrase(vi: "Mật khẩu", en: "Password"),
    "code": Phrase(vi: "Mã xác thực", en: "Authentication code"),
    "codeHint": Phrase(
      vi: "Sáu số trong ứng dụng xác thực, hoặc một mã dự phòng. Để trống nếu bạn chưa bật.",
      en: "Six digits from your authenticator, or a recovery code. Leave empty if you have not set one up."),
    "wrongLogin": Phrase(
      vi:
        "Tên, mật khẩu hoặc mã xác thực không đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi thử lại.",
      en: "Name, password or code is wrong. Check the keyboard layout and Caps Lock, then try again."),
    "waitLogin": Phrase(
      vi: "Sai nhiều lần. Hãy thử lại sau {seconds} giây.",
      en: "Too many failures. Try again in {seconds} seconds."),
    "lostPassword": Phrase(
      vi: "Quên mật khẩu hoặc mất điện thoại: nhờ quản trị viên gửi liên kết mới.",
      en: "Password forgotten or telephone lost: ask an administrator for a new link."),
    "sessionEnded": Phrase(
      vi: "Phiên làm việc đã kết thúc. Hãy đăng nhập lại.", en: "Your session ended. Please log in again."),
    "join": Phrase(vi: "Đặt mật khẩu", en: "Set your password"),
    "joinText": Phrase(
      vi: "Liên kết này dành cho {name} (tên đăng nhập: {account}) và chỉ dùng được một lần.",
      en: "This link is for {name} (user name: {account}) and works once."),
    "newPassword": Phrase(vi: "Mật khẩu mới", en: "New password"),
    "newPasswordHint": Phrase(
      vi:
        "Ít nhất 12 ký tự. Dễ nhớ nhất: ghép bốn, năm từ không liên quan, có thể có dấu cách và dấu tiếng Việt.",
      en: "At least 12 characters. Easiest to remember: four or five unrelated words, spaces allowed."),
    "repeatPassword": Phrase(vi: "Nhập lại mật khẩu mới", en: "New password again"),
    "passwordsDiffer": Phrase(vi: "Hai lần nhập mật khẩu khác nhau.", en: "The two passwords differ."),
    "done-joined": Phrase(
      vi: "Đã đặt mật khẩu. Bây giờ hãy đăng nhập.", en: "Your password is set. Now log in."),
    "done-loggedOut": Phrase(vi: "Bạn đã đăng xuất.", en: "You are logged out."),
    "done-passwordChanged": Phrase(
      vi: "Đã đổi mật khẩu. Mọi phiên làm việc đã kết thúc; hãy đăng nhập lại.",
      en: "Your password is changed and all sessions ended; log in again."),
  ]

  /// One's own account.
  static let account: [String: Phrase] = [
    "changePassword": Phrase(vi: "Đổi mật khẩu", en: "Change password"),
    "changePasswordText": Phrase(
      vi: "Sau khi đổi, mọi thiết bị đều phải đăng nhập lại.",
      en: "All devices have to log in again afterwards."),
    "oldPassword": Phrase(vi: "Mật khẩu hiện tại", en: "Current password"),
    "wrongPassword": Phrase(
      vi: "Mật khẩu hiện tại không đúng. Nếu sai nhiều lần, hãy đợi vài phút.",
      en: "The current password is wrong. After many failures, wait some minutes."),
    "secondFactor": Phrase(vi: "Xác thực hai bước", en: "Two-step login"),
    "secondFactorText": Phrase(
      vi:
        "Ngoài mật khẩu, cần thêm mã sáu số trên điện thoại. Người biết mật khẩu của bạn vẫn không vào được.",
      en:
        "Besides the password, a six-digit code from your telephone is asked for. A stolen password alone opens nothing."
    ),
    "secondFactorMust": Phrase(
      vi: "Quản trị viên phải bật xác thực hai bước trước khi làm việc.",
      en: "Administrators must set up two-step login before they work."),
    "secondFactorOn": Phrase(
      vi: "Đang bật; còn {count} mã dự phòng.", en: "It is on; {count} recovery codes are left."),
    "secondFactorOff": Phrase(vi: "Chưa bật.", en: "It is off."),
    "setSecondFactor": Phrase(vi: "Bật xác thực hai bước", en: "Set up two-step login"),
    "renewSecondFactor": Phrase(vi: "Đổi điện thoại hoặc mã dự phòng", en: "New telephone or recovery codes"),
    "removeSecondFactor": Phrase(vi: "Tắt xác thực hai bước", en: "Turn two-step login off"),
    "scanStep": Phrase(
      vi: "Mở ứng dụng xác thực trên điện thoại (chẳng hạn FreeOTP, Google Authenticator) và quét mã này.",
      en: "Open an authenticator on your telephone (such as FreeOTP or Google Authenticator) and scan this."),
    "scanPicture": Phrase(vi: "Mã QR cho ứng dụng xác thực", en: "QR code for the authenticator"),
    "typeStep": Phrase(vi: "Không quét được thì gõ khóa này:", en: "If it cannot be scanned, type this key:"),
    "codeStep": Phrase(
      vi: "Gõ sáu số ứng dụng hiện ra, và mật khẩu của bạn.",
      en: "Type the six digits it shows, and your password."),
    "wrongCode": Phrase(
      vi: "Mã hoặc mật khẩu không đúng. Kiểm tra giờ trên điện thoại rồi thử mã mới.",
      en: "Code or password is wrong. Check the clock of the telephone and try a new code."),
    "recoveryCodes": Phrase(vi: "Mã dự phòng", en: "Recovery codes"),
    "recoveryText": Phrase(
      vi: "In hoặc chép ra giấy và cất kỹ. Mỗi mã thay điện thoại đúng một lần. Trang này không hiện lại.",
      en:
        "Print or copy them and keep them safe. Each stands in for the telephone once. They are not shown again."
    ),
    "codesKept": Phrase(vi: "Đã cất mã, vào làm việc", en: "I have kept them, go to work"),
    "done-secondFactorRemoved": Phrase(vi: "Đã tắt xác thực hai bước.", en: "Two-step login is off."),
  ]

  /// Accounts, as an administrator keeps them.
  static let people: [String: Phrase] = [
    "addPerson": Phrase(vi: "Thêm người dùng", en: "Add a person"),
    "accountNameHint": Phrase(
      vi: "2 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối. Ví dụ: lan.nguyen",
      en: "2 to 40 small letters, digits, dots or hyphens. Example: lan.nguyen"),
    "fullName": Phrase(vi: "Họ và tên", en: "Full name"),
    "role": Phrase(vi: "Vai trò", en: "Role"),
    "cooperative": Phrase(vi: "Hợp tác xã", en: "Cooperative"),
    "cooperativeHint": Phrase(
      vi: "Chỉ chọn khi vai trò là hợp tác xã.", en: "Only for the role of a cooperative."),
    "noCooperative": Phrase(vi: "Không", en: "None"),
    "accountState": Phrase(vi: "Trạng thái", en: "State"),
    "lastLogin": Phrase(vi: "Lần vào cuối", en: "Last login"),
    "never": Phrase(vi: "chưa vào", en: "never"),
    "state-invited": Phrase(vi: "đã mời, chưa đặt mật khẩu", en: "invited, no password yet"),
    "state-open": Phrase(vi: "đang dùng", en: "in use"),
    "state-openTwice": Phrase(vi: "đang dùng, hai bước", en: "in use, two-step"),
    "state-disabled": Phrase(vi: "đã khóa", en: "disabled"),
    "manage": Phrase(vi: "Quản lý {name}", en: "Manage {name}"),
    "inviteAgain": Phrase(vi: "Gửi liên kết mới", en: "New link"),
    "inviteAgainText": Phrase(
      vi: "Liên kết cũ không còn dùng được. Mật khẩu hiện tại vẫn dùng được cho đến khi đặt mật khẩu mới.",
      en: "The earlier link ends. The current password works until a new one is set."),
    "resetPerson": Phrase(
      vi: "Xóa mật khẩu và xác thực hai bước", en: "Take password and two-step login away"),
    "resetPersonText": Phrase(
      vi: "Dùng khi mất điện thoại hoặc lộ mật khẩu. Mọi phiên làm việc kết thúc ngay.",
      en: "For a lost telephone or a password others may know. All sessions end at once."),
    "disablePerson": Phrase(vi: "Khóa tài khoản", en: "Disable"),
    "enablePerson": Phrase(vi: "Mở lại tài khoản", en: "Enable again"),
    "disableText": Phrase(
      vi: "Người này không vào được nữa; mọi việc đã làm vẫn còn trong nhật ký.",
      en: "The person cannot come in any more; what was done stays in the audit trail."),
    "why": Phrase(vi: "Lý do", en: "Reason"),
    "invitationLink": Phrase(vi: "Liên kết cho {name}", en: "Link for {name}"),
    "invitationText": Phrase(
      vi:
        "Gửi liên kết này cho đúng người, bằng tin nhắn riêng. Dùng được một lần, đến {until}. Trang này không hiện lại.",
      en: "Send this link to the person alone. It works once, until {until}. It is not shown again."),
    "done-disabled": Phrase(vi: "Đã khóa tài khoản.", en: "The account is disabled."),
    "done-enabled": Phrase(vi: "Đã mở lại tài khoản.", en: "The account is enabled."),
  ]

  /// The audit trail.
  static let audit: [String: Phrase] = [
    "auditText": Phrase(
      vi: "Mọi thay đổi, do ai và lúc nào. Các dòng nối thành chuỗi: sửa hay xóa một dòng đều bị phát hiện.",
      en: "Every change, by whom and when. The entries form a chain: a change or loss of one is found."),
    "auditExport": Phrase(vi: "Tải toàn bộ (CSV)", en: "Download all (CSV)"),
    "auditSequence": Phrase(vi: "Số", en: "No."),
    "auditTime": Phrase(vi: "Thời gian", en: "Time"),
    "auditActor": Phrase(vi: "Ai", en: "Who"),
    "auditAction": Phrase(vi: "Việc", en: "What"),
    "auditSubject": Phrase(vi: "Đối tượng", en: "Subject"),
    "auditPayload": Phrase(vi: "Nội dung", en: "Content"),
    "auditErased": Phrase(vi: "(đã xóa cùng người liên quan)", en: "(erased with the person)"),
  ]

  /// What was not possible.
  static let problems: [String: Phrase] = [
    "notFound": Phrase(vi: "Không tìm thấy", en: "Not found"),
    "notFoundText": Phrase(
      vi: "Không có trang hoặc hồ sơ này. Kiểm tra địa chỉ, hoặc mở từ danh mục.",
      en: "There is no such page or record. Check the address, or open it from the menu."),
    "forbidden": Phrase(vi: "Không có quyền", en: "Not allowed"),
    "forbiddenText": Phrase(
      vi: "Vai trò của bạn không có việc này. Nếu cần, nhờ quản trị viên đổi vai trò.",
      en: "Your role does not do this. If you need it, ask an administrator for another role."),
    "foreignForm": Phrase(vi: "Biểu mẫu không hợp lệ", en: "The form is not valid"),
    "foreignFormText": Phrase(
      vi: "Biểu mẫu đã cũ hoặc không đến từ trang này; chưa có gì thay đổi. Mở lại trang rồi gửi lại.",
      en: "The form is old or came from elsewhere; nothing was changed. Open the page again and send it anew."
    ),
    "refused": Phrase(vi: "Chưa làm được", en: "This was not done"),
    "badRequest": Phrase(vi: "Yêu cầu không hợp lệ", en: "The request is not valid"),
    "badRequestText": Phrase(
      vi: "Trình duyệt gửi dữ liệu mà trang này không hiểu. Quay lại và thử lần nữa.",
      en: "The browser sent what this page does not understand. Go back and try again."),
    "tooMany": Phrase(vi: "Quá nhiều yêu cầu", en: "Too many requests"),
    "tooManyText": Phrase(
      vi: "Thử lại sau {seconds} giây.", en: "Try again in {seconds} seconds."),
    "methodNotAllowed": Phrase(vi: "Yêu cầu không hợp lệ", en: "The request is not valid"),
    "methodNotAllowedText": Phrase(vi: "Địa chỉ này chỉ để đọc.", en: "This address can only be read."),
    "tooLarge": Phrase(vi: "Quá lớn", en: "Too large"),
    "tooLargeText": Phrase(
      vi: "Dữ liệu gửi lên lớn hơn giới hạn; chưa có gì thay đổi.",
      en: "What was sent is over the limit; nothing was changed."),
    "busy": Phrase(vi: "Đang bận", en: "Busy"),
    "busyText": Phrase(
      vi:
        "Một việc khác đang ghi vào sổ đăng ký, hoặc quá nhiều người vào cùng lúc. Thử lại sau nửa phút; chưa có gì thay đổi.",
      en:
        "Other work is writing to the registry, or too many came at once. Try again in half a minute; nothing was changed."
    ),
    "fault": Phrase(vi: "Lỗi của hệ thống", en: "Our fault"),
    "faultText": Phrase(
      vi: "Việc này không xong vì lỗi của chương trình. Báo quản trị viên số yêu cầu dưới đây.",
      en: "This failed by a fault of the program. Tell an administrator the request number below."),
    "requestNumber": Phrase(vi: "Số yêu cầu", en: "Request number"),
  ]
}
