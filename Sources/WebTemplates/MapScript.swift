extension PageTemplates {
  /// Puts the moving map in the place of the drawn one. Text reaches the page as text only.
  public static let mapScript = #"""
    (function () {
      "use strict";
      var place = document.getElementById("map");
      var fault = document.getElementById("map-fault");
      if (!place || !window.L || !window.fetch) { return; }
      var words = JSON.parse(place.dataset.words);
      var styles = {
        "commune": { color: "#1e1419", weight: 2, fillColor: "#fdf8ec", fillOpacity: 1, interactive: false },
        "village": { color: "#6b5a3a", weight: 1.5, dashArray: "5 5", fillOpacity: 0.04 },
        "growing-area": { color: "#1d5034", weight: 2, fillColor: "#4c9a66", fillOpacity: 0.4 },
        "parcel": { color: "#7a2350", weight: 1.5, fillColor: "#b34f7f", fillOpacity: 0.45 }
      };
      var palette = ["#3f8a59", "#b34f7f", "#b8862b", "#3c6fa8", "#8a5a2b", "#6f52a3", "#1f8080", "#75752f"];
      var tools = document.getElementById("map-tools");
      var choice = document.getElementById("map-colour");
      var villages = [];
      var layers = [];
      function line(parent, name, text) {
        var element = document.createElement(name);
        element.textContent = text;
        parent.appendChild(element);
      }
      function popup(properties) {
        var box = document.createElement("div");
        line(box, "b", properties.name || words.kinds[properties.kind] + " " + properties.code);
        (words.shown[properties.kind] || []).forEach(function (key) {
          var value = properties[key];
          if (Array.isArray(value)) { value = value.join(", "); }
          if (value !== null && value !== undefined && value !== "") {
            line(box, "div", words.labels[key] + ": " + value);
          }
        });
        return box;
      }
      // A name stands where its village is wide enough to hold it, so that names do not cover the fields.
      function showNames(map) {
        villages.forEach(function (layer) {
          var box = layer.getBounds();
          var width = map.latLngToLayerPoint(box.getNorthEast()).x - map.latLngToLayerPoint(box.getSouthWest()).x;
          var wide = width > 8 * layer.feature.properties.name.length;
          if (wide && !layer.isTooltipOpen()) { layer.openTooltip(); }
          if (!wide && layer.isTooltipOpen()) { layer.closeTooltip(); }
        });
      }
      function style(feature) {
        var properties = feature.properties;
        var usual = styles[properties.kind];
        if (choice.value === "kind" || (properties.kind !== "growing-area" && properties.kind !== "parcel")) { return usual; }
        var number = choice.value === "crop" ? words.crops[properties.crop] : (properties.officialCodes || []).length ? 0 : 2;
        if (choice.value === "code" && properties.kind === "parcel") { return usual; }
        var colour = palette[number] || "#666666";
        return { color: colour, weight: 2, fillColor: colour, fillOpacity: 0.5 };
      }
      function showLegend() {
        document.querySelectorAll("[data-legend]").forEach(function (legend) {
          legend.hidden = legend.dataset.legend !== choice.value;
        });
      }
      function plain(text) { return String(text).toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\u0111/g, "d"); }
      // Every feature that bears the words in its code, name, village or crop; accents may be left out.
      function search(map) {
        var asked = plain(document.getElementById("map-search").value.trim());
        var found = [];
        var box = L.latLngBounds([]);
        map.closePopup();
        layers.forEach(function (layer) {
          layer.eachLayer(function (shape) {
            var properties = shape.feature.properties;
            if (properties.kind === "commune" || asked === "") { return; }
            var texts = [properties.code, properties.name, properties.crop, properties.cropEn].concat(properties.officialCodes || []);
            if (texts.some(function (text) { return text && plain(text).indexOf(asked) >= 0; })) {
              found.push(shape);
              box.extend(shape.getBounds());
            }
          });
        });
        document.getElementById("map-found").textContent = found.length || asked === "" ? "" : words.nothingFound;
        if (!found.length) { return; }
        map.fitBounds(box, { padding: [24, 24], animate: false });
        if (found.length === 1) { found[0].openPopup(); }
      }
      function describe(feature, layer) {
        if (feature.properties.kind === "commune") { return; }
        layer.bindPopup(popup(feature.properties));
        if (feature.properties.kind === "village") {
          var name = document.createElement("span");
          name.textContent = feature.properties.name;
          layer.bindTooltip(name, { permanent: true, direction: "center", className: "name" });
          villages.push(layer);
        }
      }
      function read(address) {
        return fetch(address, { credentials: "omit" }).then(function (answer) {
          if (!answer.ok) { throw new Error(String(answer.status)); }
          return answer.json();
        });
      }
      Promise.all([read(place.dataset.commune), read(place.dataset.features)]).then(function (found) {
        layers = found.map(function (data) {
          return L.geoJSON(data, { style: style, onEachFeature: describe });
        });
        // What was surveyed fills the view; the whole commune is a step back.
        var box = layers[1].getBounds();
        villages.forEach(function (layer) { box.extend(layer.getBounds()); });
        if (!box.isValid()) { box = layers[0].getBounds(); }
        if (!box.isValid()) { return; }
        place.textContent = "";
        var map = L.map(place, { attributionControl: false, zoomControl: false, maxZoom: 19, zoomSnap: 0.25 });
        L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
        L.control.scale({ imperial: false }).addTo(map);
        layers.forEach(function (layer) { layer.addTo(map); });
        map.on("zoomend", function () { showNames(map); });
        map.fitBounds(box, { padding: [12, 12] });
        showNames(map);
        tools.hidden = false;
        showLegend();
        choice.addEventListener("change", function () {
          layers.forEach(function (layer) { layer.setStyle(style); });
          showLegend();
        });
        tools.addEventListener("submit", function (event) {
          event.preventDefault();
          search(map);
        });
        document.getElementById("map-print").addEventListener("click", function () { window.print(); });
      }).catch(function () { fault.hidden = false; });
    }());

    """#

  /// The picture browsers show beside the page's title.
  public static let icon =
    ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#4e1733"/><g fill="#f7d9e6"><circle cx="16" cy="8.5" r="5.6"/><circle cx="23.6" cy="14" r="5.6"/><circle cx="20.7" cy="23" r="5.6"/><circle cx="11.3" cy="23" r="5.6"/><circle cx="8.4" cy="14" r="5.6"/></g><circle cx="16" cy="16.4" r="3.4" fill="#b8862b"/></svg>"##
}
