// The text code: bytes of record-pack.js as letters and digits to send or to type, in numbered parts that each know whether they
// are whole. docs/dev/records-format.md is the specification; the Java twin reads the same. Pure functions.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, records = Touyan.records;
  var DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ', MARK = 'TY', VERSION = '1';
  var PAYLOAD_MAX = 800, PARTS_MAX = 1023, HEAD = 13, CHECK = 4, GROUP = 5, NEWER_CHARS_MAX = 80;
  var TEXT_CHARS_MAX = 4 * 1024 * 1024;

  // --- digits -------------------------------------------------------------------------------------------------------
  function number(value, digits) {
    for (var out = ''; digits--; value = Math.floor(value / 32)) out = DIGITS[value % 32] + out;
    return out;
  }
  function value(digits) {
    for (var out = 0, i = 0; i < digits.length; i++) out = out * 32 + DIGITS.indexOf(digits[i]);
    return out;
  }
  function toDigits(bytes) {
    var out = '', hold = 0, held = 0;
    bytes.forEach(function (b) {
      hold = hold << 8 | b;
      for (held += 8; held >= 5; held -= 5) out += DIGITS[hold >>> held - 5 & 31];
      hold &= 31;
    });
    return held ? out + DIGITS[hold << 5 - held & 31] : out;
  }
  function toBytes(digits) {
    var out = [], hold = 0, held = 0;
    for (var i = 0; i < digits.length; i++) {
      hold = (hold << 5 | DIGITS.indexOf(digits[i])) & 8191;
      held += 5;
      if (held >= 8) out.push(hold >>> (held -= 8) & 255);
    }
    return out;
  }
  /** Four digits of the SHA-256 of a text. */
  function mark(text) { return number(Math.floor(parseInt(records.sha256(text).slice(0, 6), 16) / 16), 4); }

  // --- writing ------------------------------------------------------------------------------------------------------
  /** The parts of a code, without spaces; null when there are too many events. */
  function encode(siteId, events) {
    if (events.length > Touyan.recordPack.eventsMax) return null;
    var digits = toDigits(Touyan.recordPack.pack(siteId, records.merge(events, [])));
    var count = Math.ceil(digits.length / PAYLOAD_MAX), size = Math.ceil(digits.length / count), parts = [];
    if (count > PARTS_MAX) return null;
    for (var n = 0; n < count; n++) {
      var payload = digits.slice(n * size, (n + 1) * size);
      var part = MARK + VERSION + mark(digits) + number(n + 1, 2) + number(count, 2) + number(payload.length, 2) + payload;
      parts.push(part + mark(part));
    }
    return parts;
  }
  /** A part as people see it: "2/3 " before it when there are several, and a space behind every fifth letter. */
  function show(part, n, count) {
    return (count > 1 ? n + '/' + count + ' ' : '') + part.match(new RegExp('.{1,' + GROUP + '}', 'g')).join(' ');
  }

  // --- reading ------------------------------------------------------------------------------------------------------
  /** Only the digits of a text: wide forms and small letters folded, what is easily mistaken put right, all else dropped. */
  function fold(text) {
    return text.replace(/[\uff01-\uff5e]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xfee0); })
      .replace(/[^0-9A-Za-z]/g, '').toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0').replace(/U/g, 'V');
  }
  function partAt(digits, at) {
    var part = {
      set: digits.slice(at + 3, at + 7), n: value(digits.slice(at + 7, at + 9)), of: value(digits.slice(at + 9, at + 11)),
      end: at + HEAD + value(digits.slice(at + 11, at + 13)) + CHECK
    };
    if (at + HEAD + CHECK >= digits.length || part.n < 1 || part.n > part.of) return null;
    part.payload = digits.slice(at + HEAD, part.end - CHECK);
    part.whole = part.end <= digits.length && mark(digits.slice(at, part.end - CHECK)) === digits.slice(part.end - CHECK, part.end);
    return part;
  }
  function codesIn(digits) {
    var codes = [], bySet = Object.create(null), sound = [], broken = [];
    for (var at = digits.indexOf(MARK + VERSION); at >= 0; at = digits.indexOf(MARK + VERSION, at)) {
      var part = partAt(digits, at);
      if (part) (part.whole ? sound : broken).push(part);
      at = part && part.whole ? part.end : at + 1;
    }
    sound.forEach(function (part) {
      var code = bySet[part.set + part.of];
      if (!code) codes.push(code = bySet[part.set + part.of] = { set: part.set, of: part.of, payloads: [], broken: [] });
      if (!code.payloads[part.n]) code.payloads[part.n] = part.payload;
    });
    // Which part it was that came damaged, as far as its head can be trusted.
    broken.forEach(function (part) {
      var code = bySet[part.set + part.of];
      if (!code && part.of === 1) codes.push(code = bySet[part.set + part.of] = { set: part.set, of: 1, payloads: [], broken: [] });
      if (code && !code.payloads[part.n] && code.broken.indexOf(part.n) < 0) code.broken.push(part.n);
    });
    return codes;
  }
  // The event of a code is canonical or it is none: cleaning it must change nothing.
  function sound(raw) {
    var t = new Date(raw.t), e = isNaN(t) ? null : records.check(records.event(raw));
    return e && records.canonical(e) === records.canonical(Object.assign({ v: 1 }, raw, { t: e.t })) ? e : null;
  }
  function open(siteId, code) {
    var out = { of: code.of, missing: [], broken: code.broken.sort(function (a, b) { return a - b; }), error: '', events: [], bad: 0 };
    for (var n = 1; n <= code.of; n++) if (!code.payloads[n] && out.broken.indexOf(n) < 0) out.missing.push(n);
    if (out.missing.length || out.broken.length) { out.error = 'parts'; return out; }
    var digits = code.payloads.slice(1).join(''), found;
    if (mark(digits) !== code.set) { out.error = 'damaged'; return out; }
    try {
      found = Touyan.recordPack.unpack(toBytes(digits));
    } catch (e) { out.error = 'damaged'; return out; }
    if (found.site !== siteId) { out.error = 'site'; return out; }
    var good = found.events.map(sound).filter(Boolean);
    out.bad = found.events.length - good.length;
    out.events = records.merge(good, []);
    return out;
  }
  // Whether a word begins as a code of a later version does: with its sign, and a part that is one of so many.
  function isNewer(text) {
    var sign = /(^|[^A-Za-z0-9\uff10-\uff19\uff21-\uff3a\uff41-\uff5a])[Tt\uff34\uff54][Yy\uff39\uff59][2-9\uff12-\uff19]/g, found;
    while ((found = sign.exec(text))) {
      var from = found.index + found[1].length, digits = fold(text.slice(from, from + NEWER_CHARS_MAX)), n = value(digits.slice(7, 9));
      if (digits.length >= HEAD + CHECK && n >= 1 && n <= value(digits.slice(9, 11))) return true;
    }
    return false;
  }
  /**
   * What a pasted text holds: {error: ''|'big'|'none'|'newer', events, bad, codes[]}; a code has of (parts), missing and broken
   * (numbers of parts), error ''|'parts'|'damaged'|'site', events, bad (events refused). events are those of all codes, each once.
   */
  function decode(siteId, text) {
    if (typeof text !== 'string' || text.length > TEXT_CHARS_MAX) return { error: 'big', events: [], bad: 0, codes: [] };
    var digits = fold(text), codes = codesIn(digits).map(function (code) { return open(siteId, code); });
    return {
      error: codes.length ? '' : isNewer(text) ? 'newer' : 'none',
      events: codes.reduce(function (all, code) { return records.merge(all, code.events); }, []),
      bad: codes.reduce(function (all, code) { return all + code.bad; }, 0), codes: codes
    };
  }
  Touyan.recordCode = { encode: encode, show: show, decode: decode, fold: fold };
})(typeof window === 'undefined' ? globalThis : window);
