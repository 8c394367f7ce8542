//! By which levels NEC grades alerts and failures.

use super::super::promises::{level, scale};
use super::super::{cite, text};
use yakkan_contract_rules::{ClauseId, Level, Scale, Text};

pub(super) const SCALES: &[Scale] = &[
    scale("alert", text("importance of an alert", "アラートの重要度"), ALERTS),
    scale("failure", text("level of a failure", "障害レベル"), FAILURES),
];

// 4.5. The stars in the title of an alert mail. That NEC judges them, and promises neither judgement nor arrival: 2, note 3.
const ALERTS: &[Level] = &[
    level(
        "3",
        text("The title of the alert mail has three stars (★★★).", "アラートメールの件名が★★★。"),
        NEC_JUDGES,
        text(
            "The customer may call on the insurance; in principle a full scan with antivirus software comes before the claim.",
            "お客様は保険の補償を求められる。申請に先立ち、ウイルス対策ソフトによるフルスキャンが原則として要る。",
        ),
        text(
            "By mail to the customer; the arrival of the mail is not guaranteed.",
            "お客様にメールで知らせる。到達は保証されない。",
        ),
        const { &[cite("NEC-MIMAMORI-4.5-5"), cite("NEC-MIMAMORI-4.5-6"), MAILED, NOT_GUARANTEED] },
    ),
    level(
        "2",
        text("The title of the alert mail has two stars (★★☆).", "アラートメールの件名が★★☆。"),
        text(
            "NEC judges the importance, without a guarantee of being right; after the full scan it may report that the alert equals three stars.",
            "重要度はNECが判断し、その的確さは保証されない。フルスキャンの結果により、★★★相当と報告することがある。",
        ),
        text(
            "Only once that report is made may the customer call on the insurance, and proof of the scan's result must go with the claim.",
            "その報告があって初めて、お客様は保険の補償を求められる。申請にはスキャン結果の確証を必ず添える。",
        ),
        text(
            "By mail to the customer, the report that it equals three stars as well; the arrival of the mail is not guaranteed.",
            "お客様にメールで知らせる。★★★相当との報告もメールで行う。到達は保証されない。",
        ),
        const { &[cite("NEC-MIMAMORI-4.5-7"), cite("NEC-MIMAMORI-4.5-8"), MAILED, NOT_GUARANTEED] },
    ),
    level(
        "other",
        text("Every other alert.", "その他のアラート。"),
        NEC_JUDGES,
        text("No right to the insurance is stated.", "保険の補償を求める権利は定められていない。"),
        text(
            "The customer looks at it on the portal; a mail comes only where NEC holds it to be important.",
            "お客様がポータルで確認する。メールが届くのは、NECが重要と判断したときだけ。",
        ),
        const { &[cite("NEC-MIMAMORI-4.5-9"), cite("NEC-MIMAMORI-4.4-3"), MAILED, NOT_GUARANTEED] },
    ),
];

// 9.2 to 9.4. Failures of the service.
const FAILURES: &[Level] = &[
    level(
        "A",
        text(
            "The main function is not provided, for example nobody is told of abnormal traffic.",
            "主な働きを果たせない。例えば、異常な通信があっても知らせが届かない。",
        ),
        BY_WHAT_HAPPENED,
        text("Recovery begins promptly after detection.", "検知後、速やかに復旧にあたる。"),
        PROMPTLY,
        const { &[cite("NEC-MIMAMORI-9.2-2"), JUDGED, cite("NEC-MIMAMORI-9.4-1"), cite("NEC-MIMAMORI-9.3-1")] },
    ),
    level(
        "B",
        text(
            "Part of the devices have no service because a UTM has failed.",
            "UTM装置が壊れ、サービスの届かない機器がある。",
        ),
        BY_WHAT_HAPPENED,
        text(
            "Once the UTM is judged to have failed, a replacement is sent.",
            "UTM装置の故障と判断されたら、代わりの装置を送る。",
        ),
        PROMPTLY,
        const { &[cite("NEC-MIMAMORI-9.2-3"), JUDGED, cite("NEC-MIMAMORI-9.4-2"), cite("NEC-MIMAMORI-9.3-2")] },
    ),
    level(
        "Z",
        text(
            "Functions are provided and no customer is affected, for example a single component or a backup failed.",
            "働きは保たれ、お客様は影響を受けない。例えば、システムの一部品の障害やバックアップの失敗。",
        ),
        BY_WHAT_HAPPENED,
        text("Recovery begins promptly after detection.", "検知後、速やかに復旧にあたる。"),
        text("The customer is not contacted.", "お客様への連絡はない。"),
        const { &[cite("NEC-MIMAMORI-9.2-4"), JUDGED, cite("NEC-MIMAMORI-9.4-1"), cite("NEC-MIMAMORI-9.3-3")] },
    ),
];

const NEC_JUDGES: Text = text(
    "NEC judges the importance, without a guarantee of being right.",
    "重要度はNECが判断し、その的確さは保証されない。",
);
const BY_WHAT_HAPPENED: Text = text("NEC judges by what actually happened.", "NECが、実際に何が起きたかで判定する。");
const PROMPTLY: Text = text(
    "NEC tells the customer's administrator promptly once it has confirmed what happened.",
    "NECが事象を確かめたのち、速やかにお客様管理者に連絡する。",
);
const MAILED: ClauseId = cite("NEC-MIMAMORI-2-11");
const NOT_GUARANTEED: ClauseId = cite("NEC-MIMAMORI-2-12");
const JUDGED: ClauseId = cite("NEC-MIMAMORI-9.2-1");
