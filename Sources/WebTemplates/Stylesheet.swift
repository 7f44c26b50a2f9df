extension PageTemplates {
  /// The one stylesheet, inside every page: a scan on a slow line waits for one answer, not for two.
  ///
  /// Text is near-black on near-white (at least 7:1) to be read in sunlight; every target is 44 px high.
  public static let stylesheet = #"""
    :root{--plum:#4e1733;--plum-soft:#f6ebf0;--tea:#1d5034;--tea-soft:#e6f1e9;--ink:#1e1419;--quiet:#56464f;--paper:#fcf9f5;--line:#ddd0d6;--gold:#b8862b;--warn:#6e4300;--warn-soft:#fff0d2;--stop:#930f1e;--stop-soft:#fde7e7;color-scheme:light}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:break-word}
    h1,h2,h3,p,dl,dd,ul,ol,figure{margin:0}
    h1{font:700 1.8rem/1.2 ui-serif,"Noto Serif",Georgia,serif;color:var(--plum);text-wrap:balance}
    h2{font:700 1.2rem/1.3 ui-serif,"Noto Serif",Georgia,serif;color:var(--plum)}
    h3{font-size:1.0625rem;line-height:1.4}
    a{color:var(--plum);text-underline-offset:.18em}
    :focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 7px #ffd166;border-radius:4px}
    main:focus{outline:0;box-shadow:none}
    .skip{position:absolute;left:-999px}
    .skip:focus{left:8px;top:8px;z-index:9;background:#fff;padding:10px 14px}
    .inner,main{max-width:40rem;margin:0 auto;padding:0 16px}
    .wide .inner,.wide main{max-width:64rem}
    .top{background:var(--plum);border-bottom:6px solid;border-image:repeating-linear-gradient(90deg,var(--gold) 0 10px,#8d3b63 10px 20px,#2f7a50 20px 30px,#f3dfc0 30px 34px) 6}
    .top .inner{display:flex;align-items:center;justify-content:space-between;gap:12px;min-height:56px}
    .top a{color:#fff;text-decoration:none;min-height:44px;display:flex;align-items:center;gap:10px;font-weight:600;line-height:1.25}
    .top .switch{flex:none;border:1px solid #c99cb2;border-radius:22px;padding:0 14px;font-size:.95rem}
    .top .home svg{flex:none}
    main{display:flex;flex-direction:column;gap:16px;padding-top:16px;padding-bottom:32px}
    .banner{display:flex;gap:14px;align-items:flex-start;border-radius:12px;padding:14px 16px;border:2px solid}
    .banner h1,.banner h2{color:inherit;font:700 1.2rem/1.3 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    .banner p{color:var(--ink);margin-top:2px}
    .banner .mark{flex:none;margin-top:1px}
    .good{background:var(--tea-soft);color:var(--tea);border-color:#9cc5aa}
    .warning{background:var(--warn-soft);color:var(--warn);border-color:#d79a2b}
    .stop{background:var(--stop-soft);color:var(--stop);border-color:var(--stop)}
    .stop h1,.stop h2{font-size:1.4rem}
    .photo{display:block;width:100%;height:auto;max-height:20rem;object-fit:contain;border-radius:12px;background:var(--plum-soft)}
    .kicker{color:var(--tea);font-weight:700;font-size:.95rem}
    .sub{color:var(--quiet);margin-top:4px}
    .facts{display:grid;grid-template-columns:1fr 1fr;gap:1px;background:var(--line);border:1px solid var(--line);border-radius:12px;overflow:hidden}
    .facts div{background:#fff;padding:10px 14px}
    .facts div:last-child:nth-child(odd){grid-column:1/-1}
    dt{color:var(--quiet);font-size:.9rem;line-height:1.35}
    .facts dd{font-weight:700;font-size:1.125rem;line-height:1.35}
    .card{background:#fff;border:1px solid var(--line);border-radius:12px;padding:16px;display:flex;flex-direction:column;gap:10px}
    figure{display:flex;flex-direction:column;gap:6px}
    .drawing{display:block;border-radius:8px;overflow:hidden;background:var(--tea-soft)}
    .drawing svg,.still svg{display:block;width:100%;height:auto}
    figcaption,.hint,small{color:var(--quiet);font-size:.9rem}
    figcaption.placed{display:flex;align-items:center;justify-content:space-between;gap:12px}
    .locator{flex:none}
    .rows div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;padding:7px 0;border-top:1px solid var(--line)}
    .rows dd{font-weight:600;text-align:right;margin-left:auto;overflow-wrap:anywhere}
    .codes dd,code{font-family:ui-monospace,"Noto Sans Mono","Liberation Mono",monospace;overflow-wrap:anywhere}
    address{font-style:normal}
    .strong{font-weight:700;font-size:1.125rem;line-height:1.35}
    .button,button{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:8px 20px;border-radius:24px;border:2px solid var(--plum);background:var(--plum);color:#fff;font:inherit;font-weight:600;line-height:1.25;text-decoration:none;cursor:pointer}
    .quiet{background:#fff;color:var(--plum)}
    .age{border:2px solid var(--ink);border-radius:12px;padding:10px 16px;font-weight:700;text-align:center}
    .share{font-weight:600}
    .told{white-space:pre-line}
    details summary{font:700 1.2rem/1.3 ui-serif,"Noto Serif",Georgia,serif;color:var(--plum);min-height:44px;display:flex;align-items:center;cursor:pointer}
    details summary::after{content:"+";margin-left:auto;padding-left:12px}
    details[open] summary::after{content:"–"}
    .story{list-style:none;padding:0;margin-left:7px;border-left:3px solid var(--tea)}
    .story li{position:relative;padding:0 0 16px 20px}
    .story li:last-child{padding-bottom:0}
    .story li::before{content:"";position:absolute;left:-10px;top:5px;width:17px;height:17px;box-sizing:border-box;border-radius:50%;background:#fff;border:4px solid var(--tea)}
    .when{color:var(--tea);font-weight:700;font-size:.95rem}
    .what{font-weight:700}
    .where{color:var(--quiet)}
    .links{list-style:none;padding:0!important;gap:0!important}
    .links li{border-top:1px solid var(--line)}
    .links a{display:flex;align-items:center;min-height:44px;font-weight:600}
    .links small{display:block;padding-bottom:8px}
    .code{display:flex;flex-direction:column;gap:8px}
    .code label{font-weight:700}
    .row{display:flex;flex-wrap:wrap;gap:10px}
    input{flex:1 1 12rem;min-width:0;min-height:48px;padding:8px 14px;font:inherit;color:inherit;background:#fff;border:2px solid var(--quiet);border-radius:10px}
    .remark fieldset{border:0;padding:0;margin:0;display:flex;flex-direction:column}
    .remark legend,.remark>label{font-weight:700}
    .remark fieldset label{display:flex;align-items:center;gap:10px;min-height:44px}
    .remark [type=radio]{flex:none;width:22px;height:22px;min-height:0;margin:0;accent-color:var(--plum)}
    textarea{width:100%;padding:10px 14px;font:inherit;color:inherit;background:#fff;border:2px solid var(--quiet);border-radius:10px;resize:vertical}
    .poster{display:flex;flex-direction:column;align-items:center;gap:12px;text-align:center}
    .poster .qr svg{display:block;width:min(76vw,110mm);height:auto}
    .poster ul{list-style:none;padding:0}
    .asked code{display:block;background:#fff;border:1px solid var(--line);border-radius:8px;padding:8px 12px;margin-top:4px}
    mark{background:#ffd166;color:var(--ink);padding:0 1px;text-decoration:underline wavy var(--stop)}
    .card ul,.steps{padding-left:1.3em;display:flex;flex-direction:column;gap:6px}
    .chart{height:min(66vh,36rem);min-height:20rem;border:1px solid var(--line);border-radius:12px;overflow:hidden;background:#f3f5ee;position:relative;z-index:0}
    .still{height:100%;display:flex;align-items:center;justify-content:center}
    .still svg{max-height:100%}
    .fault{background:var(--warn-soft);border-radius:8px;padding:10px 14px}
    .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:6px 20px}
    .legend li{display:flex;align-items:center;gap:8px}
    .legend i{width:22px;height:16px;border:2px solid;flex:none}
    .legend .area{background:#b7d7bf;border-color:#1d5034}
    .legend .parcel{background:#dcb1c6;border-color:#7a2350}
    .legend .village{border:2px dashed #6b5a3a}
    .legend .commune{border-color:#1e1419}
    .legend .c0{background:#9cc8ab;border-color:#3f8a59}
    .legend .c1{background:#dcb1c6;border-color:#b34f7f}
    .legend .c2{background:#e2cc9c;border-color:#b8862b}
    .legend .c3{background:#a9c0db;border-color:#3c6fa8}
    .legend .c4{background:#cbb39b;border-color:#8a5a2b}
    .legend .c5{background:#c2b4da;border-color:#6f52a3}
    .legend .c6{background:#9fcaca;border-color:#1f8080}
    .legend .c7{background:#c8c8a0;border-color:#75752f}
    .legend .none{background:#c8c8c8;border-color:#666}
    .legend .p0{background:#e4e2dd;border-color:#6b5a3a}
    .legend .p1{background:#eff3ff;border-color:#6b5a3a}
    .legend .p2{background:#bdd7e7;border-color:#6b5a3a}
    .legend .p3{background:#6baed6;border-color:#6b5a3a}
    .legend .p4{background:#3182bd;border-color:#6b5a3a}
    .legend .p5{background:#08519c;border-color:#6b5a3a}
    .tools{display:flex;flex-wrap:wrap;align-items:flex-end;gap:10px 16px}
    .tools div{display:flex;flex-direction:column;flex:1 1 14rem;gap:4px}
    .tools input,.tools select{flex:none;width:100%}
    .tools p{flex-basis:100%}
    .tools p:empty{display:none}
    [hidden]{display:none!important}
    select{min-height:48px;padding:8px 14px;font:inherit;color:inherit;background:#fff;border:2px solid var(--quiet);border-radius:10px}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%}
    th,td{text-align:left;vertical-align:top;padding:8px 10px 8px 0;border-top:1px solid var(--line)}
    thead th{border-top:0;color:var(--quiet);font-size:.9rem;vertical-align:bottom}
    tfoot th,tfoot td{border-top:2px solid var(--ink);font-weight:700}
    th small{display:block;font-weight:400}
    .number{text-align:right;padding-right:0;padding-left:10px;white-space:nowrap}
    tbody th{min-width:7.5rem}
    thead .number{white-space:normal}
    .chart.leaflet-container{font:inherit;background:#f3f5ee}
    .chart .name{background:none;border:0;box-shadow:none;padding:0;color:#4a3d24;font-weight:600;text-shadow:0 0 3px #fff,0 0 3px #fff,0 0 3px #fff}
    .chart .name::before{display:none}
    .chart .leaflet-popup-content{font-size:1rem;line-height:1.45}
    .leaflet-popup-content b{display:block;color:var(--plum)}
    .chart.leaflet-container .leaflet-bar a{width:44px;height:44px;line-height:44px;font-size:22px}
    footer{border-top:1px solid var(--line);background:var(--plum-soft);color:var(--quiet);padding:16px 0 28px;font-size:.95rem}
    footer nav{display:flex;flex-wrap:wrap;gap:0 22px}
    footer a{min-height:44px;display:inline-flex;align-items:center;font-weight:600}
    @media(min-width:44rem){h1{font-size:2.2rem}}
    @media print{.top,footer,.skip,.screen,.button,.tools,.leaflet-control-zoom{display:none!important}body{background:#fff}.chart{height:60vh;break-inside:avoid;print-color-adjust:exact}.legend i{print-color-adjust:exact}}
    """#
}
