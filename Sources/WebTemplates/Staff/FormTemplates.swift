extension StaffTemplates {
  /// Every field of a form: `fields` is a list of them.
  static let fields = #"""
    {{#fields}}{{> field}}
    {{/fields}}
    """#

  static let options = #"""
    {{#choices}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/choices}}
    """#

  static let field = #"""
    <div class="field"><label for="{{id}}">{{label}}</label>
    {{#isLine}}<input id="{{id}}" name="{{name}}" type="{{type}}" value="{{value}}" maxlength="{{limit}}" autocomplete="off"{{#keyboard}} inputmode="{{.}}"{{/keyboard}}{{#latest}} max="{{.}}"{{/latest}}{{#isRequired}} required{{/isRequired}}{{#hint}} aria-describedby="{{id}}-hint"{{/hint}}>{{/isLine}}
    {{#isFile}}<input id="{{id}}" name="{{name}}" type="file" accept="{{accept}}"{{#isRequired}} required{{/isRequired}}{{#hint}} aria-describedby="{{id}}-hint"{{/hint}}>{{/isFile}}
    {{#isBlock}}<textarea id="{{id}}" name="{{name}}" maxlength="{{limit}}"{{#isRequired}} required{{/isRequired}}{{#hint}} aria-describedby="{{id}}-hint"{{/hint}}>{{value}}</textarea>{{/isBlock}}
    {{#isChoice}}<select id="{{id}}" name="{{name}}"{{#isMany}} multiple{{/isMany}}{{#isRequired}} required{{/isRequired}}{{#hint}} aria-describedby="{{id}}-hint"{{/hint}}>{{> options}}{{#groups}}<optgroup label="{{label}}">{{> options}}</optgroup>{{/groups}}</select>{{/isChoice}}
    {{#hint}}<p class="hint" id="{{id}}-hint">{{.}}</p>{{/hint}}</div>
    """#

  /// Where else a cooperative's goods lead; `nav` is a list of addresses.
  static let goodsNav = #"""
    <nav class="sub" aria-label="{{words.goodsMenu}}"><ul>{{#nav}}<li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a></li>{{/nav}}</ul></nav>
    """#
}
