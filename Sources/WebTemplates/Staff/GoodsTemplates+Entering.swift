extension StaffTemplates {
  static let products = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.products}}</h1></div>
    {{> goods-nav}}
    {{#isEmpty}}<p class="hint">{{words.noProductsYet}}</p>{{/isEmpty}}
    {{^isEmpty}}<ul class="wares">{{#rows}}<li><a href="{{address}}">{{#photo}}<img src="{{.}}" alt="" width="72" height="72" loading="lazy">{{/photo}}{{^photo}}<span class="no-photo"></span>{{/photo}}<span><b>{{name}}</b><small>{{note}}</small>{{#missing}}<small class="late-note">{{.}}</small>{{/missing}}</span></a></li>
    {{/rows}}</ul>{{/isEmpty}}
    <form class="card form" method="post" action="{{address}}" enctype="multipart/form-data" aria-labelledby="add"><h2 id="add">{{words.addProduct}}</h2>{{> guard}}
    {{#cropField}}{{> field}}{{/cropField}}
    {{#gtinField}}{{> field}}{{/gtinField}}
    {{> product-fields}}
    <p><button type="submit">{{words.addProduct}}</button></p></form>
    {{/content}}
    {{/frame}}
    """#

  static let productFields = #"""
    {{#fields.always}}{{> field}}
    {{/fields.always}}
    <details><summary>{{words.moreOnLabel}}</summary>{{#fields.label}}{{> field}}
    {{/fields.label}}</details>
    <details><summary>{{words.forSpirits}}</summary>{{#fields.spirits}}{{> field}}
    {{/fields.spirits}}</details>
    """#

  static let product = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{kicker}}</p><h1>{{title}}</h1></div>
    {{> goods-nav}}
    <section class="card" aria-labelledby="items"><h2 id="items">{{words.tenItems}}</h2><p class="hint">{{words.tenItemsText}}</p>
    {{> item-list}}
    {{#labelMissing}}<p class="late-note">{{.}}</p>{{/labelMissing}}
    </section>
    {{#photo}}<section class="card" aria-label="{{words.photo}}"><img class="ware-photo" src="{{.}}" alt="{{title}}"></section>{{/photo}}
    <form class="card form" method="post" action="{{address}}" enctype="multipart/form-data" aria-labelledby="change"><h2 id="change">{{words.changeProduct}}</h2>{{> guard}}
    {{> product-fields}}
    <p><button type="submit">{{words.save}}</button></p></form>
    {{#numberField}}<form class="card form" method="post" action="{{address}}/number" aria-labelledby="give"><h2 id="give">{{words.giveNumber}}</h2><p class="hint">{{words.giveNumberText}}</p>{{> guard}}
    {{> field}}
    <p><button type="submit">{{words.giveNumber}}</button></p></form>{{/numberField}}
    <section class="card" aria-labelledby="marks"><h2 id="marks">{{words.certificates}}</h2>
    <ul class="plain-list">{{#certificates}}<li>{{text}} <span class="tag {{#isValid}}t-accepted{{/isValid}}{{^isValid}}t-rejected{{/isValid}}">{{standing}}</span></li>{{/certificates}}</ul>
    <p><a class="button quiet" href="{{certificatesAddress}}">{{words.certificates}}</a></p></section>
    {{/content}}
    {{/frame}}
    """#

  /// One certificate, and the form that ends it.
  static let certificate = #"""
    <section class="card" aria-labelledby="certificate-{{id}}"><h2 id="certificate-{{id}}">{{kind}}</h2>
    <p>{{number}} <span class="tag {{#isValid}}t-accepted{{/isValid}}{{^isValid}}t-rejected{{/isValid}}">{{standing}}</span></p>
    <dl class="rows"><div><dt>{{words.issuer}}</dt><dd>{{issuer}}</dd></div><div><dt>{{words.holder}}</dt><dd>{{holder}}</dd></div><div><dt>{{words.validity}}</dt><dd>{{validity}}</dd></div><div><dt>{{words.certifiedProducts}}</dt><dd>{{scope}}</dd></div></dl>
    {{#endAddress}}<form class="inline" method="post" action="{{.}}">{{> guard}}<label for="why-{{id}}">{{words.why}}</label><input id="why-{{id}}" name="why" type="text" maxlength="200" autocomplete="off" required> <button class="danger" type="submit">{{words.endCertificate}}</button></form>{{/endAddress}}
    </section>
    """#

  static let certificates = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.certificates}}</h1><p class="sub">{{words.certificatesText}}</p></div>
    {{> goods-nav}}
    {{#isEmpty}}<p class="hint">{{words.noCertificates}}</p>{{/isEmpty}}
    {{#rows}}{{> certificate}}
    {{/rows}}
    <form class="card form" method="post" action="{{address}}" aria-labelledby="add"><h2 id="add">{{words.addCertificate}}</h2>{{> guard}}
    {{> fields}}
    <p><button type="submit">{{words.addCertificate}}</button></p></form>
    {{/content}}
    {{/frame}}
    """#

  static let profile = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{words.cooperative}}</p><h1>{{title}}</h1></div>
    {{> goods-nav}}
    <form class="card form" method="post" action="{{address}}" aria-labelledby="change"><h2 id="change">{{words.whatPagesSay}}</h2>{{> guard}}
    {{> fields}}
    <p><button type="submit">{{words.save}}</button></p></form>
    <section class="card" aria-labelledby="places"><h2 id="places">{{words.facilities}}</h2>
    {{^hasPlaces}}<p class="hint">{{words.noFacilities}}</p>{{/hasPlaces}}
    <ul class="plain-list">{{#places}}<li><b>{{name}}</b><small>{{kind}}</small></li>{{/places}}</ul></section>
    <form class="card form" method="post" action="{{placesAddress}}" aria-labelledby="add-place"><h2 id="add-place">{{words.addFacility}}</h2>{{> guard}}
    {{#placeFields}}{{> field}}
    {{/placeFields}}
    <p><button type="submit">{{words.addFacility}}</button></p></form>
    <section class="card" aria-labelledby="links"><h2 id="links">{{words.outsideLinks}}</h2>
    {{^hasLinks}}<p class="hint">{{words.noLinks}}</p>{{/hasLinks}}
    <ul class="plain-list">{{#links}}<li><b>{{title}}</b><small>{{kind}}{{#product}} · {{.}}{{/product}}</small><small>{{url}}</small><form method="post" action="{{removeAddress}}">{{> guard}}<button class="quiet" type="submit" aria-label="{{words.removeLink}}: {{title}}">{{words.removeLink}}</button></form></li>{{/links}}</ul></section>
    <form class="card form" method="post" action="{{linksAddress}}" aria-labelledby="add"><h2 id="add">{{words.addLink}}</h2>{{> guard}}
    {{#linkFields}}{{> field}}
    {{/linkFields}}
    <p><button type="submit">{{words.addLink}}</button></p></form>
    {{/content}}
    {{/frame}}
    """#

  static let move = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{title}}</h1><p class="sub">{{about}}</p></div>
    {{> goods-nav}}
    {{#nothingToTake}}<p class="note">{{words.nothingInStock}}</p>{{/nothingToTake}}
    {{^nothingToTake}}
    <form class="card form" method="post" action="{{address}}" aria-label="{{title}}">{{> guard}}
    {{#hasLots}}<fieldset><legend>{{words.whichLots}}</legend><p class="hint">{{words.whichLotsText}}</p>
    {{#lots}}<div class="pick"><div class="check"><input type="checkbox" id="{{id}}" name="lot" value="{{name}}"{{#isChosen}} checked{{/isChosen}}><label for="{{id}}">{{label}}<small>{{words.left}} {{left}}</small></label></div>
    <input type="hidden" name="of" value="{{name}}"><input name="amount" type="text" inputmode="decimal" value="{{amount}}" maxlength="14" autocomplete="off" aria-label="{{words.amountOf}} {{label}}"></div>
    {{/lots}}</fieldset>{{/hasLots}}
    {{#hasBoxes}}<fieldset><legend>{{words.wholeBoxes}}</legend>
    {{#boxes}}<div class="check"><input type="checkbox" id="{{id}}" name="box" value="{{name}}"{{#isChosen}} checked{{/isChosen}}><label for="{{id}}">{{label}}</label></div>
    {{/boxes}}</fieldset>{{/hasBoxes}}
    {{#made}}{{#isFirst}}<fieldset><legend>{{legend}}</legend>{{> fields}}</fieldset>{{/isFirst}}{{^isFirst}}<details{{#isFilled}} open{{/isFilled}}><summary>{{legend}}</summary>{{> fields}}</details>{{/isFirst}}
    {{/made}}
    {{> fields}}
    {{#isReceipt}}<div class="check"><input type="checkbox" id="outside" name="outside" value="1"{{#isOutside}} checked{{/isOutside}}><label for="outside">{{words.grewOutside}}</label></div>{{/isReceipt}}
    {{#holdField}}{{> field}}{{/holdField}}
    <p><button type="submit">{{button}}</button></p></form>
    {{/nothingToTake}}
    {{/content}}
    {{/frame}}
    """#

  static let diary = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.diary}}</h1><p class="sub">{{words.diaryText}}</p></div>
    {{> goods-nav}}
    {{^mayWrite}}<p class="note">{{words.noHarvestYet}}</p>{{/mayWrite}}
    {{#mayWrite}}<form class="card form" method="post" action="{{address}}" aria-labelledby="write"><h2 id="write">{{words.writeDiary}}</h2>{{> guard}}
    {{#always}}{{> field}}
    {{/always}}
    <details><summary>{{words.moreAboutIt}}</summary>{{#more}}{{> field}}
    {{/more}}</details>
    <p><button type="submit">{{words.writeDiary}}</button></p></form>
    <form class="card form" method="post" action="{{tableAddress}}" enctype="multipart/form-data" aria-labelledby="table-title"><h2 id="table-title">{{words.diaryFromTable}}</h2>{{> guard}}
    {{#tableField}}{{> field}}{{/tableField}}
    <p><button class="quiet" type="submit">{{words.sendFile}}</button></p></form>{{/mayWrite}}
    <section class="card" aria-labelledby="entries"><h2 id="entries">{{words.diaryEntries}}</h2>
    {{#isEmpty}}<p class="hint">{{words.noDiary}}</p>{{/isEmpty}}
    <ol class="story">{{#rows}}<li{{#struckWhy}} class="struck"{{/struckWhy}}><p class="when">{{day}} · {{parcel}} · {{crop}}</p><p class="what">{{work}}</p>{{#input}}<p class="where">{{.}}</p>{{/input}}{{#allowed}}<p class="strong">{{.}}</p>{{/allowed}}{{#struckWhy}}<p class="where">{{.}}</p>{{/struckWhy}}
    {{#strikeAddress}}<details><summary>{{words.strikeOut}}</summary><form class="inline" method="post" action="{{.}}">{{> guard}}<label for="strike-{{id}}">{{words.why}}</label><input id="strike-{{id}}" name="why" type="text" maxlength="200" autocomplete="off" required> <button class="danger" type="submit">{{words.strikeOut}}</button></form></details>{{/strikeAddress}}</li>
    {{/rows}}</ol></section>
    {{/content}}
    {{/frame}}
    """#
}
