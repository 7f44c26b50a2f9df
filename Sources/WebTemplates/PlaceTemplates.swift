extension PageTemplates {
  /// A cooperative: who it is, what it sells, where that grew.
  static let cooperative = #"""
    {{<frame}}
    {{$head}}{{> structured}}{{/head}}
    {{$content}}
    <div class="title"><p class="kicker">{{kicker}}</p><h1>{{cooperative.name}}</h1></div>
    {{#story}}<p class="told">{{story}}</p>{{/story}}
    {{> facts}}
    <section class="card" aria-labelledby="contact">
    <h2 id="contact">{{words.contact}}</h2>
    <address>{{cooperative.address}}</address>
    {{#cooperative.phone}}<p><a class="button" href="tel:{{dialled}}">{{words.call}} {{shown}}</a></p>{{/cooperative.phone}}
    </section>
    {{> certificate-list}}
    {{> product-list}}
    {{> outside-links}}
    {{> lot-table}}
    <section class="card" aria-labelledby="origin">
    <h2 id="origin">{{words.whereItGrew}}</h2>
    {{#origin.drawing}}<figure><a class="drawing" href="{{mapAddress}}">{{origin.drawing}}</a><figcaption class="placed">{{origin.caption}}{{origin.locator}}</figcaption></figure>{{/origin.drawing}}
    {{> area-list}}
    <p>{{#villages}}<a href="{{address}}">{{name}}</a>{{separator}}{{/villages}}</p>
    <p><a class="button quiet" href="{{mapAddress}}">{{words.openMap}}</a></p>
    </section>
    <p class="row">{{#posterAddress}}<a class="button quiet" href="{{posterAddress}}">{{words.poster}}</a>{{/posterAddress}}{{#remarkAddress}}<a class="button quiet" href="{{remarkAddress}}">{{words.remarkTitle}}</a>{{/remarkAddress}}</p>
    {{/content}}
    {{/frame}}
    """#

  /// A village: what was mapped and what grew there.
  static let village = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{kicker}}</p><h1>{{name}}</h1></div>
    {{> facts}}
    <section class="card" aria-labelledby="origin">
    <h2 id="origin">{{words.growingAreas}}</h2>
    {{#origin.drawing}}<figure><a class="drawing" href="{{mapAddress}}">{{origin.drawing}}</a><figcaption class="placed">{{origin.caption}}{{origin.locator}}</figcaption></figure>{{/origin.drawing}}
    {{> area-list}}
    <p class="hint">{{words.privacyNote}}</p>
    <p><a class="button quiet" href="{{mapAddress}}">{{words.openMap}}</a></p>
    </section>
    {{#crops.isShown}}
    <section class="card" aria-labelledby="crops">
    <h2 id="crops">{{words.cropsOfVillage}}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="crops"><table>
    <thead><tr><th scope="col">{{words.crop}}</th><th scope="col" class="number">{{words.parcels}}</th><th scope="col" class="number">{{words.mappedHectares}}</th><th scope="col" class="number">{{words.plannedHectares}}</th></tr></thead>
    <tbody>
    {{#crops.rows}}<tr><th scope="row">{{name}}</th><td class="number">{{parcels}}</td><td class="number">{{hectares}}</td><td class="number">{{planned}}</td></tr>
    {{/crops.rows}}
    </tbody></table></div>
    {{#crops.note}}<p class="hint">{{crops.note}}</p>{{/crops.note}}
    </section>
    {{/crops.isShown}}
    {{> product-list}}
    {{> lot-table}}
    {{#cooperatives}}<p><a class="button quiet" href="{{address}}">{{name}}</a></p>
    {{/cooperatives}}
    {{/content}}
    {{/frame}}
    """#

  /// A place where goods are handled.
  static let facility = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{kicker}}</p><h1>{{name}}</h1></div>
    {{> facts}}
    <section class="card" aria-labelledby="origin">
    <h2 id="origin">{{words.village}}</h2>
    {{#village}}<p class="strong"><a href="{{address}}">{{name}}</a></p>{{/village}}
    {{#origin.drawing}}<figure><a class="drawing" href="{{mapAddress}}">{{origin.drawing}}</a><figcaption class="placed">{{origin.caption}}{{origin.locator}}</figcaption></figure>{{/origin.drawing}}
    </section>
    {{#cooperative}}
    <section class="card" aria-labelledby="contact">
    <h2 id="contact">{{words.whoToAsk}}</h2>
    <p class="strong"><a href="{{page}}">{{name}}</a></p>
    <address>{{address}}</address>
    {{#phone}}<p><a class="button" href="tel:{{dialled}}">{{words.call}} {{shown}}</a></p>{{/phone}}
    </section>
    {{/cooperative}}
    {{/content}}
    {{/frame}}
    """#

  static let facts = #"""
    {{#facts.isShown}}
    <dl class="facts">
    {{#facts.rows}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
    {{/facts.rows}}
    </dl>
    {{/facts.isShown}}
    """#

  static let productList = #"""
    {{#products.isShown}}
    <section class="card" aria-labelledby="products">
    <h2 id="products">{{words.products}}</h2>
    <ul class="links">
    {{#products.items}}<li><a href="{{address}}">{{name}}</a><small>{{note}}</small></li>
    {{/products.items}}
    </ul>
    </section>
    {{/products.isShown}}
    """#

  static let lotTable = #"""
    {{#lots.isShown}}
    <section class="card" aria-labelledby="lots">
    <h2 id="lots">{{words.newestLots}}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="lots"><table>
    <thead><tr><th scope="col">{{words.lot}}</th><th scope="col">{{words.harvestDate}}</th><th scope="col">{{words.lotState}}</th></tr></thead>
    <tbody>
    {{#lots.items}}<tr><th scope="row"><a href="{{address}}">{{code}}</a><small>{{product}}</small></th><td>{{date}}</td><td>{{state}}</td></tr>
    {{/lots.items}}
    </tbody></table></div>
    {{#lots.note}}<p class="hint">{{lots.note}}</p>{{/lots.note}}
    </section>
    {{/lots.isShown}}
    """#

  static let areaList = #"""
    {{#areas.items}}
    <h3>{{name}}</h3>
    <p class="sub">{{note}}</p>
    <dl class="rows">
    {{#rows}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
    {{/rows}}
    </dl>
    {{/areas.items}}
    """#
}
