extension StaffTemplates {
  /// The public site's look, and what forms and wide tables of an office need besides.
  public static let stylesheet =
    PageTemplates.stylesheet + #"""

      .office .inner,.office main{max-width:72rem}
      .office main{gap:18px}
      .menu{background:#fff;border-bottom:1px solid var(--line)}
      .menu .inner{display:flex;align-items:stretch;gap:8px;overflow-x:auto}
      .menu ul{list-style:none;padding:0;display:flex;flex:1;gap:2px}
      .menu a,.menu .plain{display:flex;align-items:center;min-height:48px;padding:0 12px;white-space:nowrap;text-decoration:none;color:var(--ink);border:0;border-bottom:3px solid transparent;border-radius:0;background:none;font-weight:500}
      .menu a:hover,.menu .plain:hover{background:var(--plum-soft)}
      .menu a[aria-current]{color:var(--plum);border-color:var(--plum);font-weight:700}
      .menu .plain{color:var(--quiet)}
      .form{gap:14px;align-items:stretch;max-width:40rem}
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
      .nowrap{white-space:nowrap}
      .payload{font-family:ui-monospace,"Noto Sans Mono","Liberation Mono",monospace;font-size:.8rem!important;min-width:16rem;overflow-wrap:anywhere}
      """#
}
