/** Questions by number, as `src/questions.rs` takes them in `ask`. */
export const OF_NUMBERS = {
  checkQuantity: 0,
  lockEnd: 1,
  latestNotice: 2,
  effectiveDay: 3,
  charge: 4,
  dueInstant: 5,
  dueDay: 6,
  charges: 7,
  latestNotices: 8,
  dueInstants: 9,
};

/** Questions about a contract, as it takes them in `ask_contract`. */
export const OF_CONTRACTS = { earliestCancellation: 0, earliestDecrease: 1, allowanceLeft: 2, coverLeft: 3, payable: 4 };

/** What is told beside an answer, by `text` and by `number`. */
export const TOLD = {
  names: 0,
  failure: 1,
  statusName: 2,

  second: 0,
  third: 1,
  row: 2,
  hasValue: 3,
  value: 4,
  part: 5,
  room: 6,
  roomStatuses: 7,
};
