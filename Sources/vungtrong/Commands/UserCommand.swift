import ArgumentParser
import FoundationEssentials
import GrowingAreas
import UseCases
import Wording

struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Who may come into the staff site, and as what.",
    subcommands: [Add.self, List.self, Invite.self, Reset.self, Disable.self, Enable.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a person and print the one-time link that lets the person set a password.",
      discussion: """
        Example: vungtrong user add lan.nguyen --full-name "Nguyễn Thị Lan" --role administrator
        For a cooperative: vungtrong user add a.seo --full-name "Giàng A Seo" --role cooperative --cooperative mua-xuan
        """)
    @OptionGroup var common: CommonOptions
    @OptionGroup var link: LinkOptions
    @Argument(help: "Name to log in with: 2 to 40 small letters, digits, dots or hyphens.") var name: String
    @Option(help: "The person's name.") var fullName: String
    @Option(help: "administrator, centre, cooperative or reader.") var role: String
    @Option(help: "Short name of the cooperative, for that role.") var cooperative: String?

    func run() throws {
      try link.tell(
        common.changingOffice().addStaff(
          name, fullName: fullName, roleName: role, cooperative: cooperative), common)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List all accounts.", discussion: "Example: vungtrong user list --json")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(common.readingOffice().staffAccounts()) { account in
        [
          account.name, Terminal.printable(account.fullName),
          StaffPhrases.text("role-" + account.role.name, common.lang), account.role.cooperative ?? "",
          StaffPhrases.text("state-" + state(of: account), common.lang),
        ].filter { !$0.isEmpty }.joined(separator: "  ")
      } json: { account in
        AccountJSON(
          name: account.name, fullName: account.fullName, role: account.role.name,
          cooperative: account.role.cooperative, state: state(of: account), lastLogin: account.lastLogin)
      }
    }

    private func state(of account: StaffAccount) -> String {
      account.isDisabled
        ? "disabled" : !account.hasPassword ? "invited" : account.hasSecondFactor ? "openTwice" : "open"
    }
  }

  struct Invite: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a new one-time link; the one before ends.",
      discussion: "Example: vungtrong user invite lan.nguyen")
    @OptionGroup var common: CommonOptions
    @OptionGroup var link: LinkOptions
    @Argument(help: "Name the person logs in with.") var name: String

    func run() throws { try link.tell(common.changingOffice().inviteStaff(name), common) }
  }

  struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take password, second factor and sessions away and print a new link: for a lost telephone.",
      discussion: "Example: vungtrong user reset lan.nguyen")
    @OptionGroup var common: CommonOptions
    @OptionGroup var link: LinkOptions
    @Argument(help: "Name the person logs in with.") var name: String

    func run() throws { try link.tell(common.changingOffice().resetStaff(name), common) }
  }

  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shut an account; its sessions end at once.",
      discussion: "Example: vungtrong user disable lan.nguyen --why \"chuyển công tác\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Name the person logs in with.") var name: String
    @Option(help: "The reason.") var why: String

    func run() throws {
      try common.changingOffice().setStaff(name, disabled: true, why: why)
      try common.tell(
        AccountPhrases.disabled, ["name": name], json: ["name": name, "state": "disabled"])
    }
  }

  struct Enable: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open an account that was shut.",
      discussion: "Example: vungtrong user enable lan.nguyen --why \"trở lại làm việc\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Name the person logs in with.") var name: String
    @Option(help: "The reason.") var why: String

    func run() throws {
      try common.changingOffice().setStaff(name, disabled: false, why: why)
      try common.tell(AccountPhrases.enabled, ["name": name], json: ["name": name, "state": "open"])
    }
  }
}

/// Where links of invitations lead.
struct LinkOptions: ParsableArguments {
  @Option(
    help: "Address of the staff site. Default: $VUNGTRONG_STAFF_BASE, then http://127.0.0.1:8081.")
  var staffBase: String?

  /// Prints the link, and what to do with it.
  func tell(_ invitation: StaffInvitation, _ common: CommonOptions) throws {
    let address = StaffBase.resolve(staffBase) + invitation.path
    try common.tell(
      AccountPhrases.invited,
      ["name": invitation.account.name, "link": address],
      json: ["name": invitation.account.name, "link": address, "until": invitation.until.rfc3339])
  }
}

/// The address of the staff site in the browser's address line.
enum StaffBase {
  static func resolve(_ asked: String?) -> String {
    let base = asked ?? fromEnvironment ?? "http://127.0.0.1:8081"
    return base.hasSuffix("/") ? String(base.dropLast()) : base
  }

  static var fromEnvironment: String? { ProcessInfo.processInfo.environment["VUNGTRONG_STAFF_BASE"] }
}

private struct AccountJSON: Encodable {
  var name, fullName, role: String
  var cooperative: String?
  var state: String
  var lastLogin: String?
}
