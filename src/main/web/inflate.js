// Unpacks a raw deflate stream (RFC 1951) of known length. Our own: DecompressionStream is missing in Chromium 74 and 86.
// The input is not trusted: every step either consumes input or ends, and nothing is written past the known length.
(function (ty) {
  'use strict';
  var LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  var LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  var DIST_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
    6145, 8193, 12289, 16385, 24577];
  var DIST_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
  var ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  var MAX_BITS = 15, RAW_BYTES_MAX = 64 << 20;
  var fixed = null;

  function damaged() {
    return new Error('deflate');
  }

  // A table over the next `bits` bits: symbol << 4 | length; 0 where no code is.
  function table(lengths) {
    var bits = 1, i, len, code = 0, counts = new Uint16Array(MAX_BITS + 2), next = new Uint16Array(MAX_BITS + 2), out, r, c, b;
    for (i = 0; i < lengths.length; i++) {
      counts[lengths[i]]++;
      if (lengths[i] > bits) bits = lengths[i];
    }
    counts[0] = 0;
    for (len = 1; len <= bits; len++) {
      code = (code + counts[len - 1]) << 1;
      if (code + counts[len] > 1 << len) throw damaged();
      next[len] = code;
    }
    out = new Uint16Array(1 << bits);
    for (i = 0; i < lengths.length; i++) {
      len = lengths[i];
      if (!len) continue;
      c = next[len]++;
      for (r = 0, b = 0; b < len; b++) r |= (c >> b & 1) << (len - 1 - b);
      for (; r < out.length; r += 1 << len) out[r] = i << 4 | len;
    }
    return { bits: bits, codes: out };
  }

  function fixedTables() {
    var lengths = new Uint8Array(288), distances = new Uint8Array(30), i;
    for (i = 0; i < 288; i++) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    for (i = 0; i < 30; i++) distances[i] = 5;
    return { literals: table(lengths), distances: table(distances) };
  }

  function inflate(input, start, rawLength) {
    var out = new Uint8Array(rawLength), size = 0, at = start, hold = 0, held = 0, last = 0, type, tables;

    function fill(n) {
      while (held < n) {
        // A code may be shorter than what the table looks at: bits past the end are zeros, but only so many.
        if (at >= input.length + 4) throw damaged();
        hold |= (at < input.length ? input[at] : 0) << held;
        at++;
        held += 8;
      }
    }
    function take(n) {
      var value;
      if (!n) return 0;
      fill(n);
      value = hold & (1 << n) - 1;
      hold >>>= n;
      held -= n;
      return value;
    }
    function symbol(t) {
      var entry;
      fill(t.bits);
      entry = t.codes[hold & (1 << t.bits) - 1];
      if (!entry) throw damaged();
      hold >>>= entry & 15;
      held -= entry & 15;
      return entry >> 4;
    }
    function stored() {
      var length, check;
      at -= held >> 3;
      hold = held = 0;
      length = input[at] | input[at + 1] << 8;
      check = input[at + 2] | input[at + 3] << 8;
      at += 4;
      if ((length ^ check) !== 0xffff || at + length > input.length || size + length > rawLength) throw damaged();
      out.set(input.subarray(at, at + length), size);
      at += length;
      size += length;
    }
    function dynamic() {
      var literals = take(5) + 257, distances = take(5) + 1, codes = take(4) + 4;
      var lengths = new Uint8Array(19), all = new Uint8Array(literals + distances), i, t, s, repeat, value;
      if (literals > 286 || distances > 30) throw damaged();
      for (i = 0; i < codes; i++) lengths[ORDER[i]] = take(3);
      t = table(lengths);
      for (i = 0; i < all.length;) {
        s = symbol(t);
        if (s < 16) {
          all[i++] = s;
          continue;
        }
        if (s === 16 && !i) throw damaged();
        value = s === 16 ? all[i - 1] : 0;
        repeat = s === 16 ? 3 + take(2) : s === 17 ? 3 + take(3) : 11 + take(7);
        if (i + repeat > all.length) throw damaged();
        while (repeat--) all[i++] = value;
      }
      return { literals: table(all.subarray(0, literals)), distances: table(all.subarray(literals)) };
    }
    function compressed(t) {
      var s, length, distance, from;
      for (;;) {
        s = symbol(t.literals);
        if (s === 256) return;
        if (s < 256) {
          if (size >= rawLength) throw damaged();
          out[size++] = s;
          continue;
        }
        s -= 257;
        if (s > 28) throw damaged();
        length = LENGTH_BASE[s] + take(LENGTH_BITS[s]);
        s = symbol(t.distances);
        if (s > 29) throw damaged();
        distance = DIST_BASE[s] + take(DIST_BITS[s]);
        if (distance > size || size + length > rawLength) throw damaged();
        for (from = size - distance; length--;) out[size++] = out[from++];
      }
    }

    while (!last) {
      last = take(1);
      type = take(2);
      if (type === 0) {
        stored();
      } else if (type === 3) {
        throw damaged();
      } else {
        tables = type === 1 ? fixed || (fixed = fixedTables()) : dynamic();
        compressed(tables);
      }
    }
    if (size !== rawLength) throw damaged();
    return out;
  }

  // Twin of org.touyan.text.Base91: 13 bits in two of 91 characters, low bits first.
  function base91(text) {
    var out = new Uint8Array(text.length * 13 >> 4), size = 0, hold = 0, held = 0, i, value, unit, numbers = new Int16Array(128).fill(8192);
    for (i = 0, unit = 33; unit < 127; unit++) if (unit !== 34 && unit !== 39 && unit !== 92) numbers[unit] = i++;
    for (i = 0; i + 1 < text.length; i += 2) {
      value = numbers[text.charCodeAt(i)] + 91 * numbers[text.charCodeAt(i + 1)];
      if (!(value < 8192)) throw damaged(); // a unit that is none of the 91 is too much, one beyond ASCII no number
      hold |= value << held;
      for (held += 13; held > 7; held -= 8) {
        out[size++] = hold;
        hold >>>= 8;
      }
    }
    return out;
  }

  // The bytes of a shard: their length in four bytes, low ones first, then a deflate stream, in base91.
  function unpack(text) {
    var bytes = base91(text), length;
    if (bytes.length < 5) throw damaged();
    length = (bytes[0] | bytes[1] << 8 | bytes[2] << 16 | bytes[3] << 24) >>> 0;
    if (length > RAW_BYTES_MAX) throw damaged();
    return inflate(bytes, 4, length);
  }

  ty.inflate = inflate;
  ty.unpack = unpack;
  ty.base91 = base91;
})(Touyan);
