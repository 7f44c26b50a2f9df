import Documents
import Foundation
import GrowingAreas
import TestSupport
import Testing
import Traceability

@testable import UseCases
@testable import WebService

/// A cooperative's whole work on a telephone of 360 x 640, in Vietnamese: from the first product to a recall.
@Suite(
  .enabled(if: Browser.isThere, "needs chromium-driver, python3-selenium and axe-core-python"), .serialized)
struct `A cooperative on a telephone` {
  @Test func `tells the whole story from an empty registry and the samples`() async throws {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    _ = try fixture.office.importSurvey(
      SurveyImportRequest(
        path: SharedFiles.path("Samples/walks-na-hoi.gpx"), crop: "man-tam-hoa", accept: true))
    let photo = fixture.folder.file("man.jpg")
    try fixture.folder.write(try `Products on the staff site`.photograph(), "man.jpg")
    let complaints = try await StaffServer.complaints(
      fixture, Self.entering(photo) + Self.moving + Self.printing + Self.recalling)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    let lots = try fixture.office.lots()
    #expect(lots.count == 2 && lots.allSatisfy { $0.state == .open })
    #expect(try fixture.office.labelRuns().count == 2 && fixture.office.recalls().count == 1)
    #expect(try fixture.office.verifyAudit() > 0)
    let foreign = try fixture.office.auditLines(before: nil, limit: 100)
      .filter { $0.actor != "web:a.seo" && !$0.actor.hasPrefix("cli:") && !$0.actor.hasPrefix("web:") }
    #expect(foreign.isEmpty)
  }

  private static func entering(_ photo: String) -> String {
    """
    browser = new_browser()
    size(browser, 360, 640)
    log_in(browser, "a.seo", "\(StaffFixture.password)")
    press(browser, "nav a[href='/staff/goods']")
    look(browser, "htx-empty")
    press(browser, "main a.button[href$='/products']")
    look(browser, "htx-products-empty")
    size(browser, 360, 640)
    fill(browser, nameVi="Mận Tam hoa Bắc Hà", nameEn="Bac Ha Tam hoa plum", net="1 kg", gtin="09521234543213", shelfLife="7")
    choose(browser, "crop", "man-tam-hoa")
    browser.find_element(By.ID, "photo").send_keys("\(photo)")
    press(browser, "main form button"); is_done(browser, "productAdded")
    look(browser, "htx-product")
    if browser.find_element(By.CSS_SELECTOR, "img.ware-photo").get_property("naturalWidth") < 50: say("the photo is not shown")
    missing = browser.find_element(By.CSS_SELECTOR, ".checklist .missing a")
    if not missing.get_attribute("href").endswith("#standards"): say("what is missing leads to", missing.get_attribute("href"))
    size(browser, 360, 640)
    fill(browser, standards="TCVN 11892-1:2017")
    press(browser, "form[aria-labelledby=change] button"); is_done(browser, "productChanged")
    open_page(browser, "/staff/goods/mua-xuan/products")
    look(browser, "htx-products")
    size(browser, 360, 640)
    browser.execute_script("document.querySelectorAll('details').forEach(function (d) { d.open = true; })")
    fill(browser, nameVi="Mận Tam hoa sấy dẻo Bắc Hà hảo hạng đóng túi", nameEn="Dried plum", net="200 g", use="Để nơi khô ráo", ingredients="Mận 100 %", standards="TCCS 01:2026", shelfLife="180", gtin="09521234543220")
    choose(browser, "kind", "processed"); choose(browser, "crop", "man-tam-hoa")
    browser.find_element(By.ID, "photo").send_keys("\(photo)")
    press(browser, "main form button"); is_done(browser, "productAdded")
    press(browser, "nav.sub a[href$='/certificates']")
    look(browser, "htx-certificates-empty")
    size(browser, 360, 640)
    choose(browser, "kind", "vietgap"); choose(browser, "products", "09521234543213")
    fill(browser, number="VietGAP-TT-12-26-001", issuer="Trung tâm Chứng nhận Phù hợp (QUACERT)")
    set_day(browser, "from", "2026-01-15"); set_day(browser, "until", "2029-01-14")
    press(browser, "form[aria-labelledby=add] button"); is_done(browser, "certificateAdded")
    look(browser, "htx-certificates")
    press(browser, "nav.sub a[href$='/profile']")
    look(browser, "htx-profile")
    size(browser, 360, 640)
    fill(browser, address="Thôn Na Hối Tày, xã Bắc Hà, tỉnh Lào Cai")
    press(browser, "form[aria-labelledby=change] button"); is_done(browser, "profileChanged")
    press(browser, "nav.sub a[href$='/diary']")
    look(browser, "htx-diary-empty")
    size(browser, 360, 640)
    browser.find_elements(By.CSS_SELECTOR, "#parcels option")[1].click()
    set_day(browser, "day", "2026-05-20")
    fill(browser, work="phun thuốc trừ rệp", input="Abamectin 1.8EC", dose="20 ml/16 l", interval="14")
    press(browser, "form[aria-labelledby=write] button"); is_done(browser, "diaryKept")
    if "03/06/2026" not in browser.find_element(By.CSS_SELECTOR, "ol.story").text: say("the first day of harvest is not told")
    look(browser, "htx-diary")

    """
  }

