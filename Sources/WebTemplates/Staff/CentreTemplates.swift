extension StaffTemplates {
  static let parcels = #"""
    {{<frame}}
    {{$head}}<link rel="stylesheet" href="/assets/leaflet/leaflet.css">
    <script src="/assets/leaflet/leaflet.min.js" defer></script>
    <script src="/assets/map.js" defer></script>{{/head}}
    {{$content}}
    <div class="title"><h1>{{words.parcels}}</h1></div>
    <form class="card form wide-form" method="get" action="{{address}}" role="search">
    <div class="pair">
    <div class="field"><label for="village">{{words.village}}</label><select id="village" name="village"><option value="">{{words.all}}</option>{{#villages}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/villages}}</select></div>
    <div class="field"><label for="crop">{{words.crop}}</label><select id="crop" name="crop"><option value="">{{words.all}}</option>{{#crops}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/crops}}</select></div>
    <div class="field"><label for="state">{{words.state}}</label><select id="state" name="state"><option value="">{{words.all}}</option>{{#states}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/states}}</select></div>
    <div class="field"><label for="text">{{words.parcelText}}</label><input id="text" name="text" type="search" value="{{text}}" maxlength="60" autocomplete="off"></div>
    </div>
    <p><button type="submit">{{words.show}}</button></p>
    </form>
    <p class="strong">{{found}}</p>
    <div class="chart" id="map" role="region" aria-label="{{words.parcelMap}}" data-tiles="{{tilesAddress}}" data-credentials="same-origin" data-words="{{map.scriptWords}}"></div>
    <p class="fault" id="map-fault" role="status" hidden>{{words.mapFault}}</p>
    <form class="tools" id="map-tools" hidden>
    <div><label for="map-colour">{{words.colourBy}}</label><select id="map-colour"><option value="crop">{{words.crop}}</option><option value="state">{{words.state}}</option></select></div>
    <button type="button" class="quiet" id="map-print">{{words.printMap}}</button>
    </form>
    <ul class="legend" data-legend="crop" aria-label="{{words.crop}}">{{#map.crops}}<li><i class="{{mark}}"></i>{{name}} ({{hectares}})</li>{{/map.crops}}</ul>
    <ul class="legend" data-legend="state" hidden aria-label="{{words.state}}">{{#map.states}}<li><i class="{{mark}}"></i>{{name}} ({{hectares}})</li>{{/map.states}}</ul>
    <section class="card" aria-label="{{words.parcels}}">
    <div class="scroll" tabindex="0" role="group" aria-label="{{words.parcels}}"><table class="stack">
    <thead><tr><th scope="col">{{words.parcel}}</th><th scope="col">{{words.village}}</th><th scope="col">{{words.crop}}</th><th scope="col">{{words.grower}}</th><th scope="col">{{words.area}}</th><th scope="col">{{words.state}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row"><a href="{{address}}">{{code}}</a><small>{{name}}</small></th><td data-label="{{words.village}}">{{village}}</td><td data-label="{{words.crop}}">{{crop}}</td><td data-label="{{words.grower}}">{{grower}}</td><td data-label="{{words.area}}">{{area}}</td><td data-label="{{words.state}}">{{state}}</td></tr>
    {{/rows}}
    </tbody></table></div>
    {{#more}}<p class="hint">{{.}}</p>{{/more}}
    </section>
    {{/content}}
    {{/frame}}
    """#

  static let parcel = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{words.parcel}}</p><h1>{{code}}</h1><p class="sub">{{name}}</p></div>
    <div class="sides">
    <div class="side-map"><div class="drawing">{{drawing}}</div></div>
    <section class="card" aria-label="{{words.record}}"><dl class="rows">{{#facts}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/facts}}</dl>
    {{#growerAddress}}<p><a class="button quiet" href="{{.}}">{{words.openGrower}}</a></p>{{/growerAddress}}</section>
    </div>
    {{#isOnMap}}
    <form class="card form wide-form" method="post" action="{{address}}" aria-labelledby="change"><h2 id="change">{{words.changeParcel}}</h2>{{> guard}}
    <div class="pair">
    <div class="field"><label for="name">{{words.parcelName}}</label><input id="name" name="name" type="text" value="{{name}}" maxlength="200" autocomplete="off"></div>
    <div class="field"><label for="village">{{words.village}}</label><select id="village" name="village"><option value="">{{words.unchanged}}</option>{{#villages}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/villages}}</select></div>
    <div class="field"><label for="crop">{{words.crop}}</label><select id="crop" name="crop"><option value="">{{words.unchanged}}</option>{{#crops}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/crops}}</select></div>
    <div class="field"><label for="variety">{{words.variety}}</label><input id="variety" name="variety" type="text" value="{{variety}}" maxlength="100" autocomplete="off"></div>
    <div class="field"><label for="grower">{{words.newGrower}}</label><input id="grower" name="grower" type="text" list="growers" maxlength="200" autocomplete="off"><datalist id="growers">{{#growers}}<option value="{{value}}"></option>{{/growers}}</datalist></div>
    <div class="field"><label for="why">{{words.why}}</label><input id="why" name="why" type="text" maxlength="200" autocomplete="off" required></div>
    </div>
    <p><button type="submit">{{words.save}}</button></p>
    </form>
    {{/isOnMap}}
    <section class="card" aria-labelledby="history"><h2 id="history">{{words.history}}</h2>
    <ol class="story">
    {{#history}}<li><p class="when">{{when}} · {{who}}</p><p class="what">{{what}}</p><p class="where">{{why}}</p>
    {{#restoreLabel}}<form class="inline" method="post" action="{{address}}/restore">{{> guard}}<input type="hidden" name="version" value="{{number}}"><label for="restore-{{number}}">{{words.why}}</label> <input id="restore-{{number}}" name="why" type="text" maxlength="200" autocomplete="off" required> <button class="quiet" type="submit">{{.}}</button></form>{{/restoreLabel}}</li>
    {{/history}}
    </ol></section>
    {{/content}}
    {{/frame}}
    """#

  static let growers = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.growers}}</h1><p class="sub">{{words.growersText}}</p></div>
    <form class="card form" method="get" action="{{address}}" role="search"><div class="field"><label for="text">{{words.growerText}}</label><input id="text" name="text" type="search" value="{{asked}}" maxlength="60" autocomplete="off"></div><p><button class="quiet" type="submit">{{words.show}}</button></p></form>
    <section class="card" aria-label="{{words.growers}}">
    {{#isEmpty}}<p class="hint">{{words.nothingYet}}</p>{{/isEmpty}}
    {{^isEmpty}}<div class="scroll" tabindex="0" role="group" aria-label="{{words.growers}}"><table class="stack">
    <thead><tr><th scope="col">{{words.grower}}</th><th scope="col">{{words.village}}</th><th scope="col">{{words.phone}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row"><a href="{{address}}">{{name}}</a><small>{{code}}</small></th><td data-label="{{words.village}}">{{village}}</td><td data-label="{{words.phone}}">{{phone}}</td></tr>
    {{/rows}}
    </tbody></table></div>{{/isEmpty}}
    </section>
    <form class="card form" method="post" action="{{address}}" aria-labelledby="add"><h2 id="add">{{words.addGrower}}</h2>{{> guard}}
    <div class="field"><label for="name">{{words.growerName}}</label><input id="name" name="name" type="text" maxlength="200" autocomplete="off" required></div>
    <div class="field"><label for="phone">{{words.phone}}</label><input id="phone" name="phone" type="tel" maxlength="40" autocomplete="off"></div>
    <div class="field"><label for="village">{{words.village}}</label><select id="village" name="village"><option value="">{{words.unknownVillage}}</option>{{#villages}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/villages}}</select></div>
    <div class="field"><label for="notes">{{words.notes}}</label><input id="notes" name="notes" type="text" maxlength="500" autocomplete="off"></div>
    <p><button type="submit">{{words.addGrower}}</button></p>
    </form>
    {{/content}}
    {{/frame}}
    """#

  static let grower = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{code}}</p><h1>{{name}}</h1><p class="sub">{{facts}}</p>{{#notes}}<p>{{.}}</p>{{/notes}}</div>
    <section class="card" aria-labelledby="consent"><h2 id="consent">{{words.consents}}</h2><p class="hint">{{words.consentsText}}</p>
    <dl class="rows">{{#allowed}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/allowed}}</dl>
    {{#hasConsents}}<div class="scroll" tabindex="0" role="group" aria-labelledby="consent"><table class="stack"><thead><tr><th scope="col">{{words.day}}</th><th scope="col">{{words.consentTo}}</th><th scope="col">{{words.decision}}</th><th scope="col">{{words.evidence}}</th></tr></thead>
    <tbody>{{#consents}}<tr><th scope="row">{{day}}</th><td data-label="{{words.consentTo}}">{{kind}}</td><td data-label="{{words.decision}}">{{given}}</td><td data-label="{{words.evidence}}">{{evidence}}</td></tr>{{/consents}}</tbody></table></div>{{/hasConsents}}
    <form class="form" method="post" action="{{address}}/consent">{{> guard}}
    <div class="field"><label for="kind">{{words.consentTo}}</label><select id="kind" name="kind">{{#kinds}}<option value="{{value}}">{{label}}</option>{{/kinds}}</select></div>
    <div class="field"><label for="given">{{words.decision}}</label><select id="given" name="given"><option value="yes">{{words.given}}</option><option value="no">{{words.withdrawn}}</option></select></div>
    <div class="field"><label for="day">{{words.day}}</label><input id="day" name="day" type="date" value="{{today}}" max="{{today}}" required></div>
    <div class="field"><label for="evidence">{{words.evidence}}</label><input id="evidence" name="evidence" type="text" maxlength="200" autocomplete="off" required aria-describedby="evidence-hint"><p class="hint" id="evidence-hint">{{words.evidenceHint}}</p></div>
    <p><button type="submit">{{words.recordConsent}}</button></p>
    </form></section>
    <section class="card" aria-labelledby="land"><h2 id="land">{{words.parcels}}</h2>
    {{^hasParcels}}<p class="hint">{{words.noParcels}}</p>{{/hasParcels}}
    <ul class="links">{{#parcels}}<li><a href="{{address}}">{{code}}</a><small>{{note}}</small></li>{{/parcels}}</ul></section>
    <section class="card" aria-labelledby="data"><h2 id="data">{{words.personData}}</h2><p>{{words.personDataText}}</p><p><a class="button quiet" href="{{dataAddress}}">{{words.downloadData}}</a></p></section>
    <form class="card form" method="post" action="{{address}}/erase" aria-labelledby="erase"><h2 id="erase">{{words.erasePerson}}</h2><p>{{words.erasePersonText}}</p>{{> guard}}
    <div class="field"><label for="erase-why">{{words.why}}</label><input id="erase-why" name="why" type="text" maxlength="200" autocomplete="off" required></div>
    <div class="field"><label for="erase-code">{{words.eraseCode}}</label><input id="erase-code" name="code" type="text" maxlength="20" autocomplete="off" required></div>
    <p><button class="danger" type="submit">{{words.erasePerson}}</button></p></form>
    {{/content}}
    {{/frame}}
    """#

  static let plan = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.plan}}</h1><p class="sub">{{words.planText}}</p></div>
    <section class="card" aria-label="{{words.plan}}">
    {{#isEmpty}}<p class="hint">{{words.noPlan}}</p>{{/isEmpty}}
    {{^isEmpty}}<div class="scroll" tabindex="0" role="group" aria-label="{{words.plan}}"><table class="stack">
    <thead><tr><th scope="col">{{words.village}}</th><th scope="col">{{words.planned}}</th><th scope="col">{{words.mapped}}</th><th scope="col">{{words.share}}</th><th scope="col">{{words.due}}</th><th scope="col">{{words.who}}</th><th scope="col">{{words.state}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr{{#isLate}} class="late"{{/isLate}}><th scope="row">{{village}}<small>{{crop}}</small></th><td data-label="{{words.planned}}">{{planned}}</td><td data-label="{{words.mapped}}">{{mapped}}</td><td data-label="{{words.share}}">{{share}}</td><td data-label="{{words.due}}">{{due}}</td><td data-label="{{words.who}}">{{person}}</td><td data-label="{{words.state}}">{{state}}{{#cause}}<small class="cause">{{.}}</small>{{/cause}}</td></tr>
    {{/rows}}
    </tbody></table></div>{{/isEmpty}}
    </section>
    {{#hasVisits}}<section class="card" aria-labelledby="in-vain"><h2 id="in-vain">{{words.visitsInVain}}</h2><ul class="plain-list">
    {{#visits}}<li><b>{{target}}</b><small>{{day}} · {{by}} · {{found}}</small>{{#takeBackAddress}}<form class="inline" method="post" action="{{.}}">{{> guard}}<input type="hidden" name="target" value="{{value}}"><label for="back-{{id}}">{{words.why}}</label><input id="back-{{id}}" name="why" type="text" maxlength="200" autocomplete="off" required> <button class="quiet" type="submit">{{words.takeVisitBack}}</button></form>{{/takeBackAddress}}</li>
    {{/visits}}</ul></section>{{/hasVisits}}
    {{#mayRecord}}<form class="card form" method="post" action="{{visitAddress}}" aria-labelledby="visit"><h2 id="visit">{{words.recordVisit}}</h2><p class="hint">{{words.recordVisitText}}</p>{{> guard}}
    {{> fields}}
    <p><button type="submit">{{words.recordVisit}}</button></p></form>{{/mayRecord}}
    {{#mayChange}}<form class="card form" method="post" action="{{address}}" enctype="multipart/form-data" aria-labelledby="import"><h2 id="import">{{words.importPlan}}</h2>{{> guard}}
    <div class="field"><label for="files">{{words.planFile}}</label><input id="files" name="files" type="file" required aria-describedby="plan-hint"><p class="hint" id="plan-hint">{{words.planFileHint}}</p></div>
    <ul class="actions">{{#templates}}<li><a class="button quiet" href="{{address}}">{{label}}</a></li>{{/templates}}</ul>
    <p><button type="submit">{{words.importPlan}}</button></p></form>{{/mayChange}}
    {{/content}}
    {{/frame}}
    """#
}
