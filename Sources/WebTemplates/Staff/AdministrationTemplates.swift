extension StaffTemplates {
  static let people = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.accounts}}</h1></div>
    <section class="card" aria-label="{{words.accounts}}">
    <div class="scroll" tabindex="0" role="group" aria-label="{{words.accounts}}"><table class="stack">
    <thead><tr><th scope="col">{{words.fullName}}</th><th scope="col">{{words.role}}</th><th scope="col">{{words.accountState}}</th><th scope="col">{{words.lastLogin}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row"><a href="{{address}}">{{fullName}}</a><small>{{name}}</small></th><td data-label="{{words.role}}">{{role}}</td><td data-label="{{words.accountState}}">{{state}}</td><td data-label="{{words.lastLogin}}">{{lastLogin}}</td></tr>
    {{/rows}}
    </tbody></table></div>
    </section>
    <form class="card form" method="post" action="{{address}}" aria-labelledby="add"><h2 id="add">{{words.addPerson}}</h2>
    {{> guard}}
    <div class="field"><label for="full-name">{{words.fullName}}</label>
    <input id="full-name" name="fullName" type="text" value="{{typed.fullName}}" maxlength="200" autocomplete="off" required></div>
    <div class="field"><label for="name">{{words.accountName}}</label>
    <input id="name" name="name" type="text" value="{{typed.name}}" maxlength="40" autocomplete="off" autocapitalize="none" spellcheck="false" required aria-describedby="name-hint">
    <p class="hint" id="name-hint">{{words.accountNameHint}}</p></div>
    <div class="field"><label for="role">{{words.role}}</label>
    <select id="role" name="role">{{#roles}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/roles}}</select></div>
    <div class="field"><label for="cooperative">{{words.cooperative}}</label>
    <select id="cooperative" name="cooperative" aria-describedby="cooperative-hint"><option value="">{{words.noCooperative}}</option>{{#cooperatives}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/cooperatives}}</select>
    <p class="hint" id="cooperative-hint">{{words.cooperativeHint}}</p></div>
    <p><button type="submit">{{words.addPerson}}</button></p>
    </form>
    {{/content}}
    {{/frame}}
    """#

  static let person = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{role}}</p><h1>{{fullName}}</h1><p class="sub">{{name}} · {{state}}</p></div>
    {{#isOpen}}
    <form class="card form" method="post" action="{{address}}/invite">{{> guard}}
    <h2>{{words.inviteAgain}}</h2><p>{{words.inviteAgainText}}</p>
    <p><button class="quiet" type="submit">{{words.inviteAgain}}</button></p>
    </form>
    <form class="card form" method="post" action="{{address}}/reset">{{> guard}}
    <h2>{{words.resetPerson}}</h2><p>{{words.resetPersonText}}</p>
    <p><button class="quiet" type="submit">{{words.resetPerson}}</button></p>
    </form>
    <form class="card form" method="post" action="{{address}}/disable">{{> guard}}
    <h2>{{words.disablePerson}}</h2><p>{{words.disableText}}</p>
    <div class="field"><label for="why">{{words.why}}</label><input id="why" name="why" type="text" maxlength="200" autocomplete="off" required></div>
    <p><button class="danger" type="submit">{{words.disablePerson}}</button></p>
    </form>
    {{/isOpen}}
    {{^isOpen}}
    <form class="card form" method="post" action="{{address}}/enable">{{> guard}}
    <h2>{{words.enablePerson}}</h2>
    <div class="field"><label for="why">{{words.why}}</label><input id="why" name="why" type="text" maxlength="200" autocomplete="off" required></div>
    <p><button class="quiet" type="submit">{{words.enablePerson}}</button></p>
    </form>
    {{/isOpen}}
    {{/content}}
    {{/frame}}
    """#

  static let invitation = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{title}}</h1><p class="sub">{{text}}</p></div>
    <section class="card" aria-label="{{title}}"><p><code class="link">{{link}}</code></p></section>
    <p><a class="button quiet" href="{{back}}">{{words.accounts}}</a></p>
    {{/content}}
    {{/frame}}
    """#

  static let audit = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.auditTrail}}</h1><p class="sub">{{words.auditText}}</p></div>
    <p><a class="button quiet" href="{{exportAddress}}">{{words.auditExport}}</a></p>
    <section class="card" aria-label="{{words.auditTrail}}">
    <div class="scroll" tabindex="0" role="group" aria-label="{{words.auditTrail}}"><table class="dense">
    <thead><tr><th scope="col">{{words.auditSequence}}</th><th scope="col">{{words.auditTime}}</th><th scope="col">{{words.auditActor}}</th><th scope="col">{{words.auditAction}}</th><th scope="col">{{words.auditSubject}}</th><th scope="col">{{words.auditPayload}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row">{{sequence}}</th><td class="nowrap">{{time}}</td><td>{{actor}}</td><td>{{action}}</td><td>{{subject}}</td><td class="payload">{{payload}}</td></tr>
    {{/rows}}
    </tbody></table></div>
    </section>
    <p class="row">{{#olderAddress}}<a class="button quiet" href="{{.}}">{{words.older}}</a>{{/olderAddress}}{{#newestAddress}}<a class="button quiet" href="{{.}}">{{words.newest}}</a>{{/newestAddress}}</p>
    {{/content}}
    {{/frame}}
    """#
}
