import Foundation
import TestSupport

/// Chromium, driven by selenium, with axe-core for what people with other senses need.
enum Browser {
  /// Whether it can be had; where `CI` is set it must be, and what does not start fails.
  static let isThere =
    OutsideProgram.mustBeThere
    || (OutsideProgram.hasPython("selenium", "axe_core_python.base")
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/chromedriver"))

  /// Runs the script after `start`; `base` is the site, `say(…)` notes something to complain of.
  /// - Returns: what was noted, one line each; what the script itself broke on too.
  static func complaints(about base: String, _ script: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = try folder.write(start + script, to: "look.py")
    let (code, output) = try OutsideProgram.outcome(OutsideProgram.python, [file, base])
    return output.split(separator: "\n").map(String.init)
      + (code == 0 ? [] : ["the browser ended with \(code)"])
  }

  private static let start = """
    import atexit, json, os, sys
    from urllib.parse import urlparse
    from axe_core_python.base import AXE_SCRIPT
    from selenium import webdriver
    from selenium.common.exceptions import StaleElementReferenceException, TimeoutException
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    base = sys.argv[1]
    pictures = os.environ.get("VUNGTRONG_PICTURES")

    def say(*words): print(*words)

    def start(scripts=True):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
                     "--disable-background-networking", "--disable-component-update", "--no-first-run", "--lang=vi"]:
            options.add_argument(word)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        wishes = {"intl.accept_languages": "vi"}
        if not scripts:
            wishes["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", wishes)
        return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)

    def size(browser, width, height):
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})

    def open_page(browser, path):
        browser.get(base + path)

    def picture(browser, name):
        if pictures:
            height = browser.execute_script("return document.documentElement.scrollHeight")
            width = browser.execute_script("return innerWidth")
            size(browser, width, height)
            browser.save_screenshot(pictures + "/" + name + ".png")

    def check_axe(browser, path):
        browser.execute_script(AXE_SCRIPT)
        found = browser.execute_async_script(
            "var done = arguments[arguments.length - 1]; axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}).then(done);")
        for fault in found["violations"]:
            say(path, "axe:", fault["id"], fault["help"], [n["html"][:160] for n in fault["nodes"]][:3])

    def check_network(browser):
        for entry in browser.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                address = urlparse(message["params"]["request"]["url"])
                if address.scheme in ("http", "https", "ws", "wss") and address.netloc != urlparse(base).netloc:
                    say("another host was asked:", address.geturl())
        for entry in browser.get_log("browser"):
            if entry["level"] == "SEVERE" and not any(code in entry["message"] for code in ("400", "403", "404", "422")):
                say("console:", entry["message"])

    browsers = []
    atexit.register(lambda: [browser.quit() for browser in browsers])
    def new_browser(scripts=True):
        browsers.append(start(scripts))
        return browsers[-1]


    """
}
