import Foundation
import GrowingAreas
import Testing
import Traceability

@testable import UseCases
@testable import WebService

/// The main stories without a mouse: every field and button is reached by the tabulator key, and the focus is seen on each.
@Suite(
  .enabled(if: Browser.isThere, "needs chromium-driver, python3-selenium and axe-core-python"), .serialized)
struct `By keyboard alone` {
  @Test func `a surveyor sends a file, accepts what is clean and takes it back`() async throws {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    let walks = try SharedFiles.path("Samples/walks-na-hoi.gpx")
    let complaints = try await StaffServer.complaints(
      fixture,
      """
      browser = new_browser()
      size(browser, 1280, 900)
      log_in_by_keyboard(browser, "hung.vang", "\(StaffFixture.password)")
      enter(browser, "nav a[href='/staff/surveys']")
      # The window in which a file is chosen belongs to the system; the field that opens it is reached.
      reach(browser, "#files").send_keys("\(walks)")
      pick(browser, "#crop", "man-tam-hoa")
      enter(browser, "#upload button")
      if "/staff/surveys/S-0001" not in browser.current_url: say("sending led to", browser.current_url)
      reach(browser, "[name=feature]")
      ActionChains(browser).send_keys(Keys.SPACE).perform()
      if not browser.find_element(By.NAME, "feature").is_selected(): say("the blank key chooses nothing")
      type_in(browser, "#name", "Nương bà Mỷ")
      enter(browser, ".side-table button:not(.danger)"); is_done(browser, "accepted")
      enter(browser, "form[action$='/accept-clean'] button"); is_done(browser, "accepted")
      type_in(browser, "#undo-why", "đo lại")
      enter(browser, "form[action$='/undo'] button"); is_done(browser, "undone")
      """)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }

  @Test func `a leader makes the Friday report and has it`() async throws {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    let complaints = try await StaffServer.complaints(
      fixture,
      """
      browser = new_browser()
      size(browser, 1280, 900)
      log_in_by_keyboard(browser, "minh.tran", "\(StaffFixture.password)")
      enter(browser, "main form button"); is_done(browser, "reportMade")
      link = reach(browser, "main table a")
      got = fetched(browser, link.get_attribute("href"))
      if got[0] != 200 or got[1] != "application/pdf": say("the report came as", got)
      enter(browser, "nav a[href='/staff/plan']")
      """)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }

  @Test func `the Centre finds a parcel, gives it its grower, notes consent and changes a limit`()
    async throws
  {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    _ = try fixture.office.importSurvey(
      SurveyImportRequest(
        path: SharedFiles.path("Samples/walks-na-hoi.gpx"), crop: "man-tam-hoa", accept: true))
    let grower = try #require(try fixture.office.growers().first)
    let complaints = try await StaffServer.complaints(
      fixture,
      """
      browser = new_browser()
      size(browser, 1280, 900)
      log_in_by_keyboard(browser, "hung.vang", "\(StaffFixture.password)")
      enter(browser, "nav a[href='/staff/parcels']")
      pick(browser, "main select[name=crop]", "man-tam-hoa")
      enter(browser, "main form[method=get] button")
      enter(browser, "main tbody th a")
      type_in(browser, "form:not([action$='/restore']) [name=name]", "Đồi sau nhà")
      type_in(browser, "[name=grower]", "\(grower.code)")
      type_in(browser, "form:not([action$='/restore']) [name=why]", "theo sổ")
      enter(browser, "main form:not([action$='/restore']) button"); is_done(browser, "parcelChanged")
      enter(browser, "main section a.button")
      type_in(browser, "[name=evidence]", "phiếu số 12")
      enter(browser, "form[action$='/consent'] button"); is_done(browser, "consentRecorded")
      enter(browser, "nav a[href='/staff/settings']")
      type_in(browser, "#limit-hdop", "9")
      ActionChains(browser).send_keys(Keys.ENTER).perform()
      WebDriverWait(browser, 60).until(lambda b: "done=limitSet" in b.current_url)
      enter(browser, "main a[href$='/settings/villages']")
      type_in(browser, "form[aria-labelledby=add] [name=name]", "Na Lò Mới")
      enter(browser, "form[aria-labelledby=add] button"); is_done(browser, "villageAdded")
      look(browser, "villages")
      enter(browser, "nav a[href='/staff/areas']")
      type_in(browser, "#code", "VT-01"); type_in(browser, "#name", "Mận Na Hối")
      pick(browser, "#crop", "man-tam-hoa"); pick(browser, "#village", "NA-HOI-TAY")
      enter(browser, "form[aria-labelledby=add] button"); is_done(browser, "areaAdded")
      type_in(browser, "#standard", "VietGAP")
      enter(browser, "form[aria-labelledby=change] button"); is_done(browser, "areaChanged")
      type_in(browser, "#variety", "Tam hoa"); type_in(browser, "#planting-why", "theo sổ")
      enter(browser, "form[aria-labelledby=planting] button"); is_done(browser, "plantingDescribed")
      open_page(browser, "/staff/settings/crops"); look(browser, "crops")
      open_page(browser, "/staff/plan"); look(browser, "plan-visits")
      """)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }

  @Test func `a cooperative records a harvest, ships of it, issues codes and prints labels`() async throws {
    let fixture = try await `Goods on the staff site`.fixtureWithLot()
    let complaints = try await StaffServer.complaints(
      fixture,
      """
      browser = new_browser()
      size(browser, 360, 640)
      log_in_by_keyboard(browser, "a.seo", "\(StaffFixture.password)")
      enter(browser, "nav a[href='/staff/goods']")
      pick(browser, "#origin", "P-00001")
      type_in(browser, "#kilograms", "20,5")
      type_in(browser, "#lot", "PHIM-1")
      enter(browser, "form[aria-labelledby=harvest] button"); is_done(browser, "harvestRecorded")
      enter(browser, ".actions a[href*='/move/ship']")
      type_in(browser, "[name=amount]", "10")
      type_in(browser, "[name=partner]", "Đại lý Hà Nội")
      enter(browser, "main form button"); is_done(browser, "moved-ship")
      type_in(browser, "#count", "5")
      enter(browser, "form[action$='/codes'] button"); is_done(browser, "codesIssued")
      enter(browser, ".actions a[href$='/labels']")
      pick(browser, "#sheet", "a4-65")
      enter(browser, "form[method=get] button")
      enter(browser, "form[method=post][action$='/labels'] button"); is_done(browser, "labelsPrinted")
      type_in(browser, "#used", "5"); type_in(browser, "#spoiled", "0")
      enter(browser, "form[action$='/count'] button"); is_done(browser, "labelsCounted")
      """)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    #expect(try fixture.office.labelRuns().count == 1)
  }
}
