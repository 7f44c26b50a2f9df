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

  /// Every address of the site, for people who write programs.
  static let definition = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{title}}</h1><p class="sub">{{text}}</p></div>
    <p><a class="button quiet" href="{{documentAddress}}">{{words.apiDownload}}</a></p>
    {{#operations}}
    <section class="card" aria-label="{{path}}">
    <h2><code>{{path}}</code></h2>
    <p>{{summary}}</p>
    <dl class="rows">
    {{#parameters}}<div><dt>{{words.apiParameters}}</dt><dd>{{parameters}}</dd></div>{{/parameters}}
    <div><dt>{{words.apiTypes}}</dt><dd>{{types}}</dd></div>
    <div><dt>{{words.apiStatuses}}</dt><dd>{{statuses}}</dd></div>
    </dl>
    </section>
    {{/operations}}
    {{/content}}
    {{/frame}}
    """#
}
