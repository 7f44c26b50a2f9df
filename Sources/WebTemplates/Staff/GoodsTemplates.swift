extension StaffTemplates {
  static let cooperatives = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.goods}}</h1></div>
    {{#isEmpty}}<p class="hint">{{words.noCooperatives}}</p>{{/isEmpty}}
    {{^isEmpty}}<ul class="tiles">{{#rows}}<li><a href="{{address}}">{{label}}</a></li>{{/rows}}</ul>{{/isEmpty}}
    <form class="card form" method="post" action="{{address}}" aria-labelledby="add"><h2 id="add">{{words.addCooperative}}</h2>{{> guard}}
    {{> fields}}
    <p><button type="submit">{{words.addCooperative}}</button></p></form>
    {{/content}}
    {{/frame}}
    """#

  static let goods = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{words.cooperative}}</p><h1>{{title}}</h1></div>
    {{> goods-nav}}
    {{#mayHarvest}}
    <form class="card form" method="post" action="{{harvestAddress}}" aria-labelledby="harvest"><h2 id="harvest">{{words.recordHarvest}}</h2>{{> guard}}
    {{> fields}}
    {{#holdField}}{{> field}}{{/holdField}}
    <p><button type="submit">{{words.recordHarvest}}</button></p>
    </form>
    {{/mayHarvest}}
    {{^hasProducts}}<div class="card form"><p>{{words.noProductsYet}}</p><p><a class="button" href="{{productsAddress}}">{{words.addProduct}}</a></p></div>{{/hasProducts}}
    {{#hasProducts}}{{^mayHarvest}}<p class="note">{{words.noHarvestYet}}</p>{{/mayHarvest}}{{/hasProducts}}
    <section class="card" aria-labelledby="lots"><h2 id="lots">{{words.lots}}</h2>
    {{^hasLots}}<p class="hint">{{words.noLots}}</p>{{/hasLots}}
    {{#hasLots}}<div class="scroll" tabindex="0" role="group" aria-labelledby="lots"><table class="stack">
    <thead><tr><th scope="col">{{words.lotCode}}</th><th scope="col">{{words.harvestDay}}</th><th scope="col">{{words.beganWith}}</th><th scope="col">{{words.left}}</th><th scope="col">{{words.state}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row"><a href="{{address}}">{{code}}</a><small>{{product}}</small></th><td data-label="{{words.harvestDay}}">{{day}}</td><td data-label="{{words.beganWith}}">{{began}}</td><td data-label="{{words.left}}">{{left}}</td><td data-label="{{words.state}}"><span class="tag {{#isOpen}}t-accepted{{/isOpen}}{{^isOpen}}t-rejected{{/isOpen}}">{{state}}</span></td></tr>
    {{/rows}}
    </tbody></table></div>{{/hasLots}}
    </section>
    {{#hasProducts}}<section class="card" aria-labelledby="moves"><h2 id="moves">{{words.moves}}</h2><ul class="actions">{{#moves}}<li><a class="button quiet" href="{{address}}">{{label}}</a></li>{{/moves}}</ul></section>{{/hasProducts}}
    {{/content}}
    {{/frame}}
    """#

  /// What must still be told before codes are issued, each with the way to where it is entered.
  static let itemList = #"""
    <ul class="checklist">{{#items}}<li{{#isMissing}} class="missing"{{/isMissing}}><span>{{label}}</span> <b>{{standing}}</b>{{#enterAddress}} <a href="{{.}}">{{words.enterIt}}</a>{{/enterAddress}}{{#ask}} <small>{{.}}</small>{{/ask}}</li>
    {{/items}}</ul>
    """#

  static let lot = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{product}}</p><h1>{{code}}</h1><p class="sub"><span class="tag {{#isOpen}}t-accepted{{/isOpen}}{{^isOpen}}t-rejected{{/isOpen}}">{{state}}</span></p></div>
    {{> goods-nav}}
    <section class="card" aria-label="{{words.lotRecord}}"><dl class="rows">{{#facts}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/facts}}</dl></section>
    {{#hasMoves}}<section class="card" aria-labelledby="moves"><h2 id="moves">{{words.moves}}</h2><ul class="actions">{{#moves}}<li><a class="button quiet" href="{{address}}">{{label}}</a></li>{{/moves}}</ul></section>{{/hasMoves}}
    {{#isOpen}}
    {{^mayIssue}}<section class="card" aria-labelledby="items"><h2 id="items">{{words.beforeCodes}}</h2><p class="hint">{{words.beforeCodesText}}</p>{{> item-list}}</section>{{/mayIssue}}
    {{#mayIssue}}<form class="card form" method="post" action="{{address}}/codes" aria-labelledby="codes"><h2 id="codes">{{words.issueCodes}}</h2>{{> guard}}
    <div class="field"><label for="count">{{words.codesWanted}}</label><input id="count" name="count" type="text" inputmode="numeric" maxlength="5" autocomplete="off" required aria-describedby="codes-hint"><p class="hint" id="codes-hint">{{words.issueCodesText}}</p></div>
    <p><button type="submit">{{words.issueCodes}}</button></p></form>{{/mayIssue}}
    {{/isOpen}}
    <section class="card" aria-labelledby="further"><h2 id="further">{{words.further}}</h2><ul class="actions">{{#hasCodes}}{{#isOpen}}<li><a class="button" href="{{labelsAddress}}">{{words.printLabels}}</a></li>{{/isOpen}}{{/hasCodes}}<li><a class="button quiet" href="{{traceAddress}}">{{words.trace}}</a></li><li><a class="button quiet" href="{{recallAddress}}">{{words.recall}}</a></li></ul></section>
    {{#isOpen}}
    <form class="card form" method="post" action="{{address}}/hold" aria-labelledby="hold"><h2 id="hold">{{words.holdLot}}</h2><p class="hint">{{words.holdLotText}}</p>{{> guard}}
    <div class="field"><label for="why">{{words.why}}</label><input id="why" name="why" type="text" maxlength="200" autocomplete="off" required></div>
    <p><button class="danger" type="submit">{{words.holdLot}}</button></p></form>
    {{/isOpen}}
    {{#isHeld}}<form class="card form" method="post" action="{{address}}/release" aria-labelledby="release"><h2 id="release">{{words.releaseLot}}</h2>{{> guard}}
    <div class="field"><label for="why">{{words.why}}</label><input id="why" name="why" type="text" maxlength="200" autocomplete="off" required></div>
    <p><button type="submit">{{words.releaseLot}}</button></p></form>{{/isHeld}}
    <section class="card" aria-labelledby="events"><h2 id="events">{{words.history}}</h2><ol class="story">
    {{#entries}}<li{{#isCorrected}} class="struck"{{/isCorrected}}>{{> entry-line}}{{#correctAddress}}<p><a href="{{.}}">{{words.correctEntry}}</a></p>{{/correctAddress}}</li>
    {{/entries}}</ol></section>
    <p><a class="button quiet" href="{{back}}">{{words.back}}</a></p>
    {{/content}}
    {{/frame}}
    """#

  /// One thing that happened.
  static let entryLine = #"""
    <p class="when">{{when}}</p><p class="what">{{what}}{{#isCorrected}} <span class="tag t-rejected">{{words.takenBack}}</span>{{/isCorrected}}</p>{{#details}}<p class="where">{{.}}</p>{{/details}}<p class="where">{{who}}</p>
    """#

  static let entry = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{title}}</h1></div>
    {{> goods-nav}}
    <section class="card" aria-label="{{words.ledgerEntry}}"><ol class="story">{{#line}}<li>{{> entry-line}}</li>{{/line}}</ol></section>
    {{^mayCorrect}}<p class="note">{{words.notCorrectable}}</p>{{/mayCorrect}}
    {{#mayCorrect}}
    <form class="card form" method="post" action="{{address}}" aria-labelledby="right"><h2 id="right">{{words.setRight}}</h2><p class="hint">{{words.setRightText}}</p>{{> guard}}<input type="hidden" name="right" value="some">
    {{> fields}}
    {{#whyField}}{{> field}}{{/whyField}}
    {{#holdField}}{{> field}}{{/holdField}}
    <p><button type="submit">{{words.setRight}}</button></p></form>
    <form class="card form" method="post" action="{{address}}" aria-labelledby="takeback"><h2 id="takeback">{{words.takeBack}}</h2><p class="hint">{{words.takeBackText}}</p>{{> guard}}
    {{#whyAgain}}{{> field}}{{/whyAgain}}
    <p><button class="danger" type="submit">{{words.takeBack}}</button></p></form>
    {{/mayCorrect}}
    <p><a class="button quiet" href="{{back}}">{{words.back}}</a></p>
    {{/content}}
    {{/frame}}
    """#
}
