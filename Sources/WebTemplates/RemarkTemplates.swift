extension PageTemplates {
  /// The form for a remark: one choice, one text, nothing about who writes.
  static let remark = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{name}}</p><h1>{{words.remarkTitle}}</h1></div>
    {{#fault}}<p class="fault" role="alert">{{fault}}</p>{{/fault}}
    <form class="card remark" action="{{action}}" method="post">
    <input type="hidden" name="trang" value="{{page}}">
    <input type="hidden" name="phieu" value="{{ticket}}">
    <fieldset>
    <legend>{{words.remarkKind}}</legend>
    {{#kinds}}<label><input type="radio" name="loai" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> {{label}}</label>
    {{/kinds}}
    </fieldset>
    <label for="noi-dung">{{words.remarkText}}</label>
    <textarea id="noi-dung" name="noi-dung" rows="6" maxlength="{{longest}}" required aria-describedby="noi-dung-hint">{{text}}</textarea>
    <p id="noi-dung-hint" class="hint">{{words.remarkHint}}</p>
    <button type="submit">{{words.remarkSend}}</button>
    </form>
    <section class="card" aria-labelledby="contact">
    <h2 id="contact">{{words.whoToAsk}}</h2>
    <p class="strong"><a href="{{cooperative.page}}">{{cooperative.name}}</a></p>
    <address>{{cooperative.address}}</address>
    {{#cooperative.phone}}<p><a class="button" href="tel:{{dialled}}">{{words.call}} {{shown}}</a></p>{{/cooperative.phone}}
    </section>
    <p><a class="button quiet" href="{{back}}">{{words.remarkBack}}</a></p>
    {{/content}}
    {{/frame}}
    """#

  static let remarkTaken = #"""
    {{<frame}}
    {{$content}}
    <section class="banner good"><div><h1>{{words.remarkTaken}}</h1><p>{{words.remarkTakenText}}</p></div></section>
    {{/content}}
    {{/frame}}
    """#

  /// A sheet to hang up: who, the code that leads to its page, what there is.
  static let poster = #"""
    {{<frame}}
    {{$content}}
    <section class="poster">
    <p class="kicker">{{kicker}}</p>
    <h1>{{cooperative.name}}</h1>
    {{#story}}<p class="told">{{story}}</p>{{/story}}
    <div class="qr" role="img" aria-label="{{shownAddress}}">{{symbol}}</div>
    <p class="strong">{{words.posterScan}}</p>
    <p class="hint">{{shownAddress}}</p>
    {{#products.isShown}}<ul>{{#products.items}}<li>{{name}}</li>{{/products.items}}</ul>{{/products.isShown}}
    <address>{{cooperative.address}}</address>
    {{#cooperative.phone}}<p class="strong">{{shown}}</p>{{/cooperative.phone}}
    </section>
    <p class="hint screen">{{words.posterPrint}}</p>
    {{/content}}
    {{/frame}}
    """#
}
