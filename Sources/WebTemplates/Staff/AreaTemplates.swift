extension StaffTemplates {
  static let areas = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.growingAreas}}</h1><p class="sub">{{words.areasText}}</p></div>
    <section class="card" aria-label="{{words.growingAreas}}">
    {{#isEmpty}}<p class="hint">{{words.noAreas}}</p>{{/isEmpty}}
    {{^isEmpty}}<div class="scroll" tabindex="0" role="group" aria-label="{{words.growingAreas}}"><table class="stack">
    <thead><tr><th scope="col">{{words.growingArea}}</th><th scope="col">{{words.crop}}</th><th scope="col">{{words.parcels}}</th><th scope="col">{{words.officialCodes}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row"><a href="{{address}}">{{name}}</a><small>{{code}}</small></th><td data-label="{{words.crop}}">{{crop}}</td><td data-label="{{words.parcels}}">{{parcels}}</td><td data-label="{{words.officialCodes}}">{{codes}}</td></tr>
    {{/rows}}
    </tbody></table></div>{{/isEmpty}}
    </section>
    <form class="card form" method="post" action="{{address}}" aria-labelledby="add"><h2 id="add">{{words.addArea}}</h2>{{> guard}}
    {{> fields}}
    <p><button type="submit">{{words.addArea}}</button></p></form>
    {{/content}}
    {{/frame}}
    """#

  static let area = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{code}}</p><h1>{{title}}</h1><p class="sub">{{facts}}</p></div>
    <form class="card form wide-form" method="post" action="{{address}}" aria-labelledby="change"><h2 id="change">{{words.whatDossierSays}}</h2>{{> guard}}
    <div class="pair">{{> fields}}</div>
    <p><button type="submit">{{words.save}}</button></p></form>
    <form class="card form" method="post" action="{{address}}/dossier" aria-labelledby="dossier"><h2 id="dossier">{{words.areaDossier}}</h2><p class="hint">{{words.areaDossierText}}</p>{{> guard}}
    {{#formField}}{{> field}}{{/formField}}
    <p><button class="quiet" type="submit">{{words.makeDossier}}</button></p></form>
    <section class="card" aria-labelledby="land"><h2 id="land">{{words.parcels}}</h2>
    {{^hasParcels}}<p class="hint">{{words.noParcelsInArea}}</p>{{/hasParcels}}
    {{#hasParcels}}<div class="scroll" tabindex="0" role="group" aria-labelledby="land"><table class="stack">
    <thead><tr><th scope="col">{{words.parcel}}</th><th scope="col">{{words.area}}</th><th scope="col">{{words.variety}}</th><th scope="col">{{words.plantedOn}}</th></tr></thead>
    <tbody>
    {{#parcels}}<tr><th scope="row"><a href="{{address}}">{{code}}</a><small>{{village}}</small></th><td data-label="{{words.area}}">{{area}}</td><td data-label="{{words.variety}}">{{variety}}</td><td data-label="{{words.plantedOn}}">{{planted}}</td></tr>
    {{/parcels}}
    </tbody></table></div>{{/hasParcels}}</section>
    {{#hasParcels}}<form class="card form" method="post" action="{{address}}/planting" aria-labelledby="planting"><h2 id="planting">{{words.describePlanting}}</h2>{{> guard}}
    {{#plantingFields}}{{> field}}
    {{/plantingFields}}
    <p><button type="submit">{{words.save}}</button></p></form>{{/hasParcels}}
    {{#othersField}}<form class="card form" method="post" action="{{address}}/parcels" aria-labelledby="assign"><h2 id="assign">{{words.assignParcels}}</h2>{{> guard}}
    {{> field}}
    <p><button type="submit">{{words.assignParcels}}</button></p></form>{{/othersField}}
    <section class="card" aria-labelledby="codes"><h2 id="codes">{{words.officialCodes}}</h2>
    {{^hasCodes}}<p class="hint">{{words.noOfficialCodes}}</p>{{/hasCodes}}
    <ul class="plain-list">{{#codes}}<li><b>{{value}}</b> <span class="tag {{#isActive}}t-accepted{{/isActive}}{{^isActive}}t-waiting{{/isActive}}">{{status}}</span><small>{{scheme}} · {{market}}</small></li>{{/codes}}</ul></section>
    <form class="card form" method="post" action="{{address}}/code" aria-labelledby="set-code"><h2 id="set-code">{{words.setOfficialCode}}</h2><p class="hint">{{words.setOfficialCodeText}}</p>{{> guard}}
    {{#codeFields}}{{> field}}
    {{/codeFields}}
    <p><button type="submit">{{words.save}}</button></p></form>
    {{#certificates}}{{> certificate}}
    {{/certificates}}
    <form class="card form" method="post" action="{{address}}/certificates" aria-labelledby="add"><h2 id="add">{{words.addCertificate}}</h2><p class="hint">{{words.areaCertificateText}}</p>{{> guard}}
    {{#certificateFields}}{{> field}}
    {{/certificateFields}}
    <p><button type="submit">{{words.addCertificate}}</button></p></form>
    <p><a class="button quiet" href="{{back}}">{{words.growingAreas}}</a></p>
    {{/content}}
    {{/frame}}
    """#
}
