extension StaffTemplates {
  /// The public site's look, and what forms and wide tables of an office need besides.
  public static let stylesheet =
    PageTemplates.stylesheet + #"""

      .office .inner,.office main{max-width:72rem}
      .office main{gap:18px}
      .menu{background:#fff;border-bottom:1px solid var(--line)}
      .menu .inner{display:flex;align-items:stretch;gap:8px;overflow-x:auto}
      .menu ul{list-style:none;padding:0;display:flex;flex:1;gap:2px}
      @media(min-width:60rem){.menu .inner{overflow:visible}.menu ul{flex-wrap:wrap}}
      .menu a,.menu .plain{display:flex;align-items:center;min-height:48px;padding:0 12px;white-space:nowrap;text-decoration:none;color:var(--ink);border:0;border-bottom:3px solid transparent;border-radius:0;background:none;font-weight:500}
      .menu a:hover,.menu .plain:hover{background:var(--plum-soft)}
      .menu a[aria-current]{color:var(--plum);border-color:var(--plum);font-weight:700}
      .menu .plain{color:var(--quiet)}
      .form{display:flex;flex-direction:column;gap:14px;align-items:stretch;max-width:40rem}
      .form .field{display:flex;flex-direction:column;gap:4px;max-width:32rem}
      .form .field input,.form .field select,.form .field textarea{flex:none;width:100%}
      .form label{font-weight:600}
      textarea{min-height:6rem;padding:8px 14px;font:inherit;color:inherit;background:#fff;border:2px solid var(--quiet);border-radius:10px}
      .note{border-radius:10px;padding:12px 16px;border:2px solid}
      .done{background:var(--tea-soft);border-color:#9cc5aa;color:var(--tea)}
      .wrong{background:var(--stop-soft);border-color:var(--stop);color:var(--stop)}
      .danger{background:#fff;color:var(--stop);border-color:var(--stop)}
      .tiles{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:12px}
      .tiles a{display:flex;flex-direction:column;justify-content:center;min-height:72px;padding:12px 16px;background:#fff;border:1px solid var(--line);border-radius:12px;font-weight:600;text-decoration:none}
      .tiles a:hover{border-color:var(--plum)}
      .secrets{list-style:none;padding:0!important;display:grid!important;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:8px!important}
      .secrets code,.link{font-size:1.05rem}
      .symbol{max-width:15rem;background:#fff}
      .symbol svg{display:block;width:100%;height:auto}
      .dense th,.dense td{padding:6px 12px 6px 0;font-size:.95rem;font-weight:400}
      .dense thead th{font-weight:700}
      @media(max-width:40rem){.stack,.stack tbody,.stack tr,.stack th,.stack td{display:block}.stack thead{display:none}.stack tr{border-top:1px solid var(--line);padding:8px 0}.stack th,.stack td{border:0;padding:2px 0}.stack td::before{content:attr(data-label) ": ";color:var(--quiet);font-size:.9rem}.stack .number{text-align:left}}
      .wide-form{max-width:none}
      .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:12px 16px}
      .pair .field{max-width:none}
      .drop{max-width:none!important;border:2px dashed var(--line);border-radius:12px;padding:16px}
      .drop.over{border-color:var(--plum);background:var(--plum-soft)}
      .check{display:flex;align-items:center;gap:10px}
      input[type=checkbox]{flex:none;width:24px;height:24px;min-height:24px;margin:0;accent-color:var(--plum)}
      input[type=file]{padding:10px}
      progress{width:min(100%,20rem);height:14px;vertical-align:middle;accent-color:var(--plum)}
      .sides{display:grid;gap:18px;grid-template-columns:minmax(0,1fr)}
      .sides .form{max-width:none}
      @media(min-width:60rem){.sides{grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}.side-map{position:sticky;top:12px}}
      .side-map{display:flex;flex-direction:column;gap:8px}
      .side-table{display:flex;flex-direction:column;gap:18px}
      .features{list-style:none;padding:0!important;gap:0!important}
      .features>li{border-top:1px solid var(--line);padding:12px 0}
      .features>li:first-child{border-top:0;padding-top:0}
      .features>li.pointed{background:#fff7dd;box-shadow:0 0 0 8px #fff7dd}
      .feature-head{display:flex;align-items:center;gap:12px;min-height:32px}
      .feature-head label{font-weight:400}
      .feature-facts{color:var(--quiet);font-size:.95rem}
      .tag{display:inline-block;border-radius:12px;padding:1px 10px;font-size:.85rem;font-weight:600;border:1px solid}
      .t-accepted,.t-parcel{background:var(--tea-soft);color:var(--tea)}
      .t-repaired,.t-waiting{background:var(--warn-soft);color:var(--warn)}
      .t-rejected{background:var(--stop-soft);color:var(--stop)}
      .t-duplicate{background:var(--plum-soft);color:var(--quiet)}
      .findings{list-style:none;padding:0!important;margin-top:6px;gap:4px!important}
      .findings li{border-left:4px solid #3c6fa8;padding-left:10px;font-size:.95rem}
      .findings small{display:block}
      .findings .f-warning{border-color:var(--gold)}
      .findings .f-error{border-color:var(--stop)}
      .legend .s-accepted{background:#9cc8ab;border-color:#1d5034}
      .legend .s-repaired{background:#ecd09a;border-color:#8a5a00}
      .legend .s-waiting{background:#d5cae6;border:2px dashed #6f52a3}
      .legend .s-duplicate{background:#ddd7da;border:2px dotted #56464f}
      .legend .s-neighbour{background:#d9d4c8;border-color:#6b5a3a}
      .legend .s-overlap{background:#be6f78;border-color:#930f1e}
      .legend .s-walk{width:10px;height:10px;border-radius:50%;background:#3c6fa8;border-color:#3c6fa8}
      .bar{display:block;border-radius:6px;overflow:hidden;min-width:6rem;max-width:14rem}
      .bar.total{max-width:none}
      .bar svg{display:block;width:100%;height:10px}
      .bar.total svg{height:14px}
      .bar .rest{fill:#eee4e9}
      .bar .part{fill:#2f7a50}
      .late .part{fill:#b3741a}
      .share{font-weight:700}
      .late-note{color:var(--warn);font-weight:700}
      .late td:last-child{color:var(--warn);font-weight:600}
      .cause{display:block;font-weight:400}
      .inline{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin-top:6px}
      .inline input{max-width:18rem}
      .inline label{font-size:.9rem;color:var(--quiet)}
      .plain-list{list-style:none;padding:0!important}
      .plain-list small{display:block}
      .inline .limit{flex:1 1 20rem;font-size:1rem;color:var(--ink);font-weight:400}
      .inline .limit small{display:block}
      .inline .limit+input{flex:0 1 8rem}
      .inline .limit+.long{flex:1 1 14rem}
      .nowrap{white-space:nowrap}
      .sub ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:8px}
      .sub a{display:flex;align-items:center;min-height:44px;padding:0 14px;border:1px solid var(--line);border-radius:22px;background:#fff;text-decoration:none;color:var(--ink)}
      .sub a[aria-current]{background:var(--plum);border-color:var(--plum);color:#fff;font-weight:600}
      .actions{list-style:none;padding:0!important;display:flex!important;flex-direction:row!important;flex-wrap:wrap;gap:8px!important}
      .wares{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:12px}
      .wares a{display:flex;gap:14px;align-items:center;min-height:88px;padding:8px 12px;background:#fff;border:1px solid var(--line);border-radius:12px;text-decoration:none}
      .wares img,.no-photo{flex:none;width:72px;height:72px;object-fit:cover;border-radius:8px;background:var(--plum-soft)}
      .wares small{display:block}
      .ware-photo{display:block;max-width:min(100%,24rem);height:auto;border-radius:8px}
      .sheet{display:block;width:100%;max-width:36rem;height:auto;background:#fff;border:1px solid var(--line)}
      .trace-picture{display:block;max-width:none;height:auto}
      .checklist{list-style:none;padding:0!important}
      .checklist li{display:flex;flex-wrap:wrap;gap:2px 10px;padding:6px 0;border-top:1px solid var(--line)}
      .checklist a{display:inline-flex;align-items:center;min-height:32px}
      .checklist .missing b{color:var(--stop)}
      .struck .what{text-decoration:line-through}
      fieldset{border:1px solid var(--line);border-radius:12px;padding:8px 16px 16px;margin:0;min-width:0;display:flex;flex-direction:column;gap:10px}
      legend{font-weight:700;padding:0 6px}
      .pick{display:grid;grid-template-columns:minmax(0,1fr) 7rem;gap:10px;align-items:center}
      @media(max-width:40rem){fieldset{padding:8px 10px 14px}.pick{grid-template-columns:minmax(0,1fr) 5.5rem}}
      .pick input[name=amount]{width:100%;min-height:44px}
      .pick small{display:block;font-weight:400}
      .form details{display:flex;flex-direction:column}
      .form details summary{font-size:1.0625rem}
      .form details .field{margin-top:12px}
      select[multiple]{min-height:9rem;padding:6px}
      .payload{font-family:ui-monospace,"Noto Sans Mono","Liberation Mono",monospace;font-size:.8rem!important;min-width:16rem;overflow-wrap:anywhere}
      """#
}
