extension PageTemplates {
  /// A box with an SSCC: the lots whose goods are in it.
  static let box = #"""
    {{<frame}}
    {{$content}}
    {{#banner}}
    <section class="banner {{kind}}" aria-labelledby="state">
    {{#isGood}}{{> mark-good}}{{/isGood}}{{#isWarning}}{{> mark-warning}}{{/isWarning}}{{#isStop}}{{> mark-stop}}{{/isStop}}
    <div><h2 id="state">{{title}}</h2><p>{{text}}</p></div>
    </section>
    {{/banner}}
    <div class="title"><p class="kicker">{{kicker}}</p><h1>{{name}}</h1></div>
    {{> facts}}
    <section class="card" aria-labelledby="lots">
    <h2 id="lots">{{words.boxContents}}</h2>
    <ul class="links">
    {{#lots.items}}<li><a href="{{address}}">{{product}}</a><small>{{words.lot}} {{code}} · {{date}} · {{state}}</small></li>
    {{/lots.items}}
    </ul>
    <p class="hint">{{words.boxNote}}</p>
    </section>
    {{#cooperatives}}
    <section class="card">
    <h2>{{words.whoToAsk}}</h2>
    <p class="strong"><a href="{{page}}">{{name}}</a></p>
    <address>{{address}}</address>
    {{#phone}}<p><a class="button" href="tel:{{dialled}}">{{words.call}} {{shown}}</a></p>{{/phone}}
    </section>
    {{/cooperatives}}
    {{/content}}
    {{/frame}}
    """#
}
