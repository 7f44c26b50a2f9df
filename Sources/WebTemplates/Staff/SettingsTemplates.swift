extension StaffTemplates {
  static let settings = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.settings}}</h1></div>
    <ul class="tiles"><li><a href="{{villagesAddress}}">{{words.villages}}</a></li><li><a href="{{cropsAddress}}">{{words.crops}}</a></li></ul>
    {{#backupAddress}}<section class="card" aria-labelledby="backup"><h2 id="backup">{{words.backup}}</h2><p>{{words.backupText}}</p><p><a class="button" href="{{.}}">{{words.takeBackup}}</a></p></section>{{/backupAddress}}
    <section class="card" aria-labelledby="limits"><h2 id="limits">{{words.surveyLimits}}</h2><p class="hint">{{words.surveyLimitsText}}</p>
    <ul class="features">
    {{#limits}}<li><form class="inline" method="post" action="{{address}}">{{> guard}}<input type="hidden" name="name" value="{{name}}"><label class="limit" for="limit-{{name}}">{{why}}{{#isChanged}} <span class="tag t-waiting">{{words.changedLimit}}</span>{{/isChanged}}<small>{{words.standardLimit}} {{standard}}; {{range}}</small></label><input id="limit-{{name}}" name="value" type="text" inputmode="decimal" value="{{value}}" maxlength="12" autocomplete="off"> <button class="quiet" type="submit" aria-label="{{words.save}}: {{name}}">{{words.save}}</button></form></li>
    {{/limits}}
    </ul></section>
    {{/content}}
    {{/frame}}
    """#

  static let villages = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.villages}}</h1></div>
    <section class="card" aria-labelledby="list"><h2 id="list">{{words.villagesNow}}</h2>
    {{#isEmpty}}<p class="hint">{{words.noVillages}}</p>{{/isEmpty}}
    <ul class="features">{{#rows}}<li><form class="inline" method="post" action="{{renameAddress}}">{{> guard}}<label class="limit" for="name-{{code}}">{{code}}{{^isDrawn}} <span class="tag t-waiting">{{words.notDrawn}}</span>{{/isDrawn}}</label><input class="long" id="name-{{code}}" name="name" type="text" value="{{name}}" maxlength="200" autocomplete="off" required><label for="why-{{code}}">{{words.why}}</label><input id="why-{{code}}" name="why" type="text" maxlength="200" autocomplete="off"> <button class="quiet" type="submit" aria-label="{{words.rename}}: {{name}}">{{words.rename}}</button></form></li>
    {{/rows}}</ul></section>
    <form class="card form" method="post" action="{{address}}" aria-labelledby="add"><h2 id="add">{{words.addVillage}}</h2>{{> guard}}
    {{> fields}}
    <p><button type="submit">{{words.addVillage}}</button></p></form>
    <form class="card form" method="post" action="{{outlinesAddress}}" enctype="multipart/form-data" aria-labelledby="outlines"><h2 id="outlines">{{words.villageOutlines}}</h2>{{> guard}}
    {{#outlineField}}{{> field}}{{/outlineField}}
    <p><button type="submit">{{words.sendFile}}</button></p></form>
    {{#mayMerge}}<form class="card form" method="post" action="{{mergeAddress}}" aria-labelledby="merge"><h2 id="merge">{{words.mergeVillages}}</h2><p class="hint">{{words.mergeVillagesText}}</p>{{> guard}}
    {{#mergeFields}}{{> field}}
    {{/mergeFields}}
    <p><button class="danger" type="submit">{{words.mergeVillages}}</button></p></form>{{/mayMerge}}
    <p><a class="button quiet" href="{{back}}">{{words.settings}}</a></p>
    {{/content}}
    {{/frame}}
    """#

  static let crops = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.crops}}</h1><p class="sub">{{words.cropsText}}</p></div>
    {{#rows}}<section class="card" aria-labelledby="crop-{{code}}"><h2 id="crop-{{code}}">{{name}}</h2><p class="hint">{{facts}}</p>
    <details><summary>{{words.changeCrop}}</summary><form class="form" method="post" action="{{changeAddress}}">{{> guard}}
    {{> fields}}
    <p><button type="submit">{{words.save}}</button></p></form></details></section>
    {{/rows}}
    <form class="card form" method="post" action="{{address}}" aria-labelledby="add"><h2 id="add">{{words.addCrop}}</h2>{{> guard}}
    {{#addFields}}{{> field}}
    {{/addFields}}
    <p><button type="submit">{{words.addCrop}}</button></p></form>
    <p><a class="button quiet" href="{{back}}">{{words.settings}}</a></p>
    {{/content}}
    {{/frame}}
    """#
}