  private static let moving = """
    press(browser, "nav.sub a[href$='/goods/mua-xuan']")
    size(browser, 360, 640)
    for option in browser.find_elements(By.CSS_SELECTOR, "#origin option")[:2]: option.click()
    fill(browser, kilograms="250,5", lot="ME-01")
    set_day(browser, "day", "2026-02-10")
    press(browser, "form[aria-labelledby=harvest] button")
    if not browser.find_elements(By.NAME, "hold"): say("a harvest out of season asks for no reason")
    look(browser, "htx-harvest-refused")
    size(browser, 360, 640)
    set_day(browser, "day", "2026-06-12")
    press(browser, "form[aria-labelledby=harvest] button"); is_done(browser, "harvestRecorded")
    look(browser, "htx-lot")
    size(browser, 360, 640)
    press(browser, ".actions a[href*='/move/process']")
    if not browser.find_element(By.CSS_SELECTOR, "[name=lot]").is_selected(): say("the lot is not chosen")
    look(browser, "htx-process")
    size(browser, 360, 640)
    fill(browser, amount="100")
    choose(browser, "product-0", "09521234543220"); browser.find_element(By.NAME, "made-0").send_keys("18,2")
    browser.find_element(By.NAME, "code-0").send_keys("SAY-01")
    press(browser, "main form button"); is_done(browser, "moved-process")
    if "18,2 kg" not in browser.find_element(By.TAG_NAME, "main").text: say("what came out is not told")
    open_page(browser, "/staff/goods/mua-xuan/lots/09521234543213/ME-01")
    press(browser, ".actions a[href*='/move/pack']")
    fill(browser, amount="50", into="THUNG-01")
    press(browser, "main form button"); is_done(browser, "moved-pack")
    press(browser, ".actions a[href*='/move/ship']")
    look(browser, "htx-ship")
    size(browser, 360, 640)
    browser.find_element(By.CSS_SELECTOR, "[name=lot]:checked").click()
    browser.find_element(By.NAME, "box").click()
    fill(browser, partner="Công ty cổ phần Nông sản sạch Tây Bắc", place="chợ đầu mối Long Biên, Hà Nội")
    press(browser, "main form button"); is_done(browser, "moved-ship")
    text = browser.find_element(By.TAG_NAME, "main").text
    for part in ["Nông sản sạch Tây Bắc", "[THUNG-01]", "100,5 kg"]:
        if part not in text: say(part, "is missing from the lot")
    press(browser, "ol.story a[href*='/entries/']")
    look(browser, "htx-entry")
    size(browser, 360, 640)
    fill(browser, amount="49", why="cân lại")
    press(browser, "form[aria-labelledby=right] button")
    is_done(browser, "entryCorrected")

    """

