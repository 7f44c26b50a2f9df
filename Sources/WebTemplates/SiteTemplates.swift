extension PageTemplates {
  static let start = #"""
    {{<frame}}
    {{$content}}
    <div class="title">
    <p class="kicker">{{place}}</p>
    <h1>{{words.startTitle}}</h1>
    <p class="sub">{{words.startText}}</p>
    </div>
    <section class="card" aria-label="{{words.enterCode}}">{{> code-form}}</section>
    <section class="card" aria-labelledby="area-map">
    <h2 id="area-map">{{words.mapTitle}}</h2>
    {{#drawing}}<figure><a class="drawing" href="{{frame.mapAddress}}">{{drawing}}</a><figcaption>{{caption}}</figcaption></figure>{{/drawing}}
    <p>{{words.mapText}}</p>
    <p><a class="button" href="{{frame.mapAddress}}">{{words.openMap}}</a></p>
    </section>
    <section class="card" aria-labelledby="label-help">
    <h2 id="label-help">{{words.labelHelpTitle}}</h2>
    <ol class="steps"><li>{{words.labelHelpScan}}</li><li>{{words.labelHelpCompare}}</li><li>{{words.labelHelpAsk}}</li></ol>
    </section>
    {{/content}}
    {{/frame}}
    """#

  static let codeEntry = #"""
    {{<frame}}
    {{$content}}
    <div class="title"><h1>{{words.enterCode}}</h1><p class="sub">{{words.enterCodeText}}</p></div>
    <section class="card" aria-label="{{words.enterCode}}">{{> code-form}}</section>
    {{/content}}
    {{/frame}}
    """#

  static let map = #"""
    {{<frame}}
    {{$head}}<link rel="stylesheet" href="/assets/leaflet/leaflet.css">
    <script src="/assets/leaflet/leaflet.min.js" defer></script>
    <script src="/assets/map.js" defer></script>{{/head}}
    {{$content}}
    <div class="title"><p class="kicker">{{place}}</p><h1>{{words.mapTitle}}</h1><p class="sub">{{words.mapText}}</p></div>
    <div class="chart" id="map" role="region" aria-label="{{words.mapTitle}}" data-tiles="/tiles/{z}/{x}/{y}.mvt" data-search="/map/found.geojson" data-words="{{scriptWords}}">{{#drawing}}<div class="still">{{drawing}}</div>{{/drawing}}</div>
    <p class="fault" id="map-fault" role="status" hidden>{{words.mapFault}}</p>
    <form class="tools" id="map-tools" role="search" hidden>
    <div><label for="map-search">{{words.searchMap}}</label><input id="map-search" type="search" list="map-names" autocomplete="off" maxlength="100"><datalist id="map-names">{{#names}}<option value="{{.}}"></option>{{/names}}</datalist></div>
    <button type="submit">{{words.find}}</button>
    <div><label for="map-colour">{{words.colourBy}}</label><select id="map-colour"><option value="kind">{{words.byKind}}</option><option value="crop">{{words.crop}}</option><option value="code">{{words.officialCode}}</option><option value="certificate">{{words.byCertificate}}</option><option value="progress">{{words.byProgress}}</option></select></div>
    <button type="button" class="quiet" id="map-print">{{words.printMap}}</button>
    <p class="hint" id="map-found" role="status"></p>
    </form>
    <ul class="legend" data-legend="kind" aria-label="{{words.legend}}"><li><i class="area"></i>{{words.growingArea}} ({{totals.areaHectares}})</li><li><i class="parcel"></i>{{words.parcelShown}}</li><li><i class="village"></i>{{words.village}}</li><li><i class="commune"></i>{{boundaryName}}</li></ul>
    <ul class="legend" data-legend="crop" hidden aria-label="{{words.crop}}">{{#legend.crops}}<li><i class="{{mark}}"></i>{{name}} ({{hectares}})</li>{{/legend.crops}}</ul>
    <ul class="legend" data-legend="code" hidden aria-label="{{words.officialCode}}">{{#legend.codes}}<li><i class="{{mark}}"></i>{{name}} ({{hectares}})</li>{{/legend.codes}}</ul>
    <ul class="legend" data-legend="certificate" hidden aria-label="{{words.byCertificate}}">{{#legend.certificates}}<li><i class="{{mark}}"></i>{{name}} ({{hectares}})</li>{{/legend.certificates}}</ul>
    <p class="hint" data-legend="progress" hidden>{{words.progressLegend}}</p>
    <ul class="legend" data-legend="progress" hidden aria-label="{{words.progressLegend}}">{{#legend.progress}}<li><i class="{{mark}}"></i>{{name}} ({{hectares}})</li>{{/legend.progress}}</ul>
    <p class="hint">{{words.mapDownloads}} <a href="/map/parcels.geojson">{{words.asGeoJSON}}</a> <a href="/map/parcels.gpkg">{{words.asGeoPackage}}</a> <a href="/map/parcels.kml">{{words.asKML}}</a></p>
    <p class="hint">{{words.privacyNote}}</p>
    {{#areas.isShown}}
    <section class="card" aria-labelledby="areas-table">
    <h2 id="areas-table">{{words.growingAreas}}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="areas-table"><table>
    <thead><tr><th scope="col">{{words.growingArea}}</th><th scope="col">{{words.officialCode}}</th><th scope="col" class="number">{{words.hectares}}</th></tr></thead>
    <tbody>
    {{#areas.rows}}<tr><th scope="row">{{name}}<small>{{crop}} · {{code}}</small></th><td>{{officialCodes}}</td><td class="number">{{hectares}}</td></tr>
    {{/areas.rows}}
    </tbody></table></div>
    </section>
    {{/areas.isShown}}
    {{#villages.isShown}}
    <section class="card" aria-labelledby="villages-table">
    <h2 id="villages-table">{{words.villages}}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="villages-table"><table>
    <thead><tr><th scope="col">{{words.village}}</th><th scope="col" class="number">{{words.parcels}}</th><th scope="col" class="number">{{words.hectares}}</th><th scope="col" class="number">{{words.mappedOfPlan}}</th></tr></thead>
    <tbody>
    {{#villages.rows}}<tr><th scope="row"><a href="{{address}}">{{name}}</a></th><td class="number">{{parcels}}</td><td class="number">{{hectares}}</td><td class="number">{{progress}}</td></tr>
    {{/villages.rows}}
    </tbody>
    <tfoot><tr><th scope="row">{{words.total}}</th><td class="number">{{totals.parcels}}</td><td class="number">{{totals.hectares}}</td><td></td></tr></tfoot>
    </table></div>
    </section>
    {{/villages.isShown}}
    {{/content}}
    {{/frame}}
    """#
}
