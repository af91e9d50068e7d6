// Bytes as the packs and the tables hold them, from the writer's side.

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
