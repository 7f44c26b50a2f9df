extension StaffTemplates {
  static let surveys = #"""
    {{<frame}}
    {{$head}}<script src="/assets/upload.js" defer></script>{{/head}}
    {{$content}}
    <div class="title"><h1>{{words.surveys}}</h1><p class="sub">{{words.surveysText}}</p></div>
    <form class="card form wide-form" id="upload" method="post" action="{{address}}" enctype="multipart/form-data" aria-labelledby="send">
    <h2 id="send">{{words.sendFiles}}</h2>
    {{> guard}}
    <div class="field drop" id="drop"><label for="files">{{words.chooseFiles}}</label>
    <input id="files" name="files" type="file" multiple required aria-describedby="files-hint">
    <p class="hint" id="files-hint">{{words.filesHint}} {{limit}}</p></div>
    <div class="pair">
    <div class="field"><label for="crop">{{words.crop}}</label>
    <select id="crop" name="crop"><option value="">{{words.asInFile}}</option>{{#crops}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/crops}}</select></div>
    <div class="field"><label for="village">{{words.village}}</label>
    <select id="village" name="village"><option value="">{{words.byMap}}</option>{{#villages}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/villages}}</select></div>
    <div class="field"><label for="method">{{words.method}}</label>
    <select id="method" name="method"><option value="">{{words.asInFile}}</option>{{#methods}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/methods}}</select></div>
    <div class="field"><label for="surveyor">{{words.surveyor}}</label>
    <input id="surveyor" name="surveyor" type="text" value="{{surveyor}}" maxlength="200" autocomplete="off"></div>
    </div>
    <p><button type="submit">{{words.sendFiles}}</button></p>
    <div id="progress" hidden><label for="bar">{{words.sending}}</label> <progress id="bar" max="100" value="0"></progress> <span id="share" role="status"></span></div>
    <p class="note wrong" id="upload-fault" role="alert" hidden>{{words.sendingFailed}}</p>
    </form>
    <section class="card" aria-labelledby="list"><h2 id="list">{{words.surveysSoFar}}</h2>
    {{#isEmpty}}<p class="hint">{{words.noSurveys}}</p>{{/isEmpty}}
    {{^isEmpty}}<div class="scroll" tabindex="0" role="group" aria-labelledby="list"><table class="stack">
    <thead><tr><th scope="col">{{words.survey}}</th><th scope="col">{{words.imported}}</th><th scope="col">{{words.surveyor}}</th><th scope="col">{{words.state}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row"><a href="{{address}}">{{id}}</a><small>{{file}}</small></th><td data-label="{{words.imported}}">{{when}}</td><td data-label="{{words.surveyor}}">{{surveyor}}</td><td data-label="{{words.state}}">{{state}}</td></tr>
    {{/rows}}
    </tbody></table></div>{{/isEmpty}}
    </section>
    {{/content}}
    {{/frame}}
    """#

  static let surveyImports = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.filesSent}}</h1></div>
    <section class="card" aria-label="{{words.filesSent}}"><ul class="links">
    {{#rows}}<li>{{#link}}<a href="{{.}}">{{name}}</a>{{/link}}{{^link}}<b>{{name}}</b>{{/link}}<small>{{text}}</small></li>
    {{/rows}}
    </ul></section>
    <p><a class="button quiet" href="{{back}}">{{words.surveys}}</a></p>
    {{/content}}
    {{/frame}}
    """#

  static let survey = #"""
    {{<frame}}
    {{$head}}<link rel="stylesheet" href="/assets/leaflet/leaflet.css">
    <script src="/assets/leaflet/leaflet.min.js" defer></script>
    <script src="/assets/review.js" defer></script>{{/head}}
    {{$content}}
    <div class="title"><p class="kicker">{{state}}</p><h1>{{title}}</h1><p class="sub">{{facts}}</p><p><a class="button quiet" href="{{address}}/original">{{words.takeOriginal}}</a></p></div>
    <p class="strong">{{counts}}</p>
    {{#cleanLabel}}<form method="post" action="{{address}}/accept-clean">{{> guard}}<p><button type="submit">{{.}}</button></p></form>{{/cleanLabel}}
    <div class="sides">
    <div class="side-map">
    <div class="chart" id="review-map" role="region" aria-label="{{words.surveyDrawing}}" data-source="{{mapAddress}}"><div class="still">{{drawing}}</div></div>
    <ul class="legend" aria-label="{{words.legend}}"><li><i class="s-accepted"></i>{{words.legendGood}}</li><li><i class="s-repaired"></i>{{words.legendRepaired}}</li><li><i class="s-waiting"></i>{{words.legendWaiting}}</li><li><i class="s-duplicate"></i>{{words.legendDuplicate}}</li><li><i class="s-neighbour"></i>{{words.legendNeighbour}}</li><li><i class="s-overlap"></i>{{words.legendOverlap}}</li><li><i class="s-walk"></i>{{words.legendWalk}}</li></ul>
    </div>
    <form class="side-table form" method="post" action="{{address}}/accept">{{> guard}}
    <section class="card" aria-label="{{words.features}}">
    <ul class="features">
    {{#features}}<li id="feature-{{number}}" data-number="{{number}}">
    <div class="feature-head">{{#mayChoose}}<input type="checkbox" name="feature" value="{{number}}" id="choose-{{number}}">{{/mayChoose}}<label{{#mayChoose}} for="choose-{{number}}"{{/mayChoose}}><b>{{number}}. {{name}}</b> <span class="tag t-{{state}}">{{stateText}}</span></label></div>
    <p class="feature-facts">{{area}} · {{village}}{{#parcel}} · {{.}}{{/parcel}}</p>
    {{#hasFindings}}<ul class="findings">{{#findings}}<li class="f-{{severity}}"><span><b>{{mark}}</b> {{text}}</span>{{#nextStep}}<small>{{.}}</small>{{/nextStep}}</li>{{/findings}}</ul>{{/hasFindings}}
    </li>
    {{/features}}
    </ul>
    </section>
    {{#isOpen}}
    <section class="card form" aria-labelledby="chosen"><h2 id="chosen">{{words.withChosen}}</h2>
    <p class="hint">{{words.withChosenText}}</p>
    <div class="pair">
    <div class="field"><label for="name">{{words.parcelName}}</label><input id="name" name="name" type="text" maxlength="200" autocomplete="off"></div>
    <div class="field"><label for="village">{{words.village}}</label><select id="village" name="village"><option value="">{{words.unchanged}}</option>{{#villages}}<option value="{{value}}">{{label}}</option>{{/villages}}</select></div>
    <div class="field"><label for="crop">{{words.crop}}</label><select id="crop" name="crop"><option value="">{{words.unchanged}}</option>{{#crops}}<option value="{{value}}">{{label}}</option>{{/crops}}</select></div>
    <div class="field"><label for="grower">{{words.grower}}</label><input id="grower" name="grower" type="text" list="growers" maxlength="200" autocomplete="off"><datalist id="growers">{{#growers}}<option value="{{value}}"></option>{{/growers}}</datalist></div>
    </div>
    <p><button type="submit">{{words.acceptChosen}}</button></p>
    <div class="field"><label for="why">{{words.why}}</label><input id="why" name="why" type="text" maxlength="200" autocomplete="off"></div>
    <p><button class="danger" type="submit" formaction="{{address}}/reject-features">{{words.rejectChosen}}</button></p>
    </section>
    {{/isOpen}}
    </form>
    </div>
    {{#isStaged}}<form class="card form" method="post" action="{{address}}/reject" aria-labelledby="reject-all">{{> guard}}<h2 id="reject-all">{{words.rejectSurvey}}</h2><p class="hint">{{words.rejectSurveyText}}</p>
    <div class="field"><label for="reject-why">{{words.why}}</label><input id="reject-why" name="why" type="text" maxlength="200" autocomplete="off" required></div>
    <p><button class="danger" type="submit">{{words.rejectSurvey}}</button></p></form>{{/isStaged}}
    {{#isAccepted}}<form class="card form" method="post" action="{{address}}/undo" aria-labelledby="undo">{{> guard}}<h2 id="undo">{{words.undoSurvey}}</h2><p class="hint">{{words.undoSurveyText}}</p>
    <div class="field"><label for="undo-why">{{words.why}}</label><input id="undo-why" name="why" type="text" maxlength="200" autocomplete="off" required></div>
    <div class="check"><input type="checkbox" id="keep" name="keep" value="1" checked><label for="keep">{{words.keepChanged}}</label></div>
    <p><button class="danger" type="submit">{{words.undoSurvey}}</button></p></form>{{/isAccepted}}
    {{/content}}
    {{/frame}}
    """#
}
