import Foundation
import Testing

@Suite(.enabled(if: Browser.isThere, "needs chromium-driver, python3-selenium and axe-core-python"))
struct BrowserTests {
  static let pages = [
    ConsumerPageTests.scan, "/map", "/01/09521234543213/10/THU-HOI%2F1",
    "/01/09521234543213/10/MTH-260612/21/2345679ACDEFJ",
    "/htx/mua-xuan", GoodsPageTests.wine, RemarkTests.form, "/htx/mua-xuan/to-treo",
  ]
  /// What the long run looks at as well, each in English too.
  static let morePages = [
    "/", "/tra-cuu", "/01/09521234543213", "/01/09521234543213/10/GIU-1", "/01/09521234543213/10/RUT-1",
    "/01/09521234543213/10/CU-1", "/01/09521234543210", "/01/09521234543220", "/thon/NA-ANG-A", "/khong-co",
    "/ogc?f=html",
    "/ogc/collections?f=html", "/ogc/collections/parcels/items?f=html", "/ogc/api?f=html",
  ]
  static var isLong: Bool { ProcessInfo.processInfo.environment["VUNGTRONG_FULL_TESTS"] != nil }

  @Test func `pages fit a small telephone, have no barrier that axe knows, and ask no other host`()
    async throws
  {
    let pages = Self.isLong ? (Self.pages + Self.morePages).flatMap { [$0, "/en" + $0] } : Self.pages
    try await OpenServer.run(SiteFixture.sample.store) { base in
      let list = String(decoding: try JSONEncoder().encode(pages), as: UTF8.self)
      let complaints = try Browser.complaints(
        about: base,
        """
        browser = new_browser()
        for path in json.loads('''\(list)'''):
            size(browser, 360, 640)
            open_page(browser, path)
            if "/map" in path:
                WebDriverWait(browser, 180).until(lambda b: b.find_elements(By.CSS_SELECTOR, ".leaflet-interactive"))
            width = browser.execute_script("return document.documentElement.scrollWidth")
            if width > 360: say(path, "is", width, "wide on a telephone of 360")
            if browser.find_element(By.TAG_NAME, "html").get_attribute("lang") != ("en" if path.startswith("/en") else "vi"):
                say(path, "has the wrong language")
            check_axe(browser, path)
            name = path.strip("/").replace("/", "_").replace("?", "_") or "start"
            size(browser, 360, 640); picture(browser, name + "-360")
            size(browser, 1280, 900); picture(browser, name + "-1280")
        check_network(browser)
        """)
      #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    }
  }

  @Test func `the map is coloured, searched and asked; languages are switched; nothing needs a script`()
    async throws
  {
    try await OpenServer.run(SiteFixture.sample.store) { base in
      let complaints = try Browser.complaints(
        about: base,
        """
        browser = new_browser()
        size(browser, 1280, 900)
        open_page(browser, "/map")
        wait = WebDriverWait(browser, 180, ignored_exceptions=[StaleElementReferenceException])
        wait.until(lambda b: b.find_element(By.ID, "map-tools").is_displayed())
        def colours(): return {e.get_attribute("fill") for e in browser.find_elements(By.CSS_SELECTOR, ".leaflet-interactive")}
        before = colours()
        browser.find_element(By.CSS_SELECTOR, "#map-colour option[value=crop]").click()
        if colours() == before: say("choosing the crop changes no colour")
        shown = [e.get_attribute("data-legend") for e in browser.find_elements(By.CSS_SELECTOR, "[data-legend]") if e.is_displayed()]
        if shown != ["crop"]: say("the legend shows", shown)
        box = browser.find_element(By.ID, "map-search")
        box.send_keys("na hoi tho"); box.submit()
        popup = (By.CSS_SELECTOR, ".leaflet-popup-content")
        try: wait.until(lambda b: any("Na Hối Thổ" in e.text for e in b.find_elements(*popup)))
        except TimeoutException: say("the village was not found:", [e.text for e in browser.find_elements(*popup)])
        box.clear(); box.send_keys("P-00017"); box.submit()
        wait.until(lambda b: "Tam hoa" in b.find_element(By.CSS_SELECTOR, ".leaflet-popup-content").text)
        picture(browser, "map-found")
        box.clear(); box.send_keys("khong co gi"); box.submit()
        if not browser.find_element(By.ID, "map-found").text: say("what is not found is not said")
        browser.find_element(By.CSS_SELECTOR, "a.switch").click()
        if browser.find_element(By.TAG_NAME, "html").get_attribute("lang") != "en": say("the language stays")
        browser.find_element(By.CSS_SELECTOR, "a.switch").click()
        if browser.find_element(By.TAG_NAME, "html").get_attribute("lang") != "vi": say("the way back is missing")
        check_network(browser)

        still = new_browser(scripts=False)
        size(still, 360, 640)
        open_page(still, "/map")
        if not still.find_element(By.CSS_SELECTOR, ".still svg").is_displayed(): say("no picture without a script")
        if "42,65" not in still.find_element(By.TAG_NAME, "body").text: say("no figures without a script")
        if still.find_element(By.ID, "map-tools").is_displayed(): say("tools that do nothing are shown")
        open_page(still, "\(ConsumerPageTests.scan)")
        if "Mã hợp lệ" not in still.find_element(By.TAG_NAME, "body").text: say("no page without a script")
        if still.get_cookies(): say("a cookie was set")
        check_network(still)
        """)
      #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    }
  }
}
