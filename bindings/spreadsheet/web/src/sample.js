// The contracts that the page opens with, one for each case worth seeing. What each comes to is for the module to say.

export const AS_OF = "2026-12-01";

const ITES = { "in-japan": true, administrators: 2, "no-other-withsecure": true, "withsecure-terms": true, "analyst-action-consent": true };
const ID = { "in-japan": true, administrators: 1, "trustlogin-terms": true };
const NEC = { corporate: true, "utm-terms": true, "no-antisocial-forces": true };
const ESET = { "eset-terms": true, "cloud-managed": true };

const PRICES = {
  "ites-base": 1000, "ites-edr-mdr-base": 5000, "ites-edr": 680, "ites-mdr": 1450, "ites-id": 300, "ites-id-cert": 120, "ites-id-setup": 80000,
  "nec-mimamori": 12800, "eset-mdr-ultimate": 980,
};

/** What the column of what is left looks at, for each service that grants something. */
const LEFT = { "ites-mdr": "ticket-verification", "ites-id-setup": "meeting", "eset-mdr-ultimate": "hunt-on-demand", "nec-mimamori": "cover" };

const line = (service, start, quantity, more = {}) => ({ service, start, quantity, unit_price: PRICES[service], left_of: LEFT[service], ...more });
const base = (start) => line("ites-base", start, 1);
const family = (start, edr, mdr, moreEdr, moreMdr) => [
  base(start),
  line("ites-edr-mdr-base", start, 1),
  line("ites-edr", start, edr, moreEdr),
  line("ites-mdr", start, mdr, moreMdr),
];
const asked = (change, on, notice) => ({ change, on, notice });

export const CONTRACTS = [
  {
    id: "C-01", name: ["青葉精機", "Aoba Seiki"], note: ["MDR を最低数より下へ減らす", "MDR below its minimum"], facts: { ...ITES, written: true },
    lines: family("2026-04-01", 30, 30, {}, asked(24, "2027-06-01", "2026-11-20")),
  },
  {
    id: "C-02", name: ["汐見物流", "Shiomi Logistics"], note: ["通知の数え方で答えが分かれる", "The count of months decides"], facts: { ...ITES, written: true },
    lines: family("2026-04-01", 30, 30, {}, asked("cancel", "2027-03-31", "2026-11-30")),
  },
  {
    id: "C-03", name: ["白樺商会", "Shirakaba Trading"], note: ["制限期間中の MDR 解約", "MDR cancelled within its lock"], facts: ITES,
    lines: family("2026-08-15", 40, 40, {}, asked("cancel", "2027-02-28", "2026-11-10")),
  },
  {
    id: "C-04", name: ["東雲設計", "Shinonome Design"], note: ["EDR と MDR が同数でない", "EDR and MDR in different counts"], facts: ITES,
    lines: family("2025-10-01", 45, 40),
  },
  {
    id: "C-05", name: ["若葉クリニック", "Wakaba Clinic"], note: ["EDR に基本サービスがない", "EDR without its basic service"], facts: ITES,
    lines: [base("2026-06-01"), line("ites-edr", "2026-06-01", 12)],
  },
  {
    id: "C-06", name: ["三国酒造", "Mikuni Brewery"], note: ["保険年度と駆け付け", "Policy years and dispatches"], facts: NEC,
    lines: [line("nec-mimamori", "2025-04-15", 2, { last_day: "2027-09-30" })],
    claims: [{ alert_on: "2026-04-25", dispatched_on: "2026-05-06", paid: 80000 }, { alert_on: "2026-08-03", dispatched_on: "2026-08-05", paid: 150000 }],
  },
  {
    id: "C-07", name: ["港町印刷", "Minatomachi Printing"], note: ["課金されない開始月", "A free first month"], facts: NEC,
    lines: [line("nec-mimamori", "2026-12-01", 1, asked("cancel", "2027-01-15", "2026-12-20"))],
  },
  {
    id: "C-08", name: ["楓教育", "Kaede Education"], note: ["年の数え方で利用枠が変わる", "Which year a hunt counts in"], facts: ESET,
    lines: [line("eset-mdr-ultimate", "2025-07-10", 120)],
    uses: [
      { service: "eset-mdr-ultimate", allowance: "hunt-on-demand", on: "2026-02-20" },
      { service: "eset-mdr-ultimate", allowance: "health-check", on: "2026-09-03" },
      { service: "eset-mdr-ultimate", allowance: "deployment", on: "2025-08-01", units: 100 },
    ],
  },
  {
    id: "C-09", name: ["燕金物", "Tsubame Hardware"], note: ["ESET を最低数ちょうどで", "ESET at exactly its minimum"], facts: ESET,
    lines: [line("eset-mdr-ultimate", "2026-11-01", 1, asked(0, "2027-01-01", "2026-11-25"))],
  },
  {
    id: "C-10", name: ["千代田会計", "Chiyoda Accounting"], note: ["月の途中で増えた ID", "IDs that grew within the month"], facts: ID,
    lines: [base("2026-04-01"), line("ites-id", "2026-04-01", 20, { changes: "2026-12-10=26" }), line("ites-id-setup", "2026-04-01", 1)],
    uses: [{ service: "ites-id-setup", allowance: "meeting", on: "2026-04-16" }],
  },
  {
    id: "C-11", name: ["北浜薬局", "Kitahama Pharmacy"], note: ["ID の不足と証明書の刻み", "Too few IDs, certificates off step"], facts: ID,
    lines: [base("2026-05-01"), line("ites-id", "2026-05-01", 19), line("ites-id-cert", "2026-05-01", 15)],
  },
  {
    id: "C-12", name: ["雲雀ホテル", "Hibari Hotel"], note: ["まだ確認していない事実", "Facts nobody has confirmed"], facts: { "in-japan": true, administrators: 2, "no-other-withsecure": true },
    lines: family("2026-10-01", 60, 60),
    uses: [{ service: "ites-mdr", allowance: "ticket-verification", on: "2026-12-01" }],
  },
  {
    id: "C-13", name: ["月島建設", "Tsukishima Construction"], note: ["3社のサービスを一つの契約で", "Three providers in one contract"], facts: { ...ID, ...NEC, ...ESET },
    lines: [
      base("2026-02-01"), line("ites-id", "2026-02-01", 50), line("ites-id-cert", "2026-02-01", 20),
      line("nec-mimamori", "2026-02-10", 1), line("eset-mdr-ultimate", "2026-03-01", 35),
    ],
  },
];
