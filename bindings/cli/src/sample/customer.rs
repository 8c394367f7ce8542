//! Names of customers that do not exist.

use super::random::Random;

const BEFORE: [&str; 24] = [
    "青", "霞", "桐", "榛", "椋", "瑞", "綾", "笹", "萩", "楓", "柊", "茜", "雫", "澪", "凪", "苔", "葦", "蓮", "霧",
    "朧", "暁", "朱", "藍", "藤",
];
const AFTER: [&str; 12] = ["葉", "瀬", "浜", "ヶ丘", "沢", "波", "里", "峰", "原", "江", "坂", "見"];
const SOFT: [&str; 16] = [
    "みなと",
    "ひだまり",
    "こもれび",
    "しおかぜ",
    "つむぎ",
    "なぎさ",
    "ゆうなぎ",
    "あさつゆ",
    "ほたる",
    "せせらぎ",
    "わかば",
    "いろどり",
    "はなみち",
    "かわせみ",
    "ゆきどけ",
    "まつかぜ",
];
const SOUND_BEFORE: [&str; 10] = ["トモ", "ハル", "ソラ", "ミナ", "カゼ", "ユメ", "ツキ", "アオ", "イロ", "キナ"];
const SOUND_AFTER: [&str; 8] = ["リア", "ネス", "ルカ", "ノア", "テラ", "ビア", "レイ", "ナギ"];

const TRADES: [&str; 30] = [
    "精工",
    "製作所",
    "商事",
    "物流",
    "電設",
    "印刷",
    "食品",
    "酒造",
    "建設",
    "工務店",
    "機工",
    "化成",
    "樹脂",
    "紙業",
    "繊維",
    "倉庫",
    "水産",
    "製菓",
    "金物",
    "硝子",
    "鋳造",
    "測量設計",
    "自動車整備",
    "造園",
    "家具",
    "包装",
    "計器",
    "塗装",
    "運輸",
    "農産",
];
const SHOPS: [&str; 10] = ["商店", "薬局", "書店", "旅館", "食堂", "ベーカリー", "農園", "工房", "呉服店", "園芸"];
const MODERN: [&str; 8] =
    ["システムズ", "デザイン", "フーズ", "メディカル", "ロジ", "ワークス", "テック", "ソリューション"];
const BRANCHES: [&str; 8] =
    ["本社", "札幌支店", "仙台支店", "名古屋支店", "大阪支店", "広島支店", "福岡支店", "第二工場"];

/// Writes a name.
pub(super) fn write_name(random: &mut Random, name: &mut String) {
    let kind = random.weighted(&[(46, 0), (14, 1), (12, 2), (10, 3), (4, 4), (4, 5), (4, 6), (3, 7), (3, 8)]);
    let place = [random.pick(&BEFORE), random.pick(&AFTER)];
    let soft = random.pick(&SOFT);
    let sound = [random.pick(&SOUND_BEFORE), random.pick(&SOUND_AFTER)];
    let parts: [&str; 5] = match kind {
        0 => [place[0], place[1], random.pick(&TRADES), "株式会社", ""],
        1 => ["株式会社", place[0], place[1], random.pick(&TRADES), ""],
        2 => ["株式会社", sound[0], sound[1], random.pick(&MODERN), ""],
        3 => ["有限会社", soft, random.pick(&SHOPS), "", ""],
        4 => ["医療法人", soft, "会 ", soft, "クリニック"],
        5 => ["学校法人", place[0], place[1], "学園", ""],
        6 => ["社会福祉法人", soft, "福祉会", "", ""],
        7 => [place[0], place[1], random.pick(&TRADES), "協同組合", ""],
        _ => ["合同会社", sound[0], sound[1], random.pick(&MODERN), ""],
    };
    name.extend(parts);
    if kind < 3 && random.percent(14) {
        name.push(' ');
        name.push_str(random.pick(&BRANCHES));
    }
}
