import Foundation
import GrowingAreas
import TestSupport
import Testing
import Traceability

@testable import UseCases
@testable import WebService

/// The stories of those who work in a browser every day, told whole by a browser.
@Suite(
  .enabled(if: Browser.isThere, "needs chromium-driver, python3-selenium and axe-core-python"), .serialized)
struct `Stories of the staff` {
  @Test func `a surveyor sends files, looks them over, accepts, assigns, turns down and takes back`()
    async throws
  {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    let walks = try SharedFiles.path("Samples/walks-na-hoi.gpx")
    let drawn = try SharedFiles.path("Samples/thai-giang-pho.kml")
    let broken = try SharedFiles.path("Samples/broken/figure-eight.gpx")
    let complaints = try await StaffServer.complaints(
      fixture,
      """
      browser = new_browser()
      size(browser, 1280, 900)
      log_in(browser, "hung.vang", "\(StaffFixture.password)")
      press(browser, "nav a[href='/staff/surveys']")
      look(browser, "surveys-empty")
      size(browser, 1280, 900)
      browser.find_element(By.ID, "files").send_keys("\(walks)\\n\(broken)")
      browser.find_element(By.CSS_SELECTOR, "#crop option[value='man-tam-hoa']").click()
      browser.find_element(By.CSS_SELECTOR, "#upload button").click()
      WebDriverWait(browser, 180).until(lambda b: b.find_elements(By.XPATH, "//h1[contains(., 'Kết quả')]"))
      look(browser, "survey-imports")
      press(browser, "main a[href$='/S-0001']")
      size(browser, 1280, 900)
      WebDriverWait(browser, 180).until(lambda b: b.find_elements(By.CSS_SELECTOR, "#review-map .leaflet-interactive"))
      look(browser, "survey")
      size(browser, 1280, 900)
      boxes = browser.find_elements(By.NAME, "feature")
      if len(boxes) < 3: say("there are only", len(boxes), "features to choose")
      browser.execute_script("arguments[0].scrollIntoView()", boxes[0])
      boxes[0].click()
      fill(browser, name_="Nương bà Mỷ")
      grower = browser.find_element(By.CSS_SELECTOR, "#growers option").get_attribute("value")
      fill(browser, grower=grower)
      press(browser, ".side-table button:not(.danger)")
      if "done=accepted" not in browser.current_url: say("accepting led to", browser.current_url)
      if "Nương bà Mỷ" not in browser.find_element(By.CSS_SELECTOR, ".features li").text: say("the name was not given")
      browser.find_elements(By.NAME, "feature")[1].click()
      browser.find_element(By.ID, "why").send_keys("đo nhầm bờ")
      press(browser, ".side-table button.danger")
      if "done=rejected" not in browser.current_url: say("rejecting led to", browser.current_url)
      press(browser, "form[action$='/accept-clean'] button")
      look(browser, "survey-accepted")
      size(browser, 1280, 900)
      browser.find_element(By.ID, "undo-why").send_keys("đo lại")
      press(browser, "form[action$='/undo'] button")
      if "done=undone" not in browser.current_url: say("undoing led to", browser.current_url)
      check_network(browser)

      still = new_browser(scripts=False)
      size(still, 360, 640)
      log_in(still, "hung.vang", "\(StaffFixture.password)")
      open_page(still, "/staff/surveys")
      still.find_element(By.ID, "files").send_keys("\(drawn)")
      press(still, "#upload button")
      if "/staff/surveys/S-" not in still.current_url: say("without a script sending led to", still.current_url)
      if not still.find_element(By.CSS_SELECTOR, ".still svg").is_displayed(): say("no drawing without a script")
      picture(still, "staff-survey-still")
      size(still, 360, 640)
      press(still, "form[action$='/accept-clean'] button")
      if "done=accepted" not in still.current_url: say("without a script accepting led to", still.current_url)
      """)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    #expect(try !fixture.office.parcels().isEmpty)
  }

