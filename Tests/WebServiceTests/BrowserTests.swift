import Foundation
import TestSupport
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
  @Test func `pages fit a small telephone, have no barrier that axe knows, and ask no other host`()
    async throws
  {
    let pages = LongTests.areWanted ? (Self.pages + Self.morePages).flatMap { [$0, "/en" + $0] } : Self.pages
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
                WebDriverWait(browser, 180).until(lambda b: b.find_elements(By.CSS_SELECTOR, "#map[data-drawn]"))
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

  @Test func `no text of the store runs or breaks anything in the moving map`() async throws {
    try await OpenServer.run(HostileContentTests.hostile.store) { base in
      let complaints = try Browser.complaints(
        about: base,
        """
        from selenium.webdriver import ActionChains
        browser = new_browser()
        size(browser, 1280, 900)
        open_page(browser, "/map")
        wait = WebDriverWait(browser, 180, ignored_exceptions=[StaleElementReferenceException])
        wait.until(lambda b: b.find_elements(By.CSS_SELECTOR, "#map[data-drawn]"))
        browser.find_element(By.CSS_SELECTOR, "#map-colour option[value=certificate]").click()
        box = browser.find_element(By.ID, "map-search")
        box.send_keys("P-00017"); box.submit()
        popup = (By.CSS_SELECTOR, ".leaflet-popup-content")
        wait.until(lambda b: any("<script>alert(1)</script>" in e.text for e in b.find_elements(*popup)))
        if browser.find_elements(By.CSS_SELECTOR, "#map script, #map img[src='x']"): say("a text became an element")
        box.clear(); box.send_keys("script"); box.submit()
        wait.until(lambda b: b.find_element(By.ID, "map-found").text)
        try: browser.switch_to.alert; say("a text ran as a script")
        except Exception: pass
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
        from selenium.webdriver import ActionChains
        browser = new_browser()
        size(browser, 1280, 900)
        open_page(browser, "/map")
        wait = WebDriverWait(browser, 180, ignored_exceptions=[StaleElementReferenceException])
        wait.until(lambda b: b.find_elements(By.CSS_SELECTOR, "#map[data-drawn]"))
        def drawn(): return browser.execute_script(
            "return Array.from(document.querySelectorAll('#map canvas')).map(c => {"
            "var sum = 0; c.getContext('2d').getImageData(0, 0, c.width, c.height).data.forEach((b, i) => { sum = (sum + b * (i % 251 + 1)) % 1000000007; });"
            "return sum; }).sort().join()")
        wait.until(lambda b: int(b.find_element(By.ID, "map").get_attribute("data-drawn")) >= len(b.find_elements(By.CSS_SELECTOR, "#map canvas")))
        seen = {"kind": drawn()}
        for choice in ["crop", "code", "certificate", "progress"]:
            browser.find_element(By.CSS_SELECTOR, "#map-colour option[value=%s]" % choice).click()
            seen[choice] = drawn()
            shown = {e.get_attribute("data-legend") for e in browser.find_elements(By.CSS_SELECTOR, "[data-legend]") if e.is_displayed()}
            if shown != {choice}: say("the legend shows", shown, "for", choice)
            entries = [e.text for e in browser.find_elements(By.CSS_SELECTOR, "ul[data-legend=%s] li" % choice)]
            if not entries or not all("ha)" in e for e in entries): say("the legend of", choice, "has no hectares:", entries)
            picture(browser, "map-" + choice)
            size(browser, 1280, 900)
        if len(set(seen.values())) < 5: say("choosing what colours stand for changes no colour:", seen)
        box = browser.find_element(By.ID, "map-search")
        popup = (By.CSS_SELECTOR, ".leaflet-popup-content")
        def ask(words, shown):
            box.clear(); box.send_keys(words); box.submit()
            # Popups that fade away may still stand there for a moment: until they are gone, nothing new may have come.
            def is_alone(b): return [shown in e.text for e in b.find_elements(*popup)] == [True]
            try: wait.until(is_alone)
            except TimeoutException: say(words, "did not lead to", shown, [e.text for e in browser.find_elements(*popup)])
        ask("na hoi tho", "Na Hối Thổ")
        if not browser.find_elements(By.CSS_SELECTOR, ".leaflet-popup-content a[href^='/thon/NA-HOI-THO']"): say("the village's page is not linked")
        ask("P-00017", "Tam hoa")
        ask("lcor-0117", "Vùng mận Tam hoa Na Áng")
        ask("P-00017", "P-00017")
        picture(browser, "map-found")
        size(browser, 1280, 900)
        browser.execute_script("document.querySelectorAll('.leaflet-popup-close-button').forEach(e => e.click())")
        wait.until(lambda b: not b.find_elements(*popup))
        ActionChains(browser).move_to_element(browser.find_element(By.ID, "map")).click().perform()
        wait.until(lambda b: any("P-00017" in e.text and "0,8" in e.text for e in b.find_elements(*popup)))
        box.clear(); box.send_keys("mận"); box.submit()
        wait.until(lambda b: "2" in b.find_element(By.ID, "map-found").text)
        box.clear(); box.send_keys("khong co gi"); box.submit()
        wait.until(lambda b: "Không tìm thấy" in b.find_element(By.ID, "map-found").text)
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
