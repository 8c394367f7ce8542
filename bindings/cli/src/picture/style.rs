//! Colours, fonts and patterns, in light and in dark.

/// The style of every picture. A page that holds pictures has it once.
pub const STYLE: &str = "
.yk{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Hiragino Sans','Noto Sans CJK JP','Noto Sans JP','Yu Gothic UI',Meiryo,sans-serif;
font-size:12px;font-variant-numeric:tabular-nums}
.yk-paper{fill:#fff}.yk text{fill:#1c2430}.yk-title{font-size:17px;font-weight:600}.yk-name{font-size:13px;font-weight:600}
.yk .yk-note,.yk .yk-small,.yk .yk-id{fill:#566272}.yk-id{font-size:11px}.yk-large{font-weight:600}
.yk-grid{stroke:#e8ecf1}.yk-grid-large{stroke:#cfd6df}.yk-axis{stroke:#8a95a5}.yk-row{stroke:#e8ecf1}
.yk-month{fill:#f3b64a;fill-opacity:.22}.yk .yk-month-name{font-weight:600;fill:#7a5200}
.yk-bar{fill:#2b6cb0}.yk-from{stop-color:#2b6cb0}.yk-to{stop-color:#2b6cb0;stop-opacity:0}
.yk .yk-count{fill:#fff;font-weight:600;stroke:#2b6cb0;stroke-width:3px;paint-order:stroke;stroke-linejoin:round}
.yk-hatch{stroke:#fff;stroke-opacity:.42;stroke-width:2}.yk-leader{stroke:#8a95a5}.yk-end{stroke:#1c2430;stroke-width:2}
.yk-charge{fill:#0b7a5b}.yk .yk-charge-name{fill:#0a6b50}
.yk-policy{fill:#7353b8}.yk-policy-even{fill:#9479cf}.yk .yk-policy-name{fill:#fff;font-size:10px;font-weight:600}
.yk-uncovered{fill:#7353b8;fill-opacity:.28}
.yk-breach{fill:#b3261e;stroke:#b3261e}.yk .yk-breach-name{fill:#9c1c15;font-weight:600}
.yk-condition{fill:#b26a00;stroke:#b26a00}.yk .yk-condition-name{fill:#8a4b00;font-weight:600}
@media screen and (prefers-color-scheme:dark){
.yk-paper{fill:#14181f}.yk text{fill:#e8ecf2}.yk .yk-note,.yk .yk-small,.yk .yk-id{fill:#a3aebd}
.yk-grid,.yk-row{stroke:#262d38}.yk-grid-large{stroke:#3a4350}.yk-axis{stroke:#77839a}
.yk-month{fill:#f3b64a;fill-opacity:.17}.yk .yk-month-name{fill:#f3c675}
.yk-bar{fill:#3a76b8}.yk-from{stop-color:#3a76b8}.yk-to{stop-color:#3a76b8}
.yk .yk-count{fill:#fff;stroke:#3a76b8}.yk-hatch{stroke:#0f1319;stroke-opacity:.42}.yk-leader{stroke:#77839a}.yk-end{stroke:#e8ecf2}
.yk-charge{fill:#3ecf9f}.yk .yk-charge-name{fill:#5fdcb3}
.yk-policy{fill:#7a5fc0}.yk-policy-even{fill:#614a9c}.yk-uncovered{fill:#9479cf}
.yk-breach{fill:#ff7b70;stroke:#ff7b70}.yk .yk-breach-name{fill:#ff9a91}
.yk-condition{fill:#f0a93b;stroke:#f0a93b}.yk .yk-condition-name{fill:#f5bf6b}}
";

/// The hatching of a lock and the fade of a bar that goes on.
pub(super) fn definitions() -> &'static str {
    r#"<defs><pattern id="yk-lock" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="yk-hatch" x1="0" y1="0" x2="0" y2="6"/></pattern><linearGradient id="yk-fade"><stop class="yk-from" offset="0"/><stop class="yk-to" offset="1"/></linearGradient></defs>"#
}

/// What a page that holds pictures has once: patterns that they refer to, in a picture without a size.
pub fn shared_definitions() -> String {
    format!(r#"<svg width="0" height="0" style="position:absolute" aria-hidden="true">{}</svg>"#, definitions())
}
