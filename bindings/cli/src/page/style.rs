//! How the page looks: on a screen in light and in dark, narrow and wide, and on paper.

pub(super) const STYLE: &str = r#"
:root{--paper:#fff;--ground:#f5f6f8;--ink:#1c2430;--soft:#566272;--rule:#dfe4ea;--link:#1d5b9e;--shade:#f0f3f6;
--bad:#b3261e;--bad-soft:#fdeceb;--wait:#8a4b00;--wait-soft:#fff3dd;--stop:#6b2fa0;--stop-soft:#f4ecfb;--good:#0a6b50;--good-soft:#e4f5ef}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14181f;--ground:#0d1015;--ink:#e8ecf2;--soft:#a3aebd;--rule:#2b3340;--link:#86b9f0;--shade:#1c222b;
--bad:#ff9a91;--bad-soft:#3a1c1b;--wait:#f5bf6b;--wait-soft:#33260f;--stop:#cda7f2;--stop-soft:#2a1d38;--good:#5fdcb3;--good-soft:#0f2c24}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%;color-scheme:light dark}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:1072px;padding:2.5rem 1.5rem 4rem;background:var(--ground);color:var(--ink);
font:15px/1.65 system-ui,-apple-system,'Segoe UI',Roboto,'Hiragino Sans','Noto Sans CJK JP','Noto Sans JP','Yu Gothic UI',Meiryo,sans-serif;
line-break:strict;overflow-wrap:anywhere}
h1,h2,h3,p,dl,dd,ul{margin:0;padding:0}ul{list-style:none}
h1{font-size:2.4rem;line-height:1.2;letter-spacing:-.015em}h2{font-size:1.4rem;line-height:1.3;margin-bottom:.25rem}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}main:focus{outline:none}
code{font:.88em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK JP',monospace}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
.eyebrow{color:var(--soft);font-weight:600;letter-spacing:.06em}.ledger,.lead,.note{color:var(--soft)}.ledger b{color:var(--ink)}
.sum{display:flex;flex-wrap:wrap;gap:1rem 3rem;align-items:center;margin:1.75rem 0 1.25rem;padding:1.5rem 1.75rem;background:var(--paper);border:1px solid var(--rule);border-radius:14px}
.total{flex:1 1 19rem}.figure{font-size:2.75rem;line-height:1.2;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
small{font-size:.72em;margin-left:.08em}
.sum dl{display:grid;grid-template-columns:repeat(2,minmax(8.5rem,auto));gap:.9rem 2.5rem}dt{color:var(--soft);font-size:.87rem}
.sum dd{font-size:1.2rem;font-weight:600;font-variant-numeric:tabular-nums}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:.85rem}
.tile{display:flex;flex-direction:column;height:100%;padding:1rem 1.15rem;color:inherit;text-decoration:none;background:var(--paper);border:1px solid var(--rule);border-left:6px solid var(--tone);border-radius:12px}
.tile:hover{border-color:var(--tone)}.tile .label{font-weight:600;color:var(--tone)}
.tile .count{font-size:2rem;line-height:1.25;font-weight:700;font-variant-numeric:tabular-nums}.tile .note{font-size:.87rem}
.none{--tone:var(--rule)!important}.none .label,.none .count{color:var(--soft)}
.not-closed{--tone:var(--stop);--tint:var(--stop-soft)}.refused,.change-refused,.missed,.claim-refused,.use-refused{--tone:var(--bad);--tint:var(--bad-soft)}.conditional{--tone:var(--wait);--tint:var(--wait-soft)}

.error{--tone:var(--bad);--tint:var(--bad-soft)}.warning{--tone:var(--wait);--tint:var(--wait-soft)}.ledger-problems,.notice{--tone:var(--soft);--tint:var(--shade)}
nav ul{display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;margin-top:1.25rem}nav span{color:var(--soft);font-variant-numeric:tabular-nums}
section{margin-top:2.75rem}.lead{max-width:46rem}
.clear{margin-top:.75rem;padding:1rem 1.25rem;border-radius:12px;background:var(--good-soft);color:var(--good);font-weight:600}.clear::before{content:"✓ "}
.left-out{margin-top:.75rem;padding:.6rem 1rem;border-radius:10px;background:var(--wait-soft);color:var(--wait)}
.scroll{overflow-x:auto;margin-top:1rem;background:var(--paper);border:1px solid var(--rule);border-radius:12px}
table{border-collapse:collapse;width:100%;min-width:46rem;font-size:.93rem}th,td{padding:.55rem .9rem;text-align:left;vertical-align:top}
thead th{font-weight:600;color:var(--soft);background:var(--shade);white-space:nowrap;font-size:.87rem}
tbody tr{border-top:1px solid var(--rule)}tbody tr:hover{background:var(--shade)}tbody th{font-weight:600;white-space:nowrap}

.customer{min-width:11rem}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.pill{display:inline-block;padding:.06rem .6rem;border-radius:99px;background:var(--tint);color:var(--tone);font-size:.82rem;font-weight:600;white-space:nowrap}
.refused.pill::before{content:"◆ "}.change-refused.pill::before{content:"✕ "}.missed.pill::before{content:"▼ "}.claim-refused.pill::before{content:"⊘ "}.use-refused.pill::before{content:"＋ "}.conditional.pill::before{content:"◇ "}.not-closed.pill::before,.error.pill::before{content:"■ "}.warning.pill::before{content:"▲ "}
.more{color:var(--soft);font-size:.87rem}
article{margin-top:1.5rem;padding:1.35rem 1.5rem;background:var(--paper);border:1px solid var(--rule);border-radius:14px;content-visibility:auto;contain-intrinsic-size:auto 640px}
article:target{border-color:var(--link);box-shadow:0 0 0 2px var(--link)}
.heading{display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:baseline}h3{font-size:1.2rem;line-height:1.4}h3 span{font-weight:400;color:var(--soft);margin-left:.35rem}
.amount{margin-left:auto;color:var(--soft)}.amount b{color:var(--ink);font-variant-numeric:tabular-nums}
.picture{overflow-x:auto;margin:.9rem -.5rem .5rem}.picture svg{display:block;width:100%;min-width:760px;height:auto}
.items{display:grid;gap:.7rem;margin-top:.75rem}.items li{padding-left:.95rem;border-left:3px solid var(--tone,var(--rule))}
.where{font-size:.9rem}.where time,.where code{color:var(--soft);margin-left:.35rem;font-variant-numeric:tabular-nums}.message{font-weight:600;color:var(--tone)}
.clause{color:var(--soft);font-size:.92rem;max-width:52rem}.clause span{color:var(--ink);margin-right:.35rem}
.relied{margin-top:.95rem;color:var(--soft);font-size:.9rem}.relied a{margin-left:.5rem;white-space:nowrap}.back{margin-top:.6rem;font-size:.87rem}
.readings{display:grid;grid-template-columns:repeat(auto-fill,minmax(24rem,1fr));gap:0 2.5rem;margin-top:.85rem}
.readings div{padding:.35rem .25rem;border-bottom:1px solid var(--rule)}.readings div:target{background:var(--wait-soft)}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.87rem}
@media (max-width:640px){body{padding:1.25rem .9rem 3rem}h1{font-size:1.9rem}.figure{font-size:2.1rem}.sum{padding:1.15rem 1.2rem}.amount{margin-left:0}article{padding:1.1rem 1rem}}
@media print{@page{size:A4;margin:14mm 12mm}:root{--ground:#fff}body{max-width:none;padding:0;font-size:9.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.skip,.back{display:none}a{color:inherit;text-decoration:none}section{margin-top:1.5rem}.figure{font-size:2rem}h1{font-size:1.8rem}
.tiles{grid-template-columns:repeat(5,1fr)}.tile{padding:.6rem .8rem}.tile .count{font-size:1.5rem}
article{content-visibility:visible;padding:1rem 0;border:0;border-top:1px solid var(--rule);border-radius:0}.picture,tr,.items li{break-inside:avoid}.heading,h2,h3{break-after:avoid}
.picture,.scroll{overflow:visible}.picture svg,table{min-width:0}thead{display:table-header-group}}
"#;
