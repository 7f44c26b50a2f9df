extension StaffTemplates {
  static let cooperatives = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.goods}}</h1></div>
    {{#isEmpty}}<p class="hint">{{words.nothingYet}}</p>{{/isEmpty}}
    {{^isEmpty}}<ul class="tiles">{{#rows}}<li><a href="{{address}}">{{label}}</a></li>{{/rows}}</ul>{{/isEmpty}}
    {{/content}}
    {{/frame}}
    """#

  static let goods = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{words.cooperative}}</p><h1>{{title}}</h1></div>
    {{#mayHarvest}}
    <form class="card form" method="post" action="{{harvestAddress}}" aria-labelledby="harvest"><h2 id="harvest">{{words.recordHarvest}}</h2>{{> guard}}
    <div class="field"><label for="product">{{words.product}}</label><select id="product" name="product" required>{{#choices}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/choices}}</select></div>
    <div class="field"><label for="parcel">{{words.fromWhere}}</label><select id="parcel" name="parcel" required>{{#places}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/places}}</select></div>
    <div class="field"><label for="kilograms">{{words.howMuch}}</label><input id="kilograms" name="kilograms" type="text" inputmode="decimal" value="{{kilograms}}" maxlength="12" autocomplete="off" required></div>
    <div class="field"><label for="day">{{words.harvestDay}}</label><input id="day" name="day" type="date" value="{{day}}" max="{{today}}" required></div>
    <div class="field"><label for="lot">{{words.lotCode}}</label><input id="lot" name="lot" type="text" value="{{lot}}" maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="lot-hint"><p class="hint" id="lot-hint">{{words.lotCodeHint}}</p></div>
    <p><button type="submit">{{words.recordHarvest}}</button></p>
    </form>
    {{/mayHarvest}}
    {{^mayHarvest}}<p class="note">{{words.noHarvestYet}}</p>{{/mayHarvest}}
    <section class="card" aria-labelledby="lots"><h2 id="lots">{{words.lots}}</h2>
    {{^hasLots}}<p class="hint">{{words.noLots}}</p>{{/hasLots}}
    {{#hasLots}}<div class="scroll" tabindex="0" role="group" aria-labelledby="lots"><table class="stack">
    <thead><tr><th scope="col">{{words.lotCode}}</th><th scope="col">{{words.harvestDay}}</th><th scope="col">{{words.beganWith}}</th><th scope="col">{{words.left}}</th><th scope="col">{{words.state}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row"><a href="{{address}}">{{code}}</a><small>{{product}}</small></th><td data-label="{{words.harvestDay}}">{{day}}</td><td data-label="{{words.beganWith}}">{{began}}</td><td data-label="{{words.left}}">{{left}}</td><td data-label="{{words.state}}"><span class="tag {{#isOpen}}t-accepted{{/isOpen}}{{^isOpen}}t-rejected{{/isOpen}}">{{state}}</span></td></tr>
    {{/rows}}
    </tbody></table></div>{{/hasLots}}
    </section>
    <section class="card" aria-labelledby="products"><h2 id="products">{{words.products}}</h2>
    <ul class="plain-list">{{#products}}<li><b>{{name}}</b><small>{{note}}</small></li>{{/products}}</ul></section>
    {{/content}}
    {{/frame}}
    """#

  static let lot = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{product}}</p><h1>{{code}}</h1><p class="sub"><span class="tag {{#isOpen}}t-accepted{{/isOpen}}{{^isOpen}}t-rejected{{/isOpen}}">{{state}}</span></p></div>
    <section class="card" aria-label="{{words.lotRecord}}"><dl class="rows">{{#facts}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/facts}}</dl></section>
    {{#isOpen}}
    <form class="card form" method="post" action="{{address}}/codes" aria-labelledby="codes"><h2 id="codes">{{words.issueCodes}}</h2>{{> guard}}
    <div class="field"><label for="count">{{words.codesWanted}}</label><input id="count" name="count" type="text" inputmode="numeric" maxlength="5" autocomplete="off" required aria-describedby="codes-hint"><p class="hint" id="codes-hint">{{words.issueCodesText}}</p></div>
    <p><button type="submit">{{words.issueCodes}}</button></p></form>
    <form class="card form" method="post" action="{{address}}/hold" aria-labelledby="hold"><h2 id="hold">{{words.holdLot}}</h2><p class="hint">{{words.holdLotText}}</p>{{> guard}}
    <div class="field"><label for="why">{{words.why}}</label><input id="why" name="why" type="text" maxlength="200" autocomplete="off" required></div>
    <p><button class="danger" type="submit">{{words.holdLot}}</button></p></form>
    {{/isOpen}}
    {{#isHeld}}<form class="card form" method="post" action="{{address}}/release" aria-labelledby="release"><h2 id="release">{{words.releaseLot}}</h2>{{> guard}}
    <div class="field"><label for="why">{{words.why}}</label><input id="why" name="why" type="text" maxlength="200" autocomplete="off" required></div>
    <p><button type="submit">{{words.releaseLot}}</button></p></form>{{/isHeld}}
    <section class="card" aria-labelledby="events"><h2 id="events">{{words.history}}</h2><ol class="story">
    {{#entries}}<li><p class="when">{{when}} · {{who}}</p><p class="what">{{what}}</p>{{#reason}}<p class="where">{{.}}</p>{{/reason}}</li>
    {{/entries}}</ol></section>
    <p><a class="button quiet" href="{{back}}">{{words.back}}</a></p>
    {{/content}}
    {{/frame}}
    """#
}
