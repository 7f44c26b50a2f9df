import Foundation
import GrowingAreas
import HTTPTypes
import Testing

@testable import UseCases
@testable import WebService

/// Every address of the staff site, tried as everybody.
@Suite(.serialized) struct `Rights of the staff` {
  /// What stands for the parts of an address that vary.
  static let samples = ["name": "thu.vu", "token": String(repeating: "0", count: 64)]

  @Test func `every address is open to those whose right it needs, and to nobody else`() async throws {
    let fixture = try await StaffFixture()
    _ = try fixture.office.addStaff(
      "thu.vu", fullName: "Vũ Thu", roleName: "reader", cooperative: nil)
    #expect(Set(fixture.routes.map { "\($0.method) \($0.path)" }).count == fixture.routes.count)
    #expect(fixture.routes.count > 15)
    for route in fixture.routes {
      let path = try Self.address(of: route)
      guard case .right(let action) = route.access else {
        // The door answers everybody.
        #expect([200, 303, 404, 422].contains(try await fixture.ask(path, route.method).status), "\(route)")
        continue
      }
      let stranger = try await fixture.ask(path, route.method)
      #expect(stranger.status == 303 && stranger.location?.hasPrefix("/staff/login") == true, "\(route)")
      for somebody in StaffFixture.Somebody.allCases {
        let session = try await fixture.session(of: somebody)
        let answer =
          route.method == .get
          ? try await fixture.ask(path, as: session) : try await fixture.send(path, as: session)
        if somebody.role.mayEver(action) {
          #expect([200, 303, 404, 422].contains(answer.status), "\(route) as \(somebody): \(answer.status)")
        } else {
          #expect(answer.status == 403, "\(route) as \(somebody): \(answer.status)")
        }
      }
    }
    #expect(try fixture.office.verifyAudit() > 0)
  }

  /// - Throws: when a part of the address has no sample: whoever adds a route adds one.
  static func address(of route: StaffRoute) throws -> String {
    let parts = try route.path.split(separator: "/").map { part in
      part.hasPrefix(":")
        ? try #require(samples[String(part.dropFirst())], "\(part) has no sample") : String(part)
    }
    return (["/staff"] + parts).joined(separator: "/")
  }

  @Test(arguments: StaffAction.allCases)
  func `the table of rights gives administrators all, and cooperatives only what is theirs`(
    action: StaffAction
  ) {
    let own = RecordOwner.cooperative(slug: "mua-xuan")
    #expect(StaffRole.administrator.may(action, of: .commune) && StaffRole.administrator.may(action, of: own))
    let cooperative = StaffRole.cooperative(slug: "mua-xuan")
    if action != .keepOwnAccount {
      #expect(!cooperative.may(action, of: .cooperative(slug: "khac")))
      #expect(!cooperative.may(action, of: .commune))
    }
    #expect(StaffRole.reader.may(action, of: own) == (action == .keepOwnAccount))
    #expect(StaffRole.centre.mayEver(.keepAccounts) == false)
  }

  @Test func `use cases ask for the right themselves, whatever leads to them`() async throws {
    let fixture = try await StaffFixture()
    let reader = fixture.office.acting(as: StaffAccount(name: "x", fullName: "X", role: .reader))
    func refused(_ work: () throws -> Void) {
      let refusal = #expect(throws: Refusal.self) { try work() }
      #expect(refusal?.code == .notAllowed)
    }
    refused { _ = try reader.staffAccounts() }
    refused { _ = try reader.addStaff("y.y", fullName: "Y", roleName: "administrator", cooperative: nil) }
    refused { _ = try reader.inviteStaff("lan.nguyen") }
    refused { _ = try reader.resetStaff("lan.nguyen") }
    refused { try reader.setStaff("lan.nguyen", disabled: true, why: "x") }
    refused { _ = try reader.auditLines(before: nil, limit: 1) }
    refused { _ = try reader.auditTable() }
  }

  @Test func `the public site leads nowhere near the staff`() async throws {
    for path in ["/staff", "/staff/login", "/en/staff/people"] {
      #expect(try await SiteFixture.sample.ask(path).status == 404)
    }
  }
}
