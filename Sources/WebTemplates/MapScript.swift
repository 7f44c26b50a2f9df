extension PageTemplates {
  /// Puts the moving map in the place of the drawn one: vector tiles on canvases, so that a commune of many thousand fields
  /// moves as fast as one of ten. Text reaches the page as text only.
  public static let mapScript = #"""
    (function () {
      "use strict";
      var place = document.getElementById("map");
      var fault = document.getElementById("map-fault");
      if (!place || !window.L || !window.fetch || !window.Path2D || !window.Uint8Array) { return; }
      var words = JSON.parse(place.dataset.words);
      var credentials = place.dataset.credentials || "omit";
      var kinds = { "commune": "commune", "villages": "village", "growing-areas": "growing-area", "parcels": "parcel" };
      var order = ["commune", "villages", "growing-areas", "parcels"];
      var styles = {
        "commune": { edge: "#1e1419", width: 2, fill: "#fdf8ec", opacity: 1 },
        "villages": { edge: "#6b5a3a", width: 1.5, dash: [5, 5], fill: "#6b5a3a", opacity: 0.04 },
        "growing-areas": { edge: "#1d5034", width: 2, fill: "#4c9a66", opacity: 0.4 },
        "parcels": { edge: "#7a2350", width: 1.5, fill: "#b34f7f", opacity: 0.45 }
      };
      var tools = document.getElementById("map-tools");
      var choice = document.getElementById("map-colour");
      var drawn = {};
      var highlight = null;

      // Protocol buffers and vector tiles (Mapbox Vector Tile Specification 2.1).
      function number(from) {
        var result = 0, scale = 1, byte;
        do { byte = from.bytes[from.at++]; result += (byte & 127) * scale; scale *= 128; } while (byte > 127);
        return result;
      }
      function eachField(bytes, take) {
        var from = { bytes: bytes, at: 0 };
        while (from.at < bytes.length) {
          var key = number(from);
          if ((key & 7) === 0) { take(key >> 3, number(from)); continue; }
          var length = (key & 7) === 1 ? 8 : number(from);
          take(key >> 3, bytes.subarray(from.at, from.at + length));
          from.at += length;
        }
      }
      function numbers(bytes) {
        var from = { bytes: bytes, at: 0 }, list = [];
        while (from.at < bytes.length) { list.push(number(from)); }
        return list;
      }
      function text(bytes) { return new TextDecoder().decode(bytes); }
      function value(bytes) {
        var result = "";
        eachField(bytes, function (field, content) {
          if (field === 1) { result = text(content); }
          if (field === 3) { result = new DataView(content.buffer, content.byteOffset, 8).getFloat64(0, true); }
          if (field === 7) { result = content === 1; }
        });
        return result;
      }
      function outline(commands, extent) {
        var path = new Path2D(), at = 0, x = 0, y = 0, scale = 256 / extent;
        function step() { var coded = commands[at++]; return (coded % 2 ? -(coded + 1) : coded) / 2; }
        while (at < commands.length) {
          var command = commands[at] & 7, count = commands[at++] >> 3;
          if (command === 7) { path.closePath(); continue; }
          for (; count > 0; count -= 1) {
            x += step(); y += step();
            if (command === 1) { path.moveTo(x * scale, y * scale); } else { path.lineTo(x * scale, y * scale); }
          }
        }
        return path;
      }
      function shapesOf(bytes) {
        var shapes = [];
        eachField(bytes, function (field, layer) {
          var name = "", extent = 4096, keys = [], values = [], features = [];
          if (field !== 3) { return; }
          eachField(layer, function (field, content) {
            if (field === 1) { name = text(content); }
            if (field === 2) { features.push(content); }
            if (field === 3) { keys.push(text(content)); }
            if (field === 4) { values.push(value(content)); }
            if (field === 5) { extent = content; }
          });
          features.forEach(function (feature) {
            var properties = { kind: kinds[name] }, path = null;
            eachField(feature, function (field, content) {
              if (field === 2) {
                numbers(content).forEach(function (key, index, all) {
                  if (index % 2 === 0) { properties[keys[key]] = values[all[index + 1]]; }
                });
              }
              if (field === 4) { path = outline(numbers(content), extent); }
            });
            if (path && styles[name]) { shapes.push({ layer: name, properties: properties, path: path }); }
          });
        });
        return shapes.sort(function (a, b) { return order.indexOf(a.layer) - order.indexOf(b.layer); });
      }

      function style(shape) {
        var usual = styles[shape.layer], rule = choice && words.rules[choice.value];
        if (!rule) { return usual; }
        if (rule.layers.indexOf(shape.layer) < 0) {
          // What lies on coloured ground keeps its edge only.
          return rule.layers[0] === "villages" && shape.layer !== "commune" ? { edge: usual.edge, width: 1, fill: usual.fill, opacity: 0 } : usual;
        }
        var asked = shape.properties[rule.property];
        var colour = rule.colours[asked === undefined ? "" : String(asked)] || rule.other;
        var isGround = shape.layer === "villages";
        return { edge: isGround ? usual.edge : colour, width: usual.width, dash: usual.dash, fill: colour, opacity: isGround ? 0.75 : 0.5 };
      }
      function paint(tile) {
        var pen = tile.canvas.getContext("2d"), scale = tile.canvas.width / 256;
        pen.setTransform(scale, 0, 0, scale, 0, 0);
        pen.clearRect(0, 0, 256, 256);
        tile.shapes.forEach(function (shape) {
          var look = style(shape);
          pen.globalAlpha = look.opacity;
          pen.fillStyle = look.fill;
          pen.fill(shape.path, "evenodd");
          pen.globalAlpha = 1;
          pen.strokeStyle = look.edge;
          pen.lineWidth = look.width;
          pen.setLineDash(look.dash || []);
          // What is gathered has no edge of its own.
          if (!shape.properties.gathered) { pen.stroke(shape.path); }
        });
      }
      function read(address) {
        return fetch(address, { credentials: credentials }).then(function (answer) {
          if (!answer.ok) { throw new Error(String(answer.status)); }
          return answer;
        });
      }
      function address(at) { return L.Util.template(place.dataset.tiles, at); }
      function key(at) { return at.z + "/" + at.x + "/" + at.y; }
      var Shapes = L.GridLayer.extend({
        createTile: function (at, done) {
          var canvas = document.createElement("canvas"), scale = window.devicePixelRatio || 1;
          canvas.width = canvas.height = Math.round(256 * scale);
          read(address(at)).then(function (answer) { return answer.arrayBuffer(); }).then(function (bytes) {
            var tile = { canvas: canvas, shapes: shapesOf(new Uint8Array(bytes)) };
            drawn[key(at)] = tile;
            paint(tile);
            place.dataset.drawn = Object.keys(drawn).length;
            done(null, canvas);
          }).catch(function (error) { fault.hidden = false; done(error, canvas); });
          return canvas;
        }
      });

      function line(parent, name, text) {
        var element = document.createElement(name);
        element.textContent = text;
        parent.appendChild(element);
        return element;
      }
      function shownText(value) {
        if (typeof value === "number") { return value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 }); }
        return (Array.isArray(value) ? value : String(value).split(", ")).map(function (part) { return words.values[part] || part; }).join(", ");
      }
      function popup(properties) {
        var box = document.createElement("div"), page = words.pages[properties.kind];
        line(box, "b", properties.gathered ? words.kinds[properties.kind] : properties.name || words.kinds[properties.kind] + " " + properties.code);
        (words.shown[properties.kind] || []).forEach(function (key) {
          var value = properties[key];
          if (value === null || value === undefined || value === "" || value.length === 0) { return; }
          line(box, "div", words.labels[key] + ": " + shownText(value));
        });
        if (properties.gathered) { line(box, "div", words.gathered); }
        if (page && properties.code) {
          line(box, "a", words.kinds[properties.kind] + " " + (properties.name || properties.code)).href =
            page.before + encodeURIComponent(properties.code) + page.after;
        }
        return box;
      }
      // The topmost shape under a place; the commune itself says nothing.
      function shapeAt(map, position) {
        var zoom = Math.round(map.getZoom()), at = map.project(position, zoom), column = Math.floor(at.x / 256), row = Math.floor(at.y / 256);
        var tile = drawn[key({ z: zoom, x: column, y: row })], pen = document.createElement("canvas").getContext("2d");
        return tile && tile.shapes.filter(function (shape) {
          return shape.layer !== "commune" && pen.isPointInPath(shape.path, at.x - 256 * column, at.y - 256 * row, "evenodd");
        }).pop();
      }
      // A name stands where its village is wide enough to hold it, so that names do not cover the fields.
      function showNames(map, names) {
        names.forEach(function (name) {
          var wide = 256 * Math.pow(2, map.getZoom()) * name.width / 360 > 9 * name.length;
          if (wide !== map.hasLayer(name.label)) { if (wide) { name.label.addTo(map); } else { name.label.remove(); } }
        });
      }
      function showLegend() {
        document.querySelectorAll("[data-legend]").forEach(function (legend) {
          legend.hidden = legend.dataset.legend !== choice.value;
        });
      }
      function filled(text, values) { return text.replace(/\{(\w+)\}/g, function (all, key) { return values[key].toLocaleString(document.documentElement.lang); }); }
      function search(map) {
        var asked = document.getElementById("map-search").value.trim(), told = document.getElementById("map-found");
        map.closePopup();
        if (highlight) { highlight.remove(); highlight = null; }
        told.textContent = "";
        if (asked === "") { return; }
        read(place.dataset.search + "?q=" + encodeURIComponent(asked)).then(function (answer) { return answer.json(); }).then(function (found) {
          var shown = { shown: found.numberReturned, count: found.numberMatched };
          if (!found.features.length) { told.textContent = words.nothingFound; return; }
          told.textContent = filled(found.numberReturned < found.numberMatched ? words.foundFirst : words.foundCount, shown);
          highlight = L.geoJSON(found, { interactive: false, style: { color: "#1e1419", weight: 4, fillColor: "#ffd166", fillOpacity: 0.35 } }).addTo(map);
          map.fitBounds(highlight.getBounds(), { padding: [24, 24], maxZoom: 17, animate: false });
          if (found.features.length === 1) { map.openPopup(popup(found.features[0].properties), highlight.getBounds().getCenter()); }
        }).catch(function () { fault.hidden = false; });
      }
      if (!words.box) { return; }
      var box = L.latLngBounds([[words.box[1], words.box[0]], [words.box[3], words.box[2]]]);
      // One tile is asked for first: where none comes the drawing stays.
      read(address({ z: 0, x: 0, y: 0 })).then(function () {
        place.textContent = "";
        var map = L.map(place, { attributionControl: false, zoomControl: false, maxZoom: 19, zoomSnap: 0.5 });
        L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
        L.control.scale({ imperial: false }).addTo(map);
        var names = words.names.map(function (name) {
          var label = document.createElement("span");
          label.textContent = name.name;
          return { width: name.width, length: name.name.length,
            label: L.tooltip({ permanent: true, direction: "center", className: "name", interactive: false }).setLatLng(name.place).setContent(label) };
        });
        map.on("zoomend", function () { showNames(map, names); });
        map.fitBounds(box, { padding: [12, 12] });
        new Shapes({ keepBuffer: 1 }).on("tileunload", function (event) { delete drawn[key(event.coords)]; }).addTo(map);
        showNames(map, names);
        map.on("click", function (event) {
          var shape = shapeAt(map, event.latlng);
          if (shape) { map.openPopup(popup(shape.properties), event.latlng); }
        });
        // On paper the map keeps what is seen of it, as small as the sheet wants it.
        window.addEventListener("beforeprint", function () {
          var width = place.offsetWidth, height = place.offsetHeight;
          place.style.width = width + "px";
          place.style.height = height + "px";
          place.style.zoom = Math.min(1, 690 / width);
        });
        window.addEventListener("afterprint", function () { place.style.width = place.style.height = place.style.zoom = ""; });
        if (!tools) { return; }
        tools.hidden = false;
        showLegend();
        choice.addEventListener("change", function () {
          Object.keys(drawn).forEach(function (key) { paint(drawn[key]); });
          showLegend();
        });
        tools.addEventListener("submit", function (event) {
          event.preventDefault();
          if (place.dataset.search) { search(map); }
        });
        document.getElementById("map-print").addEventListener("click", function () { window.print(); });
      }).catch(function () { fault.hidden = false; });
    }());

    """#

  /// The picture browsers show beside the page's title.
  public static let icon =
    ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#4e1733"/><g fill="#f7d9e6"><circle cx="16" cy="8.5" r="5.6"/><circle cx="23.6" cy="14" r="5.6"/><circle cx="20.7" cy="23" r="5.6"/><circle cx="11.3" cy="23" r="5.6"/><circle cx="8.4" cy="14" r="5.6"/></g><circle cx="16" cy="16.4" r="3.4" fill="#b8862b"/></svg>"##
}