  @Test
  func `a leader sees how far the villages are, makes the Friday report in one press, and has it again`()
    async throws
  {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    _ = try fixture.office.importSurvey(
      SurveyImportRequest(
        path: SharedFiles.path("Samples/walks-na-hoi.gpx"), crop: "man-tam-hoa", accept: true))
    let folder = try TemporaryFolder()
    _ = try fixture.office.importPlan(
      from: folder.write(
        """
        village,crop,parcels,hectares,due,late_cause
        BAN-PHO-1,,24,7.7,2026-06-02,Mưa lũ cuốn đường
        NA-HOI-TAY,,18,7.4,2026-09-30,
        THAI-GIANG-PHO-2,,28,19.1,2026-09-30,
        """, to: "plan.csv"))
    // 13 June: eleven days after the due day of one village.
    fixture.pass(seconds: 86_400)
    let complaints = try await StaffServer.complaints(
      fixture,
      """
      browser = new_browser()
      size(browser, 1280, 900)
      log_in(browser, "minh.tran", "\(StaffFixture.password)")
      late = [row.text for row in browser.find_elements(By.CSS_SELECTOR, "main tbody tr") if "Mưa lũ cuốn đường" in row.text]
      if len(late) != 1 or "Bản Phố 1" not in late[0] or "11 ngày" not in late[0]: say("late is told as", late)
      if "%" not in browser.find_element(By.CSS_SELECTOR, ".strong").text: say("no percentage is told")
      if len(browser.find_elements(By.CSS_SELECTOR, "main tbody tr")) < 3: say("villages are missing")
      look(browser, "leader")
      size(browser, 1280, 900)
      if browser.find_elements(By.CSS_SELECTOR, "nav a[href='/staff/growers']"): say("a reader is led to growers")
      press(browser, "main form button")
      if "done=reportMade" not in browser.current_url: say("making a report led to", browser.current_url)
      look(browser, "reports")
      address = browser.find_element(By.CSS_SELECTOR, "main table a").get_attribute("href")
      got = browser.execute_async_script(
          "var done = arguments[1]; fetch(arguments[0]).then(a => a.arrayBuffer().then(b => done([a.status, a.headers.get('content-type'), b.byteLength])));", address)
      if got[0] != 200 or got[1] != "application/pdf" or got[2] < 5000: say("the report came as", got)
      check_network(browser)
      """)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    #expect(try fixture.office.reportsOnFile().map(\.madeBy) == ["web:minh.tran"])
  }

  @Test func `the Centre finds parcels, keeps their record, notes consent, hands data out and erases it`()
    async throws
  {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    _ = try fixture.office.importSurvey(
      SurveyImportRequest(
        path: SharedFiles.path("Samples/walks-na-hoi.gpx"), crop: "man-tam-hoa", accept: true))
    let grower = try #require(try fixture.office.growers().first)
    let parcel = try #require(try fixture.office.parcels().first)
    let drawn = try SharedFiles.path("Samples/na-hoi.geojson")
    let complaints = try await StaffServer.complaints(
      fixture,
      """
      browser = new_browser()
      size(browser, 1280, 900)
      log_in(browser, "hung.vang", "\(StaffFixture.password)")
      open_page(browser, "/staff/parcels?crop=man-tam-hoa")
      WebDriverWait(browser, 180).until(lambda b: b.find_elements(By.CSS_SELECTOR, "#map[data-drawn]"))
      look(browser, "parcels")
      open_page(browser, "/staff/parcels?state=published")
      if browser.find_elements(By.CSS_SELECTOR, "main tbody tr"): say("what is not published is found as published")
      open_page(browser, "/staff/parcels/\(parcel.code)")
      fill(browser, name_="Đồi sau nhà", grower="\(grower.code)", why="theo sổ")
      press(browser, "form[action$='/\(parcel.code)'] button")
      if "done=parcelChanged" not in browser.current_url: say("changing a parcel led to", browser.current_url)
      look(browser, "parcel")
      press(browser, "main section a.button")
      look(browser, "grower-before")
      fill(browser, evidence="phiếu số 12")
      press(browser, "form[action$='/consent'] button")
      if "done=consentRecorded" not in browser.current_url: say("consent led to", browser.current_url)
      if "phiếu số 12" not in browser.find_element(By.TAG_NAME, "main").text: say("the consent is not shown")
      look(browser, "grower")
      got = browser.execute_async_script(
          "var done = arguments[0]; fetch(location.pathname + '/data.json').then(a => a.json()).then(done);")
      if got["code"] != "\(grower.code)" or not got["consents"] or not got["parcels"]: say("the data handed out is", got)
      fill(browser, code="H-9999"); browser.find_element(By.ID, "erase-why").send_keys("theo yêu cầu")
      press(browser, "form[action$='/erase'] button")
      if "chưa xóa" not in browser.find_element(By.CSS_SELECTOR, "[role=alert]").text: say("a wrong code was not told")
      fill(browser, code="\(grower.code)"); browser.find_element(By.ID, "erase-why").send_keys("theo yêu cầu")
      press(browser, "form[action$='/erase'] button")
      if "done=growerErased" not in browser.current_url: say("erasing led to", browser.current_url)
      look(browser, "growers")
      open_page(browser, "/staff/growers/\(grower.code)")
      if "Không tìm thấy" not in browser.find_element(By.TAG_NAME, "h1").text: say("an erased grower is still shown")
      open_page(browser, "/staff/plan")
      look(browser, "plan")
      for form in ["xlsx", "csv"]:
          got = fetched(browser, browser.find_element(By.CSS_SELECTOR, "a[href$='/template." + form + "']").get_attribute("href"))
          if got[0] != 200 or got[2] < 200: say("the table of the plan came as", got)
      press(browser, "nav a[href='/staff/areas']")
      look(browser, "areas-empty")
      size(browser, 1280, 900)
      fill(browser, code="VT-MAN-NA-HOI-TAY-01", name_="Vùng trồng mận Tam hoa Na Hối Tày và các thôn lân cận xã Bắc Hà")
      choose(browser, "crop", "man-tam-hoa"); choose(browser, "village", "NA-HOI-TAY")
      press(browser, "form[aria-labelledby=add] button"); is_done(browser, "areaAdded")
      fill(browser, standard="TCVN 11892-1:2017", seedOrigin="Trại giống cây ăn quả ôn đới Bắc Hà", market="Hà Nội, Quảng Ninh, Trung Quốc")
      press(browser, "form[aria-labelledby=change] button"); is_done(browser, "areaChanged")
      fill(browser, variety="Tam hoa"); set_day(browser, "planted", "2014-03-01")
      browser.find_element(By.ID, "planting-why").send_keys("theo sổ của thôn")
      press(browser, "form[action$='/planting'] button"); is_done(browser, "plantingDescribed")
      fill(browser, scheme="VN-domestic", value="VN-LCOR-0117")
      press(browser, "form[action$='/code'] button"); is_done(browser, "officialCodeSet")
      choose(browser, "kind", "vietgap")
      fill(browser, number="VietGAP-TT-12-26-001", issuer="Trung tâm Chứng nhận Phù hợp (QUACERT)", holder="Tổ hợp tác Na Hối Tày")
      set_day(browser, "from", "2026-01-15"); set_day(browser, "until", "2029-01-14")
      press(browser, "form[action$='/certificates'] button"); is_done(browser, "certificateAdded")
      look(browser, "area")
      size(browser, 1280, 900)
      press(browser, "form[action$='/dossier'] button"); is_done(browser, "reportMade")
      open_page(browser, "/staff/areas"); look(browser, "areas")
      size(browser, 1280, 900)
      open_page(browser, "/staff/surveys")
      browser.find_element(By.ID, "files").send_keys("\(drawn)")
      browser.find_element(By.CSS_SELECTOR, "#upload button").click()
      WebDriverWait(browser, 180).until(lambda b: b.find_elements(By.CSS_SELECTOR, "#review-map .leaflet-interactive"))
      look(browser, "survey-overlap")
      size(browser, 1280, 900)
      open_page(browser, "/staff/settings")
      box = browser.find_element(By.ID, "limit-hdop"); box.clear(); box.send_keys("9", Keys.ENTER)
      WebDriverWait(browser, 20).until(lambda b: "done=limitSet" in b.current_url)
      if "đã đổi" not in browser.find_element(By.TAG_NAME, "main").text: say("a changed limit is not told")
      look(browser, "settings")
      if browser.find_elements(By.CSS_SELECTOR, "a[href$='backup.zip']"): say("the Centre is led to a copy of everything")
      check_network(browser)
      """)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    #expect(try fixture.office.verifyAudit() > 0)
    #expect(try fixture.office.parcels().contains { $0.code == parcel.code && $0.name != "Đồi sau nhà" })
  }

