extension PageTemplates {
  /// The page a consumer's scan opens: a product, a lot or one serial of it.
  static let product = #"""
    {{<frame}}
    {{$head}}{{> structured}}{{/head}}
    {{$content}}
    {{#banner}}
    <section class="banner {{kind}}" aria-labelledby="state">
    {{#isGood}}{{> mark-good}}{{/isGood}}{{#isWarning}}{{> mark-warning}}{{/isWarning}}{{#isStop}}{{> mark-stop}}{{/isStop}}
    <div><h2 id="state">{{title}}</h2><p>{{text}}</p></div>
    </section>
    {{/banner}}
    {{#ageNotice}}<p class="age">{{ageNotice}}</p>{{/ageNotice}}
    {{#photo}}<img class="photo" src="{{address}}" width="{{width}}" height="{{height}}" alt="{{description}}">{{/photo}}
    <div class="title">
    <p class="kicker">{{kicker}}</p>
    <h1>{{name}}</h1>
    {{#alternativeName}}<p class="sub" lang="{{language}}">{{text}}</p>{{/alternativeName}}
    </div>
    {{> facts}}
    {{> certificate-list}}
    {{#origin}}
    <section class="card" aria-labelledby="origin">
    <h2 id="origin">{{words.whereItGrew}}</h2>
    {{#drawing}}<figure><a class="drawing" href="{{mapAddress}}">{{drawing}}</a><figcaption class="placed">{{caption}}{{locator}}</figcaption></figure>{{/drawing}}
    {{#share}}<p class="share">{{share}}</p>{{/share}}
    {{#areas}}
    <h3>{{name}}</h3>
    <dl class="rows">
    {{#rows}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
    {{/rows}}
    </dl>
    {{/areas}}
    {{#hasVillages}}<p><b>{{words.villages}}:</b> {{#villages}}<a href="{{address}}">{{name}}</a>{{separator}}{{/villages}}</p>{{/hasVillages}}
    <p><a class="button quiet" href="{{mapAddress}}">{{words.openMap}}</a></p>
    </section>
    {{/origin}}
    {{#story.isShown}}
    <section class="card" aria-labelledby="story">
    <h2 id="story">{{words.story}}</h2>
    <ol class="story">
    {{#story.steps}}<li><p class="when">{{when}}</p><p class="what">{{what}}</p><p class="where">{{where}}</p></li>
    {{/story.steps}}
    </ol>
    </section>
    {{/story.isShown}}
    {{#label.isShown}}
    <section class="card" aria-labelledby="label">
    <h2 id="label">{{words.onLabel}}</h2>
    <dl class="rows">
    {{#label.rows}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
    {{/label.rows}}
    </dl>
    </section>
    {{/label.isShown}}
    <section class="card" aria-labelledby="cooperative">
    <h2 id="cooperative">{{words.whoMadeIt}}</h2>
    <p class="strong"><a href="{{cooperative.page}}">{{cooperative.name}}</a></p>
    <address>{{cooperative.address}}</address>
    {{#cooperative.phone}}<p><a class="button" href="tel:{{dialled}}">{{words.call}} {{shown}}</a></p>{{/cooperative.phone}}
    </section>
    <section class="card" aria-labelledby="codes">
    <h2 id="codes">{{words.codesOnLabel}}</h2>
    <dl class="rows codes">
    {{#codes}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
    {{/codes}}
    </dl>
    {{#codeNote}}<p class="hint">{{codeNote}}</p>{{/codeNote}}
    </section>
    {{> outside-links}}
    <details class="card">
    <summary>{{words.tenItems}}</summary>
    <dl class="rows">
    {{#items.rows}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
    {{/items.rows}}
    </dl>
    </details>
    {{#remarkAddress}}<p><a class="button quiet" href="{{remarkAddress}}">{{words.remarkTitle}}</a></p>{{/remarkAddress}}
    {{/content}}
    {{/frame}}
    """#

  /// A data block for programs; browsers run nothing of it.
  static let structured =
    #"{{#structured}}<script type="application/ld+json">{{structured}}</script>{{/structured}}"#

  static let certificateList = #"""
    {{#certificates.isShown}}
    <section class="card" aria-labelledby="certificates">
    <h2 id="certificates">{{words.certificates}}</h2>
    {{#certificates.items}}
    <h3>{{name}}</h3>
    <dl class="rows">
    {{#rows}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
    {{/rows}}
    </dl>
    {{/certificates.items}}
    </section>
    {{/certificates.isShown}}
    """#

  static let outsideLinks = #"""
    {{#links.isShown}}
    <section class="card" aria-labelledby="links">
    <h2 id="links">{{words.otherPlaces}}</h2>
    <ul class="links">
    {{#links.items}}<li><a href="{{address}}" rel="external nofollow noopener noreferrer">{{title}}</a><small>{{note}}</small></li>
    {{/links.items}}
    </ul>
    </section>
    {{/links.isShown}}
    """#

  /// Every answer that is not what was asked for: unknown codes, malformed codes, faults of the service.
  static let problem = #"""
    {{<frame}}
    {{$content}}
    <section class="banner {{kind}}">
    {{#isStop}}{{> mark-stop}}{{/isStop}}{{^isStop}}{{> mark-warning}}{{/isStop}}
    <div><h1>{{title}}</h1><p>{{text}}</p></div>
    </section>
    {{#asked}}<p class="asked"><span>{{words.youAskedFor}}</span> <code>{{before}}{{#wrong}}<mark>{{wrong}}</mark>{{/wrong}}{{after}}</code></p>{{/asked}}
    {{#advice.isShown}}
    <section class="card" aria-labelledby="advice">
    <h2 id="advice">{{words.whatToDo}}</h2>
    <ul>
    {{#advice.items}}<li>{{.}}</li>
    {{/advice.items}}
    </ul>
    {{#nearest}}<p><a class="button quiet" href="{{address}}">{{label}}</a></p>{{/nearest}}
    </section>
    {{/advice.isShown}}
    {{#contact}}
    <section class="card" aria-labelledby="contact">
    <h2 id="contact">{{words.whoToAsk}}</h2>
    <p class="strong"><a href="{{page}}">{{name}}</a></p>
    <address>{{address}}</address>
    {{#phone}}<p><a class="button" href="tel:{{dialled}}">{{words.call}} {{shown}}</a></p>{{/phone}}
    </section>
    {{/contact}}
    {{#offersCodeForm}}<section class="card" aria-label="{{words.enterCode}}">{{> code-form}}</section>{{/offersCodeForm}}
    {{#requestId}}<p class="hint">{{words.requestNumber}}: <code>{{requestId}}</code></p>{{/requestId}}
    {{/content}}
    {{/frame}}
    """#
}
