// Every word of the page itself, in both languages. What the rules say comes from the module.

const WORDS = {
  skip: ["回答へ移動", "Skip to the answer"],
  lead: ["約款を、引用つきの答えにする表計算。", "Terms of service, answered in cells, with the clause."],
  languages: ["表示言語", "Language"],
  sheet: ["台帳", "Ledger"],
  loading: ["表を準備しています…", "Preparing the sheet…"],
  sheetFailed: ["表を読み込めませんでした。右の回答は標本の契約で使えます。", "The sheet could not be loaded. The answers still work on the sample contracts."],
  contract: ["契約", "Contract"],
  previous: ["前の契約", "Previous contract"],
  next: ["次の契約", "Next contract"],
  line: ["明細", "Line"],
  none: ["契約がありません。", "There is no contract."],
  empty: ["なし", "none"],
  asOf: ["基準日", "As of"],
  verdict: ["判定", "Verdict"],
  allowed: ["契約は有効です", "The contract is valid"],
  conditional: ["条件つきで有効です", "Valid, if confirmed"],
  refused: ["契約は認められません", "The contract breaks a rule"],
  changeAllowed: ["変更できます", "The change may be made"],
  changeConditional: ["条件つきで変更できます", "May be made, if confirmed"],
  changeRefused: ["変更は認められません", "The change is refused"],
  unreadable: ["表の値を読み取れません", "The sheet could not be read"],
  change: ["変更の申し入れ", "Change asked for"],
  part: ["{service}: {on} から {to}", "{service}: {to} from {on}"],
  partCancel: ["{service}: {on} で解約", "{service}: cancelled with {on}"],
  partSuspend: ["{service}: {on} から休止", "{service}: suspended from {on}"],
  effective: ["効力", "takes effect"],
  noticeBy: ["通知期限 {day}", "notice by {day}"],
  noticeArrived: ["{day} に通知", "notice arrived {day}"],
  toConfirm: ["確認が必要", "To be confirmed"],
  written: ["通知が書面であること", "the notice is in writing"],
  reasons: ["理由", "Reasons"],
  clauseOf: ["条項 {id} を開く", "Open clause {id}"],
  basis: ["根拠となる条項 {count} 件", "Rests on {count} clauses"],
  timeline: ["時系列", "Timeline"],
  asTable: ["表で見る", "As a table"],
  day: ["日付", "Day"],
  service: ["サービス", "Service"],
  event: ["できごと", "Event"],
  figures: ["この明細の答え", "This line"],
  lockEnd: ["減数・解約の制限", "Lock"],
  lockUntil: ["{day} まで", "until {day}"],
  noLock: ["制限なし", "none"],
  earliest: ["最短の解約", "Earliest cancellation"],
  earliestNone: ["解約できる日がありません", "no day is possible"],
  notice: ["その通知期限", "Notice for it"],
  noNotice: ["定めなし", "none stated"],
  charge: ["{month} の料金(税抜)", "Charge of {month}, before tax"],
  priceMissing: ["単価が未入力", "no price"],
  left: ["{name}の残り", "Left: {name}"],
  leftOf: ["{granted} のうち {left}", "{left} of {granted}"],
  over: ["{over} 超過", "{over} over"],
  cover: ["保険の残額", "Cover left"],
  coverOf: ["{yen}・駆け付け {dispatches} 回", "{yen}, {dispatches} dispatches"],
  outOfCover: ["補償の期間外", "out of cover"],
  yen: ["{amount} 円", "¥{amount}"],
  disputed: ["読み方で答えが変わります", "Another reading would change this"],
  settled: ["どの読み方でも同じ答えです", "Every reading gives the same answer"],
  fallsAway: ["「{text}」が消える", "no longer: {text}"],
  choose: ["この読み方にする", "Use this reading"],
  readings: ["読み方", "Readings"],
  readingsLead: ["文書が定めていないことを、どう読むか。選ぶと表全体が計算し直されます。", "How a silence of the documents is read. Choosing one calculates the whole sheet again."],
  relied: ["この答えが拠っているもの", "This answer relied on"],
  others: ["そのほか", "All others"],
  standard: ["既定", "default"],
  chosen: ["変更済み", "changed"],
  only: ["これ以外の読み方は選べません", "no other value can be chosen"],
  reset: ["すべて既定に戻す", "Back to the defaults"],
  selectedCell: ["セル {cell}", "Cell {cell}"],
  start: ["開始 {quantity}", "start, {quantity}"],
  changeTo: ["{quantity} に変更", "becomes {quantity}"],
  lockEnds: ["制限の最終日", "last day of the lock"],
  chargeStart: ["課金開始", "charged from here"],
  lastDay: ["最終日", "last day"],
  policyYear: ["保険 {ordinal} 年目(〜 {to})", "policy year {ordinal}, to {to}"],
  policyShort: ["保険 {ordinal} 年目", "policy year {ordinal}"],
  pictureFrom: ["{from} 開始", "from {from}"],
  pictureTo: ["{to} 終了", "to {to}"],
  pictureLock: ["{to} まで制限", "locked to {to}"],
  pictureNotice: ["通知期限 {day}", "notice by {day}"],
  pictureCharge: ["{from} から課金", "charged from {from}"],
  charged: ["{month}: {quantity} × {price} = {amount} 円", "{month}: {quantity} × {price} = ¥{amount}"],
  askedFor: ["申し入れ", "asked for"],
  broken: ["違反", "rule broken"],
  claimed: ["保険の駆け付け {day}", "dispatch {day}"],
  cancelled: ["解約", "cancelled"],
  suspended: ["休止", "suspended"],
  refusedShort: ["認められません", "refused"],
  allowedShort: ["認められます", "allowed"],
  conditionalShort: ["条件つき", "conditional"],
  latestNotice: ["通知期限", "notice by"],
  errorThen: ["エラー: {message}", "error: {message}"],
  where: ["セル {cell}", "cell {cell}"],
};

/** `word(language, "noticeBy", {day})`. */
export function word(language, name, values = {}) {
  const [japanese, english] = WORDS[name];
  const text = language === "ja" ? japanese : english;
  return text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
}

/** A text that the module gives in both languages. */
export function inLanguage(language, text) {
  return text?.[language] ?? "";
}

export function amount(yen) {
  const [whole, fraction] = String(yen).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction ? `${grouped}.${fraction}` : grouped;
}
