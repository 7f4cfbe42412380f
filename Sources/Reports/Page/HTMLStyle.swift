/// The one style sheet of all pages.
enum HTMLStyle {
  /// Colours are named once for light and once for dark; sides are named by where reading begins, so that one sheet does
  /// for both directions. Numbers stand to the right in both: digits are read from the left everywhere.
  static let sheet = """
    :root { --ink: #1c2430; --soft: #59636f; --paper: #ffffff; --line: #d5dae1; --band: #f4f6f8; --accent: #0b5d66;
      --gain: #0a5c2b; --gain-paper: #e5f5ea; --loss: #8f1d1d; --loss-paper: #fdecec; \(lightColours) }
    @media (prefers-color-scheme: dark) { :root { --ink: #e4e8ed; --soft: #a3adb8; --paper: #14181d; --line: #37404a;
      --band: #1d232a; --accent: #6fc7d1; --gain: #8ed6a5; --gain-paper: #16301f; --loss: #f2a3a3; --loss-paper: #3a1b1b;
      \(darkColours) } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 70rem; color: var(--ink); background: var(--paper);
      font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Naskh Arabic", Tahoma, sans-serif;
      overflow-wrap: anywhere; }
    header { border-block-end: 3px solid var(--accent); margin-block-end: 1.5rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; }
    header p { color: var(--soft); margin: .25rem 0 .75rem; }
    h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; color: var(--accent); }
    p { margin: .5rem 0; max-width: 46rem; }
    .scroll { overflow-x: auto; margin: 1rem 0 .25rem; }
    table { border-collapse: collapse; font-size: .92rem; }
    caption { text-align: start; font-weight: 600; padding-block-end: .35rem; }
    th, td { padding: .3rem .7rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line);
      overflow-wrap: normal; }
    thead th { background: var(--band); color: var(--soft); font-weight: 600; vertical-align: bottom; }
    tbody th { font-weight: 500; min-width: 8.5rem; }
    th.number, td.number { text-align: right; }
    td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
    bdi { white-space: nowrap; } bdi.name { white-space: normal; }
    .note { color: var(--soft); font-size: .88rem; margin: 0 0 1rem; }
    figure { margin: 1rem 0; }
    figcaption { font-weight: 600; }
    .chart { max-width: 46rem; margin-block: 1.25rem 2rem; }
    .unit { font-weight: 400; color: var(--soft); font-size: .88rem; margin-inline-start: .5rem; }
    .chart svg.wide, .chart svg.narrow { width: 100%; height: auto; margin-block-start: .4rem; direction: ltr; }
    .chart svg.wide { display: block; } .chart svg.narrow { display: none; }
    svg text { fill: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; stroke: var(--paper);
      stroke-width: 3px; paint-order: stroke; }
    .grid { stroke: var(--line); stroke-width: 1; } .axis { stroke: var(--soft); stroke-width: 1; }
    .line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
    .mark, .bar { fill: currentColor; } .mark { stroke: var(--paper); stroke-width: .8; }
    .bar { stroke: var(--paper); stroke-width: .8; } .hatch { fill: none; stroke: var(--paper); stroke-width: 1.3; }
    .area { fill: currentColor; opacity: .22; } .ink { color: var(--ink); }
    .d2 { stroke-dasharray: 7 4; } .d3 { stroke-dasharray: 2 3; } .d4 { stroke-dasharray: 10 3 2 3; }
    .d5 { stroke-dasharray: 14 4; } .d6 { stroke-dasharray: 4 2 1 2 1 2; }
    \(colourClasses)
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .35rem 0 .5rem; padding: 0;
      font-size: .88rem; }
    .legend .key { width: 34px; height: 14px; vertical-align: -2px; margin-inline-end: .2rem; }
    summary { cursor: pointer; color: var(--accent); font-size: .92rem; }
    pre { margin: .25rem 0 0; padding: .6rem .8rem; overflow-x: auto; background: var(--band); border: 1px solid var(--line);
      font: .85rem/1.5 ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono", monospace; text-align: left;
      overflow-wrap: normal; }
    ins { color: var(--gain); background: var(--gain-paper); text-decoration: none; }
    del { color: var(--loss); background: var(--loss-paper); text-decoration: none; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    @media (max-width: 40rem) { .chart svg.wide { display: none; } .chart svg.narrow { display: block; } }
    @media print { :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --band: #f3f3f3; --accent: #000;
        --gain: #000; --gain-paper: #fff; --loss: #000; --loss-paper: #fff; \(lightColours) }
      body { padding: 0; max-width: none; font-size: 9.5pt; } .scroll, pre { overflow: visible; }
      pre { white-space: pre-wrap; } tr, figure { break-inside: avoid; } h2, caption, thead { break-after: avoid; }
      thead { display: table-header-group; } .chart { break-inside: avoid; max-width: 17cm; }
      .chart svg.wide { display: block; } .chart svg.narrow { display: none; }
      .legend, .chart svg { print-color-adjust: exact; } summary { display: none; } @page { margin: 15mm; } }
    """

  /// The colours of parts that stand side by side, and of parts that go from light to grave. People who see few colours
  /// tell them apart by how light they are, and everybody by dashes, marks and lines across.
  private static let lightColours = """
    --s1: #0b5cad; --s2: #b4480a; --s3: #00755e;
      --s4: #8a3b86; --s5: #6b5b00; --s6: #59636f; --q1: #2f9fae; --q2: #927000; --q3: #ad4212; --q4: #8f1d2c;
      --q5: #3f1d52; --q6: #59636f;
    """
  private static let darkColours = """
    --s1: #6db3f2; --s2: #f0995a; --s3: #4fc3a1; --s4: #d98fd0; --s5: #d3c04e; --s6: #a3adb8; --q1: #5cc4d2;
      --q2: #f2d98a; --q3: #f29a5c; --q4: #d9534f; --q5: #c9a0e0; --q6: #8b96a3;
    """
  private static let colourClasses = (1...6).map {
    ".s\($0) { color: var(--s\($0)); } .q\($0) { color: var(--q\($0)); }"
  }
  .joined(separator: " ")
}
