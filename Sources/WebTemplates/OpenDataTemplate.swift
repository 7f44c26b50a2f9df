extension PageTemplates {
  /// Open data, for people who look what programs can read.
  static let openData = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><p class="kicker">{{kicker}}</p><h1>{{title}}</h1><p class="sub">{{text}}</p></div>
    <section class="card" aria-label="{{title}}">
    <ul class="links">
    {{#entries}}<li><a href="{{address}}">{{label}}</a><small>{{note}}</small></li>
    {{/entries}}
    </ul>
    <p class="hint">{{words.privacyNote}}</p>
    </section>
    {{/content}}
    {{/frame}}
    """#
}
