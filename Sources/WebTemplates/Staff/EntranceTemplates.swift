extension StaffTemplates {
  static let login = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.logIn}}</h1><p class="sub">{{words.logInText}}</p></div>
    <form class="card form" method="post" action="{{address}}">
    <input type="hidden" name="next" value="{{next}}">
    <div class="field"><label for="name">{{words.accountName}}</label>
    <input id="name" name="name" type="text" value="{{name}}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="60" required></div>
    <div class="field"><label for="password">{{words.password}}</label>
    <input id="password" name="password" type="password" autocomplete="current-password" maxlength="128" required></div>
    <div class="field"><label for="code">{{words.code}}</label>
    <input id="code" name="code" type="text" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="40" aria-describedby="code-hint">
    <p class="hint" id="code-hint">{{words.codeHint}}</p></div>
    <p><button type="submit">{{words.logIn}}</button></p>
    <p class="hint">{{words.lostPassword}}</p>
    </form>
    {{/content}}
    {{/frame}}
    """#

  static let join = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.join}}</h1><p class="sub">{{text}}</p></div>
    <form class="card form" method="post" action="{{address}}">
    <input type="hidden" name="name" value="{{name}}" autocomplete="username">
    {{> new-password}}
    <p><button type="submit">{{words.join}}</button></p>
    </form>
    {{/content}}
    {{/frame}}
    """#

  static let newPassword = #"""
    <div class="field"><label for="new">{{words.newPassword}}</label>
    <input id="new" name="new" type="password" autocomplete="new-password" minlength="12" maxlength="128" required aria-describedby="new-hint">
    <p class="hint" id="new-hint">{{words.newPasswordHint}}</p></div>
    <div class="field"><label for="again">{{words.repeatPassword}}</label>
    <input id="again" name="again" type="password" autocomplete="new-password" minlength="12" maxlength="128" required></div>
    """#

  static let ownAccount = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.ownAccount}}</h1><p class="sub">{{fullName}} · {{name}}</p></div>
    <section class="card form" aria-labelledby="second"><h2 id="second">{{words.secondFactor}}</h2>
    <p>{{words.secondFactorText}}</p>
    <p class="strong">{{secondFactorState}}</p>
    <p><a class="button quiet" href="{{secondFactorAddress}}">{{secondFactorLabel}}</a></p>
    {{#mayRemove}}
    <form class="form" method="post" action="{{removeAddress}}">{{> guard}}
    <div class="field"><label for="remove-password">{{words.oldPassword}}</label>
    <input id="remove-password" name="password" type="password" autocomplete="current-password" maxlength="128" required></div>
    <p><button class="quiet" type="submit">{{words.removeSecondFactor}}</button></p>
    </form>
    {{/mayRemove}}
    </section>
    <form class="card form" method="post" action="{{passwordAddress}}" aria-labelledby="change"><h2 id="change">{{words.changePassword}}</h2>
    {{> guard}}
    <p class="hint">{{words.changePasswordText}}</p>
    <div class="field"><label for="old">{{words.oldPassword}}</label>
    <input id="old" name="old" type="password" autocomplete="current-password" maxlength="128" required></div>
    {{> new-password}}
    <p><button type="submit">{{words.changePassword}}</button></p>
    </form>
    {{/content}}
    {{/frame}}
    """#

  static let secondFactor = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.setSecondFactor}}</h1>{{#isMust}}<p class="sub">{{words.secondFactorMust}}</p>{{/isMust}}</div>
    <form class="card form" method="post" action="{{address}}">{{> guard}}
    <input type="hidden" name="secret" value="{{secret}}">
    <p>{{words.scanStep}}</p>
    <div class="symbol" role="img" aria-label="{{words.scanPicture}}">{{symbol}}</div>
    <p>{{words.typeStep}}<br><code>{{secretShown}}</code></p>
    <p>{{words.codeStep}}</p>
    <div class="field"><label for="code">{{words.code}}</label>
    <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required></div>
    <div class="field"><label for="password">{{words.password}}</label>
    <input id="password" name="password" type="password" autocomplete="current-password" maxlength="128" required></div>
    <p><button type="submit">{{words.setSecondFactor}}</button></p>
    </form>
    {{/content}}
    {{/frame}}
    """#

  static let recoveryCodes = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.recoveryCodes}}</h1><p class="sub">{{words.recoveryText}}</p></div>
    <section class="card" aria-label="{{words.recoveryCodes}}"><ul class="secrets">{{#codes}}<li><code>{{.}}</code></li>{{/codes}}</ul></section>
    <p><a class="button" href="{{frame.homeAddress}}">{{words.codesKept}}</a></p>
    {{/content}}
    {{/frame}}
    """#
}
