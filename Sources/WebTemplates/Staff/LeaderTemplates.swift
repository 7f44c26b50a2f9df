extension StaffTemplates {
  static let progress = #"""
    {{#progress}}
    <section class="card" aria-labelledby="progress"><h2 id="progress">{{title}}</h2>
    <p class="strong">{{total}}</p>
    <div class="bar total" aria-hidden="true"><svg viewBox="0 0 100 4" preserveAspectRatio="none"><rect width="100" height="4" class="rest"/><rect width="{{totalWidth}}" height="4" class="part"/></svg></div>
    {{#lateCount}}<p class="late-note">{{.}}</p>{{/lateCount}}
    <div class="scroll" tabindex="0" role="group" aria-labelledby="progress"><table class="stack">
    <thead><tr><th scope="col">{{words.village}}</th><th scope="col">{{words.share}}</th><th scope="col">{{words.mappedHectares}}</th><th scope="col">{{words.due}}</th><th scope="col">{{words.state}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr{{#isLate}} class="late"{{/isLate}}><th scope="row">{{name}}</th><td data-label="{{words.share}}"><span class="share">{{share}}</span><span class="bar" aria-hidden="true"><svg viewBox="0 0 100 8" preserveAspectRatio="none"><rect width="100" height="8" class="rest"/><rect width="{{width}}" height="8" class="part"/></svg></span></td><td data-label="{{words.mappedHectares}}">{{mapped}}</td><td data-label="{{words.due}}">{{due}}</td><td data-label="{{words.state}}">{{state}}{{#cause}}<small class="cause">{{.}}</small>{{/cause}}</td></tr>
    {{/rows}}
    </tbody></table></div>
    </section>
    <form class="card form" method="post" action="{{reportsAddress}}" aria-labelledby="friday"><h2 id="friday">{{words.fridayReport}}</h2>{{> guard}}
    <p class="hint">{{words.fridayReportText}}</p>
    <input type="hidden" name="kind" value="weekly"><input type="hidden" name="form" value="pdf">
    <p class="row"><button type="submit">{{words.makeFridayReport}}</button> <a class="button quiet" href="{{reportsAddress}}">{{words.allReports}}</a></p>
    </form>
    {{/progress}}
    """#

  static let reports = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.reports}}</h1><p class="sub">{{words.reportsText}}</p></div>
    <form class="card form" method="post" action="{{address}}" aria-labelledby="make"><h2 id="make">{{words.makeReport}}</h2>{{> guard}}
    <div class="field"><label for="kind">{{words.reportKind}}</label><select id="kind" name="kind">{{#kinds}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/kinds}}</select></div>
    <div class="field"><label for="form">{{words.reportForm}}</label><select id="form" name="form">{{#forms}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/forms}}</select></div>
    <p><button type="submit">{{words.makeReport}}</button></p>
    </form>
    <section class="card" aria-labelledby="kept"><h2 id="kept">{{words.reportsKept}}</h2>
    {{#isEmpty}}<p class="hint">{{words.noReports}}</p>{{/isEmpty}}
    {{^isEmpty}}<div class="scroll" tabindex="0" role="group" aria-labelledby="kept"><table class="stack">
    <thead><tr><th scope="col">{{words.reportKind}}</th><th scope="col">{{words.reportForm}}</th><th scope="col">{{words.madeAt}}</th><th scope="col">{{words.madeBy}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row">{{#link}}<a href="{{.}}">{{kind}} {{period}}</a>{{/link}}{{^link}}{{kind}} {{period}}{{/link}}</th><td data-label="{{words.reportForm}}">{{form}}, {{size}}</td><td data-label="{{words.madeAt}}">{{when}}</td><td data-label="{{words.madeBy}}">{{who}}</td></tr>
    {{/rows}}
    </tbody></table></div>{{/isEmpty}}
    </section>
    {{/content}}
    {{/frame}}
    """#

  /// Every hold of a lot, and every lift.
  static let holds = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.holds}}</h1><p class="sub">{{words.holdsText}}</p></div>
    <section class="card" aria-labelledby="all"><h2 id="all">{{summary}}</h2>
    {{#isEmpty}}<p class="hint">{{words.noHolds}}</p>{{/isEmpty}}
    {{^isEmpty}}<div class="scroll" tabindex="0" role="group" aria-labelledby="all"><table class="stack">
    <thead><tr><th scope="col">{{words.lotCode}}</th><th scope="col">{{words.heldBy}}</th><th scope="col">{{words.liftedBy}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row">{{lot}}</th><td data-label="{{words.heldBy}}">{{held}}{{#breaches}}<br><small>{{.}}</small>{{/breaches}}</td><td data-label="{{words.liftedBy}}">{{#isHeld}}<strong>{{lifted}}</strong>{{/isHeld}}{{^isHeld}}{{lifted}}{{/isHeld}}</td></tr>
    {{/rows}}
    </tbody></table></div>{{/isEmpty}}
    </section>
    {{/content}}
    {{/frame}}
    """#
}
