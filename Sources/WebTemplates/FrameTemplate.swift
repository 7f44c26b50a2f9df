extension PageTemplates {
  /// What every page shares. A page fills the blocks `head` and `content`.
  static let frame = #"""
    <!doctype html>
    <html lang="{{frame.language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>{{frame.title}}</title>
    {{#frame.summary}}<meta name="description" content="{{frame.summary}}">{{/frame.summary}}
    {{^frame.isIndexed}}<meta name="robots" content="noindex">{{/frame.isIndexed}}
    <meta name="theme-color" content="#4e1733">
    <meta name="format-detection" content="telephone=no">
    {{#frame.alternates}}<link rel="alternate" hreflang="{{language}}" href="{{address}}">
    {{/frame.alternates}}
    {{#frame.sharing}}<meta property="og:type" content="website">
    <meta property="og:site_name" content="{{frame.siteName}}">
    <meta property="og:title" content="{{title}}">
    <meta property="og:description" content="{{text}}">
    <meta property="og:url" content="{{address}}">
    <meta property="og:locale" content="{{locale}}">
    {{#picture}}<meta property="og:image" content="{{address}}"><meta property="og:image:width" content="{{width}}"><meta property="og:image:height" content="{{height}}"><meta property="og:image:alt" content="{{description}}">{{/picture}}
    {{/frame.sharing}}
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    <style>{{> stylesheet}}</style>
    {{$head}}{{/head}}
    </head>
    <body{{#frame.isWide}} class="wide"{{/frame.isWide}}>
    <a class="skip" href="#main">{{words.skip}}</a>
    <header class="top"><div class="inner">
    <a class="home" href="{{frame.homeAddress}}"><svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true"><g fill="#f7d9e6"><circle cx="16" cy="8.5" r="5.6"/><circle cx="23.6" cy="14" r="5.6"/><circle cx="20.7" cy="23" r="5.6"/><circle cx="11.3" cy="23" r="5.6"/><circle cx="8.4" cy="14" r="5.6"/></g><circle cx="16" cy="16.4" r="3.4" fill="#b8862b"/></svg><span>{{frame.siteName}}</span></a>
    {{#frame.other}}<a class="switch" href="{{address}}" lang="{{language}}" hreflang="{{language}}">{{name}}</a>{{/frame.other}}
    </div></header>
    <main id="main" tabindex="-1">
    {{$content}}{{/content}}
    </main>
    <footer><div class="inner">
    <nav aria-label="{{words.siteLinks}}"><a href="{{frame.homeAddress}}">{{words.home}}</a><a href="{{frame.mapAddress}}">{{words.map}}</a><a href="{{frame.codeEntryAddress}}">{{words.enterCode}}</a></nav>
    <p>{{words.noTracking}}</p>
    </div></footer>
    </body>
    </html>

    """#

  static let goodMark =
    ##"<svg class="mark" viewBox="0 0 24 24" width="32" height="32" aria-hidden="true"><circle cx="12" cy="12" r="11" fill="currentColor"/><path d="M6.5 12.4l3.7 3.7 7.3-7.6" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>"##

  static let warningMark =
    ##"<svg class="mark" viewBox="0 0 24 24" width="32" height="32" aria-hidden="true"><path d="M12 1.8 23.3 21.6H.7z" fill="currentColor" stroke="currentColor" stroke-linejoin="round"/><path d="M12 9v6" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/><circle cx="12" cy="18.4" r="1.4" fill="#fff"/></svg>"##

  static let stopMark =
    ##"<svg class="mark" viewBox="0 0 24 24" width="32" height="32" aria-hidden="true"><path d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z" fill="currentColor"/><path d="M8 8l8 8m0-8l-8 8" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>"##

  /// The box to type a code into, on three pages.
  static let codeForm = #"""
    <form class="code" action="{{frame.codeEntryAddress}}" method="get" role="search">
    <label for="ma">{{words.codeLabel}}</label>
    {{#frame.askedLanguage}}<input type="hidden" name="lang" value="{{frame.askedLanguage}}">{{/frame.askedLanguage}}
    <div class="row"><input id="ma" name="ma" type="text" value="{{typedCode}}" maxlength="300" autocomplete="off" autocapitalize="off" spellcheck="false" required aria-describedby="ma-hint"><button type="submit">{{words.lookUp}}</button></div>
    <p id="ma-hint" class="hint">{{words.codeHint}}</p>
    </form>
    """#
}
