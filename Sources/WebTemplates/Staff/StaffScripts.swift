extension StaffTemplates {
  /// Sends files with a bar that shows how far they are, and takes files that are dropped. Without it the form works as it is.
  public static let uploadScript = #"""
    (function () {
      "use strict";
      var form = document.getElementById("upload");
      if (!form || !window.FormData || !window.XMLHttpRequest || !window.DOMParser) { return; }
      var files = document.getElementById("files");
      var drop = document.getElementById("drop");
      var bar = document.getElementById("bar");
      var share = document.getElementById("share");
      var fault = document.getElementById("upload-fault");
      function quiet(event) { event.preventDefault(); drop.classList.toggle("over", event.type === "dragover"); }
      drop.addEventListener("dragover", quiet);
      drop.addEventListener("dragleave", quiet);
      drop.addEventListener("drop", function (event) {
        quiet(event);
        if (event.dataTransfer && event.dataTransfer.files.length) { files.files = event.dataTransfer.files; }
      });
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        var button = form.querySelector("button");
        var request = new XMLHttpRequest();
        fault.hidden = true;
        button.disabled = true;
        document.getElementById("progress").hidden = false;
        request.upload.addEventListener("progress", function (step) {
          if (!step.lengthComputable) { return; }
          bar.value = Math.round(100 * step.loaded / step.total);
          share.textContent = bar.value + " %";
        });
        function failed() { button.disabled = false; fault.hidden = false; document.getElementById("progress").hidden = true; }
        request.addEventListener("error", failed);
        request.addEventListener("load", function () {
          var place = new URL(request.responseURL);
          if (place.pathname !== new URL(form.action).pathname) { location.href = request.responseURL; return; }
          var page = new DOMParser().parseFromString(request.responseText, "text/html");
          var main = page.getElementById("main");
          if (!main) { failed(); return; }
          document.getElementById("main").replaceWith(document.adoptNode(main));
          document.title = page.title;
          document.getElementById("main").focus();
          window.scrollTo(0, 0);
        });
        request.open("POST", form.action);
        request.send(new FormData(form));
      });
    }());

    """#

  /// Puts the moving map in the place of the drawn one; table and map point to each other. Text reaches the page as text only.
  public static let reviewScript = #"""
    (function () {
      "use strict";
      var place = document.getElementById("review-map");
      if (!place || !window.L || !window.fetch) { return; }
      var styles = {
        accepted: { color: "#1d5034", weight: 2, fillColor: "#4c9a66", fillOpacity: 0.45 },
        repaired: { color: "#8a5a00", weight: 2, fillColor: "#d9a441", fillOpacity: 0.45 },
        waiting: { color: "#6f52a3", weight: 3, dashArray: "6 4", fillColor: "#6f52a3", fillOpacity: 0.25 },
        duplicate: { color: "#56464f", weight: 2, dashArray: "2 4", fillColor: "#56464f", fillOpacity: 0.2 },
        rejected: { color: "#930f1e", weight: 2, dashArray: "2 4", fillColor: "#930f1e", fillOpacity: 0.15 }
      };
      var neighbour = { color: "#6b5a3a", weight: 1.5, fillColor: "#6b5a3a", fillOpacity: 0.25 };
      var overlap = { color: "#930f1e", weight: 2, fillColor: "#930f1e", fillOpacity: 0.6 };
      var marks = { note: "#3c6fa8", warning: "#b8862b", error: "#930f1e" };
      var outlines = {};
      function label(text) { var element = document.createElement("span"); element.textContent = text; return element; }
      function row(number) { return document.getElementById("feature-" + number); }
      function point(number) {
        document.querySelectorAll(".features > li.pointed").forEach(function (item) { item.classList.remove("pointed"); });
        var item = row(number);
        if (item) { item.classList.add("pointed"); item.scrollIntoView({ block: "nearest" }); }
      }
      fetch(place.dataset.source, { credentials: "same-origin" }).then(function (answer) {
        if (!answer.ok) { throw new Error(String(answer.status)); }
        return answer.json();
      }).then(function (data) {
        var layer = L.geoJSON(data, {
          style: function (feature) {
            var kind = feature.properties.kind;
            return kind === "neighbour" ? neighbour : kind === "overlap" ? overlap : styles[feature.properties.state];
          },
          pointToLayer: function (feature, at) {
            return feature.properties.kind === "walk"
              ? L.circleMarker(at, { radius: 2, color: "#3c6fa8", weight: 1, interactive: false })
              : L.circleMarker(at, { radius: 7, color: "#1e1419", weight: 2, fillColor: marks[feature.properties.state], fillOpacity: 0.9 });
          },
          onEachFeature: function (feature, shape) {
            var about = feature.properties;
            if (about.kind === "outline") {
              outlines[about.number] = shape;
              shape.bindTooltip(label(String(about.number)), { permanent: true, direction: "center", className: "name" });
              shape.on("click", function () { point(about.number); });
            } else if (about.kind !== "walk") {
              shape.bindTooltip(label(about.text));
              if (about.number) { shape.on("click", function () { point(about.number); }); }
            }
          }
        });
        var box = L.latLngBounds([]);
        Object.keys(outlines).forEach(function (number) { box.extend(outlines[number].getBounds()); });
        if (!box.isValid()) { box = layer.getBounds(); }
        if (!box.isValid()) { return; }
        place.textContent = "";
        var map = L.map(place, { attributionControl: false, maxZoom: 21, zoomSnap: 0.25, preferCanvas: false });
        L.control.scale({ imperial: false }).addTo(map);
        layer.addTo(map);
        map.fitBounds(box, { padding: [16, 16] });
        document.querySelectorAll(".features > li").forEach(function (item) {
          item.addEventListener("click", function (event) {
            var outline = outlines[item.dataset.number];
            if (event.target.tagName === "INPUT" || !outline) { return; }
            map.fitBounds(outline.getBounds(), { padding: [48, 48], maxZoom: 19 });
          });
        });
      }).catch(function () {});
    }());

    """#
}
