// Bytes and numbers as the packs and the tables hold them, from the writer's side.

const BITS_MAX = 31, WHOLE_BITS = 12, RATE = 4;
const ALPHABET = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => !'"\'\\'.includes(c)).join('');

/** Low bits first, 13 bits in two characters: what org.touyan.text.Base91 writes. */
export function base91(bytes) {
  let out = '', hold = 0, held = 0;
  const put = (value) => { out += ALPHABET[value % 91] + ALPHABET[Math.floor(value / 91)]; };
  for (const b of bytes) {
    hold |= b << held;
    held += 8;
    if (held >= 13) {
      put(hold & 8191);
      hold >>>= 13;
      held -= 13;
    }
  }
  if (held) put(hold);
  return out;
}

/** The bytes of such a text, perhaps with one zero behind them. */
export function unbase91(text) {
  const out = [];
  let hold = 0, held = 0;
  for (let i = 0; i + 1 < text.length; i += 2) {
    hold |= (ALPHABET.indexOf(text[i]) + 91 * ALPHABET.indexOf(text[i + 1])) << held;
    for (held += 13; held > 7; held -= 8) {
      out.push(hold & 255);
      hold >>>= 8;
    }
  }
  return Buffer.from(out);
}

/** Odds of numbers of one kind, as org.touyan.text.Odds keeps them; start and moves are those of range.js. */
export function odds(fine) {
  return { fine, zero: new Uint16Array(BITS_MAX + 1 << fine + 1).fill(1 << WHOLE_BITS - 1) };
}
export function several(count, fine) {
  return Array.from({ length: count }, () => odds(fine));
}

/** Writes what range.js reads. Its numbers here are small enough for doubles: low stays below 2^33. */
export class RangeSink {
  constructor() {
    this.bytes = [];
    this.low = 0;
    this.range = 2 ** 32 - 1;
  }

  number(odds, value) {
    const number = value + 1, bits = 32 - Math.clz32(number);
    for (let i = 1; i < bits; i++) this.bit(odds.zero, i << odds.fine + 1, 1);
    this.bit(odds.zero, bits << odds.fine + 1, 0);
    for (let i = 1; i < bits; i++) {
      const one = number >> bits - 1 - i & 1;
      if (i <= odds.fine) this.bit(odds.zero, (bits << odds.fine + 1) + (number >> bits - i), one);
      else this.half(one);
    }
  }

  bit(zero, at, one) {
    const p = zero[at], bound = (this.range >>> WHOLE_BITS) * p;
    if (one) {
      this.low += bound;
      this.range -= bound;
      zero[at] = p - (p >> RATE);
    } else {
      this.range = bound;
      zero[at] = p + ((1 << WHOLE_BITS) - p >> RATE);
    }
    this.fill();
  }

  half(one) {
    this.range >>>= 1;
    if (one) this.low += this.range;
    this.fill();
  }

  fill() {
    for (; this.range < 2 ** 24; this.range *= 256) this.shift();
  }

  // A carry goes up through the bytes that stand already.
  shift() {
    if (this.low >= 2 ** 32) {
      let at = this.bytes.length - 1;
      while (this.bytes[at] === 255) this.bytes[at--] = 0;
      this.bytes[at]++;
      this.low -= 2 ** 32;
    }
    this.bytes.push(Math.floor(this.low / 2 ** 24));
    this.low = this.low % 2 ** 24 * 256;
  }

  done() {
    for (let i = 0; i < 4; i++) this.shift();
    return Buffer.from(this.bytes);
  }
}