  private static let printing = """
    open_page(browser, "/staff/goods/mua-xuan/lots/09521234543213/ME-01")
    fill(browser, count="30")
    press(browser, "form[action$='/codes'] button"); is_done(browser, "codesIssued")
    press(browser, ".actions a[href$='/labels']")
    look(browser, "htx-labels-preview")
    size(browser, 360, 640)
    picture_of_labels = browser.find_element(By.CSS_SELECTOR, "img.sheet")
    if picture_of_labels.get_property("naturalWidth") < 100: say("the labels cannot be looked at")
    first = picture_of_labels.get_attribute("src")
    choose(browser, "sheet", "a4-65"); fill(browser, start="3")
    press(browser, "form[method=get] button")
    if browser.find_element(By.CSS_SELECTOR, "img.sheet").get_attribute("src") == first: say("the look does not follow the form")
    if "token" in browser.current_url: say("the token stands in the address", browser.current_url)
    press(browser, "form[method=post][action$='/labels'] button"); is_done(browser, "labelsPrinted")
    look(browser, "htx-run")
    size(browser, 360, 640)
    got = fetched(browser, browser.find_element(By.CSS_SELECTOR, "a[href$='/file']").get_attribute("href"))
    if got[0] != 200 or got[1] != "application/pdf" or got[2] < 5000: say("the labels came as", got)
    press(browser, "form[action$='/activate'] button"); is_done(browser, "labelsActivated")
    fill(browser, printed="30", used="28", spoiled="2")
    press(browser, "form[action$='/count'] button"); is_done(browser, "labelsCounted")
    if "hỏng 2" not in browser.find_element(By.TAG_NAME, "main").text: say("the count is not told")
    look(browser, "htx-run-counted")
    size(browser, 360, 640)
    press(browser, "form[action$='/reprint'] button"); is_done(browser, "labelsReprinted")
    press(browser, "nav.sub a[href$='/labels']")
    fill(browser, name_="máy in kho", offsetX="1,5", offsetY="-0,5")
    press(browser, "form[aria-labelledby=correct] button"); is_done(browser, "printerSet")
    fill(browser, **{"sheet-name": "htx-40", "sheet-columns": "4", "sheet-rows": "10", "sheet-label": "48,5 x 25,4", "sheet-origin": "8 x 21,5"})
    press(browser, "form[aria-labelledby=add-sheet] button"); is_done(browser, "sheetSet")
    look(browser, "htx-printers")
    got = fetched(browser, "/staff/goods/mua-xuan/test-page?sheet=a4-24&printer=m%C3%A1y+in+kho&file=pdf")
    if got[0] != 200 or got[1] != "application/pdf": say("the test page came as", got)

    """

  private static let recalling = """
    size(browser, 360, 640)
    open_page(browser, "/staff/goods/mua-xuan/lots/09521234543213/ME-01")
    press(browser, ".actions a[href$='/trace']")
    for image in browser.find_elements(By.CSS_SELECTOR, "img.trace-picture"):
        browser.execute_script("arguments[0].scrollIntoView()", image)
        WebDriverWait(browser, 60).until(lambda b: image.get_property("naturalWidth") > 50)
    look(browser, "htx-trace")
    size(browser, 360, 640)
    open_page(browser, "/staff/goods/mua-xuan/lots/09521234543213/ME-01")
    press(browser, ".actions a[href$='/recall']")
    text = browser.find_element(By.TAG_NAME, "main").text
    for part in ["2 lô", "SAY-01", "Nông sản sạch Tây Bắc"]:
        if part not in text: say(part, "is missing from the look at the recall")
    look(browser, "htx-recall-preview")
    size(browser, 360, 640)
    fill(browser, why="dư lượng thuốc, phiếu 21/KN")
    press(browser, "form[aria-labelledby=open] button"); is_done(browser, "recallOpened")
    look(browser, "htx-recall")
    size(browser, 360, 640)
    fill(browser, why="đã thu về và tiêu hủy")
    press(browser, "form[aria-labelledby=close] button"); is_done(browser, "recallClosed")
    press(browser, "nav.sub a[href$='/recalls']")
    look(browser, "htx-recalls")
    size(browser, 360, 640)
    press(browser, "nav.sub a[href$='/goods/mua-xuan']")
    look(browser, "htx-lots")
    open_page(browser, "/en/staff/goods/mua-xuan/products/09521234543213"); look(browser, "htx-product-en")
    check_network(browser)

    still = new_browser(scripts=False)
    size(still, 360, 640)
    log_in(still, "a.seo", "\(StaffFixture.password)")
    open_page(still, "/staff/goods/mua-xuan/lots/09521234543213/ME-01/labels")
    press(still, "form[method=get] button")
    if "?sheet=" not in still.current_url: say("without a script looking led to", still.current_url)

    """
}
