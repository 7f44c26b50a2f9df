extension StaffTemplates {
  static let settings = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.settings}}</h1></div>
    {{#backupAddress}}<section class="card" aria-labelledby="backup"><h2 id="backup">{{words.backup}}</h2><p>{{words.backupText}}</p><p><a class="button" href="{{.}}">{{words.takeBackup}}</a></p></section>{{/backupAddress}}
    <section class="card" aria-labelledby="limits"><h2 id="limits">{{words.surveyLimits}}</h2><p class="hint">{{words.surveyLimitsText}}</p>
    <ul class="features">
    {{#limits}}<li><form class="inline" method="post" action="{{address}}">{{> guard}}<input type="hidden" name="name" value="{{name}}"><label class="limit" for="limit-{{name}}">{{why}}{{#isChanged}} <span class="tag t-waiting">{{words.changedLimit}}</span>{{/isChanged}}<small>{{words.standardLimit}} {{standard}}; {{range}}</small></label><input id="limit-{{name}}" name="value" type="text" inputmode="decimal" value="{{value}}" maxlength="12" autocomplete="off"> <button class="quiet" type="submit" aria-label="{{words.save}}: {{name}}">{{words.save}}</button></form></li>
    {{/limits}}
    </ul></section>
    {{/content}}
    {{/frame}}
    """#
}
