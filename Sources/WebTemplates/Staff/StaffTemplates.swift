/// The texts the staff site is made of. As with `PageTemplates`, words come in as `{{words.…}}` and every value is escaped.
public enum StaffTemplates {
  /// Mustache texts by the name another template includes them with.
  public static let byName: [String: String] = [
    "frame": frame,
    "stylesheet": stylesheet,
    "notice": notice,
    "guard": guardField,
    "new-password": newPassword,
    "login": login,
    "join": join,
    "start": start,
    "own-account": ownAccount,
    "second-factor": secondFactor,
    "recovery-codes": recoveryCodes,
    "surveys": surveys,
    "survey-imports": surveyImports,
    "survey": survey,
    "progress": progress,
    "reports": reports,
    "holds": holds,
    "parcels": parcels,
    "parcel": parcel,
    "areas": areas,
    "area": area,
    "growers": growers,
    "grower": grower,
    "plan": plan,
    "field": field,
    "options": options,
    "fields": fields,
    "goods-nav": goodsNav,
    "cooperatives": cooperatives,
    "goods": goods,
    "products": products,
    "product": product,
    "product-fields": productFields,
    "item-list": itemList,
    "certificate": certificate,
    "certificates": certificates,
    "profile": profile,
    "lot": lot,
    "entry": entry,
    "entry-line": entryLine,
    "move": move,
    "diary": diary,
    "label-print": labelPrint,
    "labels": labels,
    "label-run": labelRun,
    "trace": trace,
    "traced-lots": tracedLots,
    "recalls": recalls,
    "recall": recall,
    "settings": settings,
    "villages": villages,
    "crops": crops,
    "people": people,
    "person": person,
    "invitation": invitation,
    "audit": audit,
    "problem": problem,
  ]

  /// What every page shares. A page fills the blocks `head` and `content`.
  static let frame = #"""
    <!doctype html>
    <html lang="{{frame.language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>{{frame.title}}</title>
    <meta name="robots" content="noindex">
    <meta name="theme-color" content="#4e1733">
    <meta name="format-detection" content="telephone=no">
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    <style>{{> stylesheet}}</style>
    {{$head}}{{/head}}
    </head>
    <body class="office">
    <a class="skip" href="#main">{{words.skip}}</a>
    <header class="top"><div class="inner">
    <a class="home" href="{{frame.homeAddress}}"><svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true"><g fill="#f7d9e6"><circle cx="16" cy="8.5" r="5.6"/><circle cx="23.6" cy="14" r="5.6"/><circle cx="20.7" cy="23" r="5.6"/><circle cx="11.3" cy="23" r="5.6"/><circle cx="8.4" cy="14" r="5.6"/></g><circle cx="16" cy="16.4" r="3.4" fill="#b8862b"/></svg><span>{{frame.siteName}}</span></a>
    {{#frame.other}}<a class="switch" href="{{address}}" lang="{{language}}" hreflang="{{language}}">{{name}}</a>{{/frame.other}}
    </div></header>
    {{#frame.person}}
    <nav class="menu" aria-label="{{words.menu}}"><div class="inner">
    <ul>{{#items}}<li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a></li>{{/items}}</ul>
    <form method="post" action="{{logOutAddress}}"><input type="hidden" name="token" value="{{formToken}}"><button class="plain" type="submit">{{words.logOut}}</button></form>
    </div></nav>
    {{/frame.person}}
    <main id="main" tabindex="-1">
    {{> notice}}
    {{$content}}{{/content}}
    </main>
    {{#frame.person}}<footer><div class="inner"><p>{{fullName}} · {{role}}</p></div></footer>{{/frame.person}}
    </body>
    </html>

    """#

  /// What was done, or why not.
  static let notice = #"""
    {{#frame.done}}<p class="note done" role="status">{{.}}</p>{{/frame.done}}
    {{#frame.fault}}<p class="note wrong" role="alert">{{.}}</p>{{/frame.fault}}
    """#

  /// Shows that a form came from a page of this session.
  static let guardField = #"<input type="hidden" name="token" value="{{frame.formToken}}">"#

  static let problem = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{title}}</h1><p class="sub">{{text}}</p></div>
    <p><a class="button quiet" href="{{back}}">{{words.back}}</a></p>
    {{#requestId}}<p class="hint">{{words.requestNumber}}: <code>{{requestId}}</code></p>{{/requestId}}
    {{/content}}
    {{/frame}}
    """#

  static let start = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{welcome}}</h1><p class="sub">{{role}}</p></div>
    {{> progress}}
    {{#hasLinks}}
    <ul class="tiles">
    {{#links}}<li><a href="{{address}}">{{label}}</a></li>
    {{/links}}
    </ul>
    {{/hasLinks}}
    {{/content}}
    {{/frame}}
    """#
}
