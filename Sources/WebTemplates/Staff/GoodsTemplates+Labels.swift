extension StaffTemplates {
  static let labelPrint = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{title}}</h1></div>
    {{> goods-nav}}
    <form class="card form" method="get" action="{{address}}" aria-labelledby="choose"><h2 id="choose">{{words.howToPrint}}</h2>
    {{> fields}}
    <details><summary>{{words.morePrinting}}</summary>{{#moreFields}}{{> field}}
    {{/moreFields}}</details>
    <p><button class="quiet" type="submit">{{words.lookFirst}}</button></p></form>
    {{#hasPreview}}
    <section class="card" aria-labelledby="preview"><h2 id="preview">{{words.firstPage}}</h2>
    <img class="sheet" src="{{previewAddress}}" alt="{{previewText}}">
    <dl class="rows">{{#facts}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/facts}}</dl>
    {{#warnings}}<p class="late-note">{{.}}</p>{{/warnings}}
    {{#printedBefore}}<p class="late-note">{{.}}</p>{{/printedBefore}}
    <form class="form" method="post" action="{{address}}">{{> guard}}{{#wishes}}<input type="hidden" name="{{name}}" value="{{value}}">{{/wishes}}
    <p class="hint">{{words.printingText}}</p><p><button type="submit">{{words.printLabels}}</button></p></form></section>
    {{/hasPreview}}
    <p><a class="button quiet" href="{{back}}">{{words.back}}</a></p>
    {{/content}}
    {{/frame}}
    """#

  static let labels = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.labels}}</h1><p class="sub">{{words.labelsText}}</p></div>
    {{> goods-nav}}
    <section class="card" aria-labelledby="runs"><h2 id="runs">{{words.labelRuns}}</h2>
    {{#isEmpty}}<p class="hint">{{words.noLabelRuns}}</p>{{/isEmpty}}
    {{^isEmpty}}<div class="scroll" tabindex="0" role="group" aria-labelledby="runs"><table class="stack">
    <thead><tr><th scope="col">{{words.labelRunNumber}}</th><th scope="col">{{words.printedAt}}</th><th scope="col">{{words.labels}}</th><th scope="col">{{words.state}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row"><a href="{{address}}">{{words.labelRunNumber}} {{number}}</a><small>{{lot}} · {{product}}</small></th><td data-label="{{words.printedAt}}">{{when}}</td><td data-label="{{words.labels}}">{{labels}}</td><td data-label="{{words.state}}"><span class="tag {{#isCounted}}t-accepted{{/isCounted}}{{^isCounted}}t-waiting{{/isCounted}}">{{state}}</span></td></tr>
    {{/rows}}
    </tbody></table></div>{{/isEmpty}}
    </section>
    <section class="card" aria-labelledby="printers"><h2 id="printers">{{words.printers}}</h2><p class="hint">{{words.printersText}}</p>
    {{^hasPrinters}}<p class="hint">{{words.noPrinters}}</p>{{/hasPrinters}}
    <ul class="plain-list">{{#printers}}<li><b>{{name}}</b><small>{{correction}}</small>{{#isOwn}}<form method="post" action="{{removeAddress}}">{{> guard}}<input type="hidden" name="name" value="{{name}}"><button class="quiet" type="submit" aria-label="{{words.removePrinter}}: {{name}}">{{words.removePrinter}}</button></form>{{/isOwn}}</li>{{/printers}}</ul></section>
    <form class="card form" method="get" action="{{testAddress}}" aria-labelledby="test"><h2 id="test">{{words.testPage}}</h2><p class="hint">{{words.testPageText}}</p>
    {{#testFields}}{{> field}}
    {{/testFields}}
    <p><button class="quiet" type="submit">{{words.takeTestPage}}</button></p></form>
    <form class="card form" method="post" action="{{printersAddress}}" aria-labelledby="correct"><h2 id="correct">{{words.setPrinter}}</h2>{{> guard}}
    {{#printerFields}}{{> field}}
    {{/printerFields}}
    <details><summary>{{words.finePrinter}}</summary>{{#finePrinterFields}}{{> field}}
    {{/finePrinterFields}}</details>
    <p><button type="submit">{{words.save}}</button></p></form>
    <section class="card" aria-labelledby="sheets"><h2 id="sheets">{{words.ownSheets}}</h2><p class="hint">{{words.ownSheetsText}}</p>
    {{^hasSheets}}<p class="hint">{{words.noOwnSheets}}</p>{{/hasSheets}}
    <ul class="plain-list">{{#sheets}}<li><b>{{name}}</b><small>{{text}}</small><p><a href="{{drawing}}" aria-label="{{words.seeSheet}}: {{name}}">{{words.seeSheet}}</a></p><form method="post" action="{{sheetsAddress}}/remove">{{> guard}}<input type="hidden" name="name" value="{{name}}"><button class="quiet" type="submit" aria-label="{{words.removeSheet}}: {{name}}">{{words.removeSheet}}</button></form></li>{{/sheets}}</ul></section>
    <form class="card form" method="post" action="{{sheetsAddress}}" aria-labelledby="add-sheet"><h2 id="add-sheet">{{words.addSheet}}</h2>{{> guard}}
    {{#sheetFields}}{{> field}}
    {{/sheetFields}}
    <p><button type="submit">{{words.save}}</button></p></form>
    {{/content}}
    {{/frame}}
    """#

  static let labelRun = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{title}}</h1></div>
    {{> goods-nav}}
    <section class="card" aria-label="{{words.labelRecord}}"><dl class="rows">{{#facts}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/facts}}</dl>
    {{^isCounted}}<p><a class="button" href="{{address}}/file">{{words.takeLabelFile}}</a></p><p class="hint">{{words.takeLabelFileText}}</p>{{/isCounted}}
    {{#addsUp}}<p class="note done">{{words.allAddsUp}}</p>{{/addsUp}}
    {{#discrepancies}}<p class="late-note">{{.}}</p>{{/discrepancies}}</section>
    {{#mayActivate}}<form class="card form" method="post" action="{{address}}/activate" aria-labelledby="activate"><h2 id="activate">{{words.activateLabels}}</h2><p class="hint">{{words.activateLabelsText}}</p>{{> guard}}
    <p><button type="submit">{{words.activateLabels}}</button></p></form>{{/mayActivate}}
    <form class="card form" method="post" action="{{address}}/count" aria-labelledby="count"><h2 id="count">{{words.countLabels}}</h2><p class="hint">{{words.countLabelsText}}</p>{{> guard}}
    {{#countFields}}{{> field}}
    {{/countFields}}
    <p><button type="submit">{{words.countLabels}}</button></p></form>
    <form class="card form" method="post" action="{{address}}/check" enctype="multipart/form-data" aria-labelledby="check"><h2 id="check">{{words.checkLabels}}</h2><p class="hint">{{words.checkLabelsText}}</p>{{> guard}}
    {{#readAll}}<p class="strong" role="status">{{.}}</p>{{/readAll}}
    {{#firstFinding}}<ul class="findings">{{#findings}}<li class="f-warning">{{.}}</li>{{/findings}}</ul>{{/firstFinding}}
    {{#photoField}}{{> field}}{{/photoField}}
    <p><button class="quiet" type="submit">{{words.checkLabels}}</button></p></form>
    <form class="card form" method="post" action="{{address}}/reprint" aria-labelledby="reprint"><h2 id="reprint">{{words.reprintLabels}}</h2><p class="hint">{{words.reprintLabelsText}}</p>{{> guard}}
    {{#reprintFields}}{{> field}}
    {{/reprintFields}}
    <p><button class="quiet" type="submit">{{words.reprintLabels}}</button></p></form>
    <p><a class="button quiet" href="{{back}}">{{words.lotRecord}}</a></p>
    {{/content}}
    {{/frame}}
    """#

  static let trace = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{title}}</h1></div>
    {{> goods-nav}}
    {{#ways}}<section class="card" aria-labelledby="{{id}}"><h2 id="{{id}}">{{heading}}</h2>
    {{> traced-lots}}
    {{^hasEnds}}<p class="hint">{{nothing}}</p>{{/hasEnds}}
    <ol class="story">{{#ends}}<li>{{> entry-line}}</li>{{/ends}}</ol>
    <p class="scroll" tabindex="0" role="group" aria-label="{{alternative}}"><img class="trace-picture" src="{{picture}}" alt="{{alternative}}" loading="lazy"></p></section>
    {{/ways}}
    <p><a class="button quiet" href="{{back}}">{{words.back}}</a></p>
    {{/content}}
    {{/frame}}
    """#

  static let tracedLots = #"""
    <ul class="plain-list">{{#lots}}<li><a href="{{address}}">{{code}}</a> {{product}}<small>{{amount}}; {{words.left}} {{left}} <span class="tag {{#isOpen}}t-accepted{{/isOpen}}{{^isOpen}}t-rejected{{/isOpen}}">{{state}}</span></small></li>{{/lots}}</ul>
    """#

  static let recalls = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.recalls}}</h1><p class="sub">{{words.recallsText}}</p></div>
    {{> goods-nav}}
    {{#isEmpty}}<p class="hint">{{words.noRecalls}}</p>{{/isEmpty}}
    {{^isEmpty}}<section class="card" aria-label="{{words.recalls}}"><ul class="links">{{#rows}}<li><a href="{{address}}">{{lot}} · {{product}}</a><small>{{opened}} · {{state}} · {{why}}</small></li>
    {{/rows}}</ul></section>{{/isEmpty}}
    {{/content}}
    {{/frame}}
    """#

  static let recall = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{title}}</h1><p class="sub">{{about}}</p></div>
    {{> goods-nav}}
    {{#reason}}<p class="note wrong">{{.}}</p>{{/reason}}
    <p class="strong">{{counts}}</p>
    <section class="card" aria-labelledby="reached"><h2 id="reached">{{words.recalledLots}}</h2>{{> traced-lots}}</section>
    <section class="card" aria-labelledby="receivers"><h2 id="receivers">{{words.whoHasThem}}</h2>
    {{^hasDeliveries}}<p class="hint">{{words.nobodyHasThem}}</p>{{/hasDeliveries}}
    <ul class="plain-list">{{#deliveries}}<li><b>{{receiver}}</b><small>{{what}} · {{when}}</small></li>{{/deliveries}}</ul></section>
    {{#isPreview}}<form class="card form" method="post" action="{{address}}" aria-labelledby="open"><h2 id="open">{{words.openRecall}}</h2>{{> guard}}
    {{#whyField}}{{> field}}{{/whyField}}
    <p><button class="danger" type="submit">{{words.openRecall}}</button></p></form>{{/isPreview}}
    {{^isPreview}}<form class="card form" method="post" action="{{listAddress}}" aria-labelledby="list"><h2 id="list">{{words.recallList}}</h2><p class="hint">{{words.recallListText}}</p>{{> guard}}
    <div class="field"><label for="form">{{words.fileForm}}</label><select id="form" name="form">{{#forms}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/forms}}</select></div>
    <p><button class="quiet" type="submit">{{words.takeRecallList}}</button></p></form>{{/isPreview}}
    {{#isOpen}}<form class="card form" method="post" action="{{address}}" aria-labelledby="close"><h2 id="close">{{words.closeRecall}}</h2>{{> guard}}
    {{#whyField}}{{> field}}{{/whyField}}
    <p><button type="submit">{{words.closeRecall}}</button></p></form>{{/isOpen}}
    {{/content}}
    {{/frame}}
    """#
}