  @Test func `a cooperative records a harvest on a telephone by keyboard, and holds and releases the lot`()
    async throws
  {
    let fixture = try await `Goods on the staff site`.fixture()
    let complaints = try await StaffServer.complaints(
      fixture,
      """
      browser = new_browser()
      size(browser, 360, 640)
      log_in(browser, "a.seo", "\(StaffFixture.password)")
      press(browser, "nav a[href='/staff/goods']")
      if not browser.current_url.endswith("/staff/goods/mua-xuan"): say("the cooperative was led to", browser.current_url)
      look(browser, "goods-empty")
      size(browser, 360, 640)
      browser.find_element(By.ID, "product").send_keys(Keys.TAB)
      for text in ["P-00002", Keys.TAB, "250,5", Keys.TAB]: browser.switch_to.active_element.send_keys(text)
      browser.find_element(By.ID, "lot").send_keys("ME-01"); press_key(browser)
      if "done=harvestRecorded" not in browser.current_url: say("the harvest led to", browser.current_url, browser.find_element(By.TAG_NAME, "main").text[:300])
      text = browser.find_element(By.TAG_NAME, "main").text
      for part in ["250,5 kg", "P-00002", "ME-01"]:
          if part not in text: say(part, "is missing from the lot")
      look(browser, "lot")
      size(browser, 360, 640)
      fill(browser, why="chờ kiểm nghiệm"); press_key_in(browser, "why")
      if "tạm giữ" not in browser.find_element(By.CSS_SELECTOR, ".tag").text: say("the lot is not held")
      look(browser, "lot-held")
      size(browser, 360, 640)
      fill(browser, why="đạt"); press_key_in(browser, "why")
      open_page(browser, "/staff/goods"); look(browser, "goods")
      for path in ["goods/khac", "surveys", "growers"]:
          open_page(browser, "/staff/" + path)
          if browser.find_elements(By.CSS_SELECTOR, "main form"): say("a cooperative got to", path)
      check_network(browser)

      leader = new_browser()
      size(leader, 1280, 900)
      log_in(leader, "minh.tran", "\(StaffFixture.password)")
      open_page(leader, "/staff/holds")
      if "chờ kiểm nghiệm" not in leader.find_element(By.TAG_NAME, "main").text: say("a leader does not see why it was held")
      look(leader, "holds")
      """)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    #expect(try fixture.office.lots().map(\.code.text) == ["ME-01"])
  }
}
