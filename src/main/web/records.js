// The learner's record: an event log. Pure functions, also run by node in the tests; the Java twin reads the same form.
//
// docs/dev/records-format.md tells the event, its canonical form, its id, and the file.
(function (root) {
  'use strict';
  var Touyan = root.Touyan = root.Touyan || {};
  var VERBS = ['read', 'unread', 'done', 'passed', 'failed', 'ticked', 'unticked', 'reflected'];
  var TEXT_MAX = { who: 50, unit: 100, ref: 200, hash: 64, note: 1000 };
  var FILE_BYTES_MAX = 20 * 1024 * 1024, EVENTS_MAX = 100000, ROLES_MAX = 20, PEOPLE_MAX = 2000, PEOPLE_CHARS_MAX = 60000;

  // --- SHA-256 (FIPS 180-4). crypto.subtle is absent on file:// in some browsers and answers late in the others. ---
  var K = [], H = [];
  (function () {
    function fraction(x) { return (x - Math.floor(x)) * 4294967296 | 0; }
    for (var n = 2, found = 0; found < 64; n++) {
      var prime = true;
      for (var d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
      if (!prime) continue;
      if (found < 8) H[found] = fraction(Math.pow(n, 1 / 2));
      K[found++] = fraction(Math.pow(n, 1 / 3));
    }
  })();
  function utf8(text) {
    var bytes = [], ascii = unescape(encodeURIComponent(text));
    for (var i = 0; i < ascii.length; i++) bytes.push(ascii.charCodeAt(i));
    return bytes;
  }
  function sha256(text) {
    var bytes = utf8(text), bits = bytes.length * 8, h = H.slice(), w = [];
    bytes.push(0x80);
    while (bytes.length % 64 !== 56) bytes.push(0);
    bytes.push(0, 0, 0, Math.floor(bits / 4294967296) & 255, bits >>> 24 & 255, bits >>> 16 & 255, bits >>> 8 & 255, bits & 255);
    function turn(x, n) { return x >>> n | x << 32 - n; }
    for (var at = 0; at < bytes.length; at += 64) {
      var a = h.slice(), i;
      for (i = 0; i < 64; i++) {
        if (i < 16) {
          w[i] = bytes[at + i * 4] << 24 | bytes[at + i * 4 + 1] << 16 | bytes[at + i * 4 + 2] << 8 | bytes[at + i * 4 + 3];
        } else {
          var p = w[i - 15], q = w[i - 2];
          w[i] = (turn(p, 7) ^ turn(p, 18) ^ p >>> 3) + (turn(q, 17) ^ turn(q, 19) ^ q >>> 10) + w[i - 16] + w[i - 7] | 0;
        }
        var one = a[7] + (turn(a[4], 6) ^ turn(a[4], 11) ^ turn(a[4], 25)) + (a[4] & a[5] ^ ~a[4] & a[6]) + K[i] + w[i] | 0;
        var two = (turn(a[0], 2) ^ turn(a[0], 13) ^ turn(a[0], 22)) + (a[0] & a[1] ^ a[0] & a[2] ^ a[1] & a[2]) | 0;
        a = [one + two | 0, a[0], a[1], a[2], a[3] + one | 0, a[4], a[5], a[6]];
      }
      for (i = 0; i < 8; i++) h[i] = h[i] + a[i] | 0;
    }
    return h.map(function (x) { return ('0000000' + (x >>> 0).toString(16)).slice(-8); }).join('');
  }

  // --- events ---------------------------------------------------------------------------------------------------------
  function clean(value, max) {
    var text = typeof value === 'string' ? value : '';
    // Signs that nobody sees, among them those that turn the direction of what follows, would make two names of one.
    text = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '');
    if (text.length <= max && !/[\ud800-\udfff]/.test(text)) return text.trim();
    var points = Array.from(text).filter(function (p) { return p.length === 2 || p < '\ud800' || p > '\udfff'; });
    return points.slice(0, max).join('').trim(); // cut, then trim: cleaning twice changes nothing
  }
  function whole(value, max) {
    return typeof value === 'number' && isFinite(value) ? Math.max(0, Math.min(max, Math.round(value))) : null;
  }
  function roleList(roles) {
    return Array.from(new Set((Array.isArray(roles) ? roles : []).map(function (r) { return clean(r, 80); })
      .filter(function (r) { return /^[a-z0-9-]+:[a-z0-9-]+$/.test(r); }))).sort().slice(0, ROLES_MAX);
  }
  function canonical(e) {
    return JSON.stringify([e.v, e.t, e.who, e.unit, e.roles, e.verb, e.ref, e.hash, e.score, e.min, e.note]);
  }
  /** Only the fields of an event, each in its form; t is a time in milliseconds or an ISO text, kept to the second in UTC. */
  function fields(parts, id) {
    var t = typeof parts.t === 'number' ? new Date(parts.t).toISOString() : String(parts.t);
    return {
      v: 1, id: id, t: t.replace(/\.\d+Z$/, 'Z'), who: clean(parts.who, TEXT_MAX.who), unit: clean(parts.unit, TEXT_MAX.unit),
      roles: roleList(parts.roles), verb: parts.verb, ref: clean(parts.ref, TEXT_MAX.ref), hash: clean(parts.hash, TEXT_MAX.hash),
      score: whole(parts.score, 100), min: whole(parts.min, 100000), note: clean(parts.note, TEXT_MAX.note)
    };
  }
  /** An event with its id from loose parts. */
  function event(parts) {
    var e = fields(parts, '');
    e.id = sha256(canonical(e)).slice(0, 32);
    return e;
  }
  /** A moment to the second, 1970 to 2199: a clock that is wrong loses no event. Writing it again gives the same text: no 30 February. */
  function isTime(text) {
    var found = typeof text === 'string' && /^(?:19[7-9]\d|2[01]\d\d)-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.exec(text);
    if (!found || found[1] <= '28') return !!found; // every month has these days: no need to ask the calendar
    var date = new Date(text);
    return !isNaN(date) && date.toISOString().replace('.000Z', 'Z') === text;
  }
  /** Is this an event by its shape? */
  function shaped(raw) {
    return !!raw && typeof raw === 'object' && raw.v === 1 && VERBS.indexOf(raw.verb) >= 0 && isTime(raw.t) &&
      typeof raw.ref === 'string' && /^[a-z0-9\-\/]+(#[^\s"<>]{1,120})?$/.test(raw.ref) &&
      typeof raw.hash === 'string' && /^[\w-]{0,64}$/.test(raw.hash);
  }
  /** The event, rebuilt from checked fields, or null. Nothing of a foreign object is kept but what passes here. */
  function check(raw) {
    if (!shaped(raw)) return null;
    var e = event(raw);
    return e.id === raw.id ? e : null; // a changed field no longer fits its id
  }
  /**
   * The same for an event of our own store, whose id was proved when it came in: hashing some thousand events again on each page
   * would take longer than reading them.
   */
  function stored(raw) { return shaped(raw) && /^[0-9a-f]{32}$/.test(raw.id) ? fields(raw, raw.id) : null; }
  /** Both logs as one, each event once, in time order (then by id, so that every machine agrees). */
  function merge(one, other) {
    var seen = Object.create(null);
    one.concat(other).forEach(function (e) { seen[e.id] = e; });
    return Object.keys(seen).map(function (id) { return seen[id]; }).sort(order);
  }
  function order(a, b) { return a.t < b.t ? -1 : a.t > b.t ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0; }

  /**
   * What the log says about one person: marks {ref: {t, hash, verb}}, ticks {"page#item": t}, scores {ref: {best, last, passed, t, tries}}.
   * Read, done and passed are marks; unread takes any of them back.
   */
  function derive(events, who) {
    var state = { marks: Object.create(null), ticks: Object.create(null), scores: Object.create(null), log: Object.create(null), notes: [] };
    events.filter(function (e) { return who === undefined || e.who === who; }).sort(order).forEach(function (e) {
      // Every tick and untick of an item in time order: lists that begin anew ask for those of one period.
      if (/ticked$/.test(e.verb)) (state.log[e.ref] = state.log[e.ref] || []).push(e);
      if (e.verb === 'read' || e.verb === 'done') state.marks[e.ref] = { t: e.t, hash: e.hash, verb: e.verb };
      else if (e.verb === 'unread') delete state.marks[e.ref];
      else if (e.verb === 'ticked') state.ticks[e.ref] = e.t;
      else if (e.verb === 'unticked') delete state.ticks[e.ref];
      else if (e.verb === 'reflected') state.notes.push(e);
      else {
        var old = state.scores[e.ref] || { best: -1, passed: false, tries: [] };
        state.scores[e.ref] = { best: Math.max(old.best, e.score || 0), last: e.score || 0, passed: old.passed || e.verb === 'passed', t: e.t, tries: old.tries.concat([{ t: e.t, score: e.score || 0 }]) };
        if (e.verb === 'passed') state.marks[e.ref] = { t: e.t, hash: e.hash, verb: 'passed' };
      }
    });
    return state;
  }

  // --- file -----------------------------------------------------------------------------------------------------------
  /** people: {name: {unit, roles, appointed}}; it stands before the events, so that a file cut off still has it. */
  function toFile(siteId, siteTitle, events, people) {
    var data = { touyan: 'records', v: 1, site: siteId, title: siteTitle, evidence: 'self-declared' };
    var text = people && Object.keys(people).length ? JSON.stringify(people) : '';
    if (text && text.length <= PEOPLE_CHARS_MAX) data.people = people; // other readers look only so far ahead for the events
    data.events = events.slice().sort(order);
    return JSON.stringify(data, null, 1);
  }
  /** The settings of people that a file carries; what is not exactly as we write it is left out. */
  function peopleIn(raw) {
    var people = Object.create(null), isMap = !!raw && typeof raw === 'object' && !Array.isArray(raw);
    (isMap ? Object.keys(raw) : []).slice(0, PEOPLE_MAX).forEach(function (who) {
      var p = raw[who];
      if (!p || typeof p !== 'object' || clean(who, TEXT_MAX.who) !== who || clean(p.unit, TEXT_MAX.unit) !== p.unit) return;
      if (!Array.isArray(p.roles) || JSON.stringify(roleList(p.roles)) !== JSON.stringify(p.roles)) return;
      if (p.appointed !== '' && !(typeof p.appointed === 'string' && isTime(p.appointed + 'T00:00:00Z'))) return;
      people[who] = { unit: p.unit, roles: roleList(p.roles), appointed: p.appointed };
    });
    return people;
  }
  /** Every object without another inside that is whole in a text that is none as a whole; a line end closes a text left open. */
  function wholeObjects(text) {
    var all = [], start = -1, quoted = false;
    for (var i = 0; i < text.length && all.length <= EVENTS_MAX; i++) {
      var c = text.charAt(i);
      if (quoted && c === '\\') i++;
      else if (c === '"' || quoted && c === '\n') quoted = !quoted;
      else if (!quoted && c === '{') start = i;
      else if (!quoted && c === '}' && start >= 0) {
        try { all.push(JSON.parse(text.slice(start, i + 1))); } catch (e) { all.push(null); }
        start = -1;
      }
    }
    return all;
  }
  /** What is left of a file that was cut off or damaged: its head and the whole ones of its events; null when it never was one. */
  function salvage(text) {
    var list = /"events"\s*:\s*\[/.exec(text), head = null;
    if (!/^\s*\{\s*"touyan"\s*:\s*"records"/.test(text)) return null;
    if (!list) return { touyan: 'records', cut: true };
    try { head = JSON.parse(text.slice(0, list.index) + '"events":[]}'); } catch (e) { return { touyan: 'records', cut: true }; }
    return Object.assign(head, { cut: true, events: wholeObjects(text.slice(list.index)) });
  }
  /**
   * {events, bad, people, cut: the file is not whole, misread: it was saved in another encoding} or {error:
   * 'big'|'json'|'newer'|'site'|'cut'}. The text may come from anywhere.
   */
  function fromFile(siteId, text) {
    if (typeof text !== 'string' || text.length > FILE_BYTES_MAX) return { error: 'big' };
    var data, plain = text.replace(/^\ufeff/, '');
    try { data = JSON.parse(plain); } catch (e) { data = salvage(plain); }
    if (!data || data.touyan !== 'records') return { error: 'json' };
    if (typeof data.v === 'number' && data.v > 1) return { error: 'newer' };
    if (data.cut === true && !data.events) return { error: 'cut' };
    if (data.v !== 1 || !Array.isArray(data.events)) return { error: 'json' };
    if (data.site !== siteId) return { error: 'site' };
    if (data.events.length > EVENTS_MAX) return { error: 'big' };
    var good = data.events.map(function (raw) { return check(raw); }).filter(Boolean), bad = data.events.length - good.length;
    return { events: merge(good, []), bad: bad, people: peopleIn(data.people), cut: data.cut === true, misread: bad > 0 && /\ufffd/.test(text) };
  }
  /** A file name that Windows accepts. */
  function fileName(pattern, who, day) {
    // A name may hold what looks like a place to fill in, so both are filled at once.
    return pattern.replace(/\{([01])\}/g, function (all, n) { return n === '0' ? who || '' : day; })
      .replace(/[\\\/:*?"<>|\u0000-\u001f]/g, '').replace(/--+/g, '-');
  }

  Touyan.records = {
    sha256: sha256, clean: clean, canonical: canonical, event: event, check: check, stored: stored, merge: merge, derive: derive,
    toFile: toFile, fromFile: fromFile, fileName: fileName, verbs: VERBS, fileBytesMax: FILE_BYTES_MAX
  };
})(typeof window === 'undefined' ? globalThis : window);
