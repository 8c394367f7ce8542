/**
 * Unpacks a module that stands in a script. Text must be compressed before it is made of bytes, a compressor finds little in it afterwards; and browsers
 * have nothing that would unpack it in the same call, as a spreadsheet needs it.
 *
 * It is a stream of LZMA without header or end, with lc = 3, lp = 0 and pb = 0. Names are those of the format's description, `lzma-specification.txt`
 * of the LZMA SDK. A stream that is damaged gives other bytes, which are no module, and never an endless loop.
 *
 * @param {Uint8Array} packed
 * @param {number} size how many bytes it becomes
 */
export function unpack(packed, size) {
  const { bit, tree, reverseTree, even } = decoder(packed);
  const output = new Uint8Array(size);

  const length = (at) => {
    if (!bit(at)) return 2 + tree(at + LOW, 3);
    if (!bit(at + 1)) return 10 + tree(at + MID, 3);
    return 18 + tree(at + HIGH, 8);
  };

  const distance = (long) => {
    const slot = tree(POS_SLOT + Math.min(long - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const from = (2 | (slot & 1)) << bits;
    if (slot < 14) return from + reverseTree(POS_SPECIAL + from - slot, bits);
    return from + (even(bits - 4) << 4) + reverseTree(ALIGN, 4);
  };

  const literal = (at, isAfterMatch, matched) => {
    let symbol = 1;
    for (let rest = matched << 1, isLike = isAfterMatch; isLike && symbol < 256; rest <<= 1) {
      const like = rest & 256;
      symbol = (symbol << 1) | bit(at + 256 + like + symbol);
      isLike = (symbol & 1) === like >> 8;
    }
    while (symbol < 256) symbol = (symbol << 1) | bit(at + symbol);
    return symbol;
  };

  let state = 0;
  const reps = [0, 0, 0, 0];
  for (let place = 0; place < size; ) {
    if (!bit(IS_MATCH + state)) {
      const at = LITERAL + (place > 0 ? output[place - 1] >> 5 : 0) * 768;
      output[place] = literal(at, state >= 7, output[place - reps[0] - 1]);
      place += 1;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
      continue;
    }
    let long;
    if (!bit(IS_REP + state)) {
      long = length(LENGTH);
      reps.unshift(distance(long));
      reps.pop();
      state = state < 7 ? 7 : 10;
    } else {
      const chosen = !bit(IS_REP_G0 + state) ? 0 : !bit(IS_REP_G1 + state) ? 1 : !bit(IS_REP_G2 + state) ? 2 : 3;
      if (chosen === 0 && !bit(IS_REP0_LONG + state)) {
        long = 1;
        state = state < 7 ? 9 : 11;
      } else {
        reps.unshift(...reps.splice(chosen, 1));
        long = length(REP_LENGTH);
        state = state < 7 ? 8 : 11;
      }
    }
    for (const end = place + long; place < end; place += 1) output[place] = output[place - reps[0] - 1];
  }
  return output;
}

// Where the probabilities of each kind of bit stand among all.
const [LOW, MID, HIGH] = [2, 10, 18];
const IS_MATCH = 0;
const IS_REP = 12;
const IS_REP_G0 = 24;
const IS_REP_G1 = 36;
const IS_REP_G2 = 48;
const IS_REP0_LONG = 60;
const POS_SLOT = 72;
const POS_SPECIAL = POS_SLOT + 4 * 64;
const ALIGN = POS_SPECIAL + 115;
const LENGTH = ALIGN + 16;
const REP_LENGTH = LENGTH + HIGH + 256;
const LITERAL = REP_LENGTH + HIGH + 256;
const PROBABILITIES = LITERAL + 8 * 768;

const [RANGE, CODE] = [0, 1];

/** Reads bits: each by how likely it is a 0, of 2048, which it changes. */
function decoder(packed) {
  const probabilities = new Uint16Array(PROBABILITIES).fill(1024);
  // Numbers of 32 bits in variables would become objects; in an array they stay what they are.
  const live = new Uint32Array(2);
  live[RANGE] = 0xffffffff;
  let read = 1;
  const take = () => {
    live[CODE] = (live[CODE] << 8) | packed[read];
    read += 1;
  };
  for (let times = 0; times < 4; times += 1) take();
  const refill = () => {
    if (live[RANGE] >>> 24) return;
    live[RANGE] <<= 8;
    take();
  };

  const bit = (at) => {
    const zero = probabilities[at];
    const bound = (live[RANGE] >>> 11) * zero;
    const one = live[CODE] >= bound ? 1 : 0;
    if (one) {
      live[RANGE] -= bound;
      live[CODE] -= bound;
      probabilities[at] = zero - (zero >> 5);
    } else {
      live[RANGE] = bound;
      probabilities[at] = zero + ((2048 - zero) >> 5);
    }
    refill();
    return one;
  };

  return {
    bit,
    /** A number of so many bits, the highest first, each with a probability for every beginning. */
    tree(at, bits) {
      let node = 1;
      while (node < 1 << bits) node = (node << 1) | bit(at + node);
      return node - (1 << bits);
    },
    /** The same, the lowest bit first. */
    reverseTree(at, bits) {
      let number = 0;
      for (let node = 1, place = 0; place < bits; place += 1) {
        const one = bit(at + node);
        node = (node << 1) | one;
        number |= one << place;
      }
      return number;
    },
    /** A number of bits that are as likely 0 as 1. */
    even(bits) {
      let number = 0;
      for (let left = bits; left > 0; left -= 1) {
        live[RANGE] >>>= 1;
        const one = live[CODE] >= live[RANGE] ? 1 : 0;
        if (one) live[CODE] -= live[RANGE];
        number = (number << 1) | one;
        refill();
      }
      return number;
    },
  };
}
