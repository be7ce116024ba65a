package city.anju.benchmarks;

/** The platform's look, as far as a report needs it. */
final class Look {

  static final String STYLE =
      """
      :root{--ink:#1b2a33;--ink-2:#4c5c66;--ink-3:#5b6870;--paper:#fbfaf7;--card:#fff;--line:#e4e0d8;--jade:#0c6b63;
      --jade-wash:#e4f1ee;--seal:#b2352a;--seal-wash:#f9e9e6;--amber:#8a5a00;--amber-wash:#fbf1da;--strip:#1b2a33;--on:#e6ebee;
      --serif:"Noto Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;
      --sans:"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif}
      @media(prefers-color-scheme:dark){:root{--ink:#e8ecee;--ink-2:#b3bec4;--ink-3:#9aa6ad;--paper:#12191d;--card:#19232a;
      --line:#2a363d;--jade:#5cc3b6;--jade-wash:#143530;--seal:#ef8a7e;--seal-wash:#3a1f1c;--amber:#e6b95c;
      --amber-wash:#362a12;--strip:#0b1013}}
      *{box-sizing:border-box}html{font:16px/1.7 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
      body{margin:0}.wrap{max-width:64rem;margin-inline:auto;padding-inline:1.25rem}
      .strip{background:var(--strip);color:var(--on);font-size:.875rem;padding-block:.5rem}.strip span{opacity:.8}
      h1{font:600 2rem/1.3 var(--serif);margin:0;text-wrap:balance}h2{font-size:1.25rem;margin:0 0 .5rem}
      h2 span{font-weight:400;color:var(--ink-3);font-size:1rem}p{margin:.5rem 0}.lead{color:var(--ink-2);font-size:1.0625rem}
      .muted{color:var(--ink-3);font-size:.875rem}section{margin-block:2rem}
      .head{display:flex;gap:2rem;justify-content:space-between;align-items:center}
      .stamp{flex:none;width:6.5rem;height:6.5rem;border:3px solid var(--jade);color:var(--jade);border-radius:.75rem;display:grid;
      place-content:center;text-align:center;font:700 1.5rem/1.25 var(--serif);letter-spacing:.12em;transform:rotate(-4deg);
      outline:1px solid var(--jade);outline-offset:-7px}.stamp.off{color:var(--seal);border-color:var(--seal);outline-color:var(--seal)}
      .cards{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}
      .card{background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:1rem 1.25rem;display:grid;align-content:start}
      .card b{font-size:1.75rem;line-height:1.2;font-variant-numeric:tabular-nums}.card small{color:var(--ink-3)}
      .card.good{background:var(--jade-wash)}.card.good b{color:var(--jade)}.card.bad{background:var(--seal-wash)}.card.bad b{color:var(--seal)}
      .note{border-left:4px solid var(--amber);background:var(--amber-wash);padding:1rem;border-radius:0 .625rem .625rem 0;overflow-wrap:anywhere}
      .note.bar{border-color:var(--seal);background:var(--seal-wash)}
      .scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.875rem}
      .scroll svg{display:block;min-width:44rem;width:100%;height:auto}:focus-visible{outline:3px solid var(--jade);outline-offset:2px}
      table{border-collapse:collapse;width:100%}th{text-align:left;color:var(--ink-3);font-size:.875rem}
      th,td{padding:.625rem 1rem;border-bottom:1px solid var(--line);vertical-align:top}tr:last-child td{border-bottom:0}
      td small{display:block;color:var(--ink-3)}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
      details{background:var(--card);border:1px solid var(--line);border-radius:.875rem;margin-block:.75rem}
      summary{padding:.75rem 1.25rem;min-height:2.75rem;cursor:pointer;font-weight:600}
      .key{display:inline-block;width:.875rem;height:.875rem;border-radius:.2rem;vertical-align:-.1rem}.key.kill{background:var(--seal)}
      .key.around{background:var(--amber)}svg .kill{fill:var(--seal)}svg .around{fill:var(--amber)}svg .rate{fill:var(--jade);opacity:.85}
      svg text{fill:var(--ink-3);font:12px var(--sans)}svg line{stroke:var(--line)}
      footer{border-top:1px solid var(--line);color:var(--ink-3);font-size:.875rem;padding-block:1.5rem;margin-top:3rem;overflow-wrap:anywhere}
      @media(max-width:40rem){h1{font-size:1.5rem}.cards{grid-template-columns:1fr 1fr;gap:.75rem}.card{padding:.75rem 1rem}
      .stamp{width:4.75rem;height:4.75rem;font-size:1.0625rem}.head{gap:1rem;align-items:flex-start}td,th{padding:.5rem .75rem}}
      @media print{.strip{display:none}html{background:#fff}}
      """;

  private Look() {}
}
