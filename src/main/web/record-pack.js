// Events as few bytes: a range code of columns, in which what was said once is only pointed at. docs/dev/records-format.md is the
// specification; the Java twin reads the same. Pure functions over range.js, range-sink.js and records.js.
(function (root) {
  'use strict';
  var Touyan = root.Touyan;
  var DAY_SECONDS = 86400, EVENTS_MAX = 20000, CHARS_MAX = 1000000, TEXT_MAX = 1000, VERBS = 16, FINE = 4;
  var VOWELS = 'aeiou';
  // The characters of ids in the order of their frequency: a small number is a short one from the start.
  var COMMON = 'inaeuhogzsxc-rtdjly/bmpwqfkv0123456789:_.';

  /** One direction of the columns: both writer and reader walk this, so that they keep the same odds. */
  function columns() {
    function odds() { return Touyan.odds(FINE); }
    function several(count) { return Touyan.several(count, FINE); }
    return {
      count: odds(), day: odds(), second: several(2), person: odds(), roles: odds(), verb: several(VERBS + 1), page: odds(),
      item: several(VERBS), hash: several(2), score: several(VERBS), min: several(VERBS), note: several(VERBS),
      text: ['site', 'who', 'unit', 'role', 'page', 'item', 'hash', 'note'].reduce(function (all, kind) {
        all[kind] = { shared: odds(), more: odds(), character: several(4), before: '' };
        return all;
      }, {})
    };
  }
  // After what a character stands: the start or a sign, a vowel, another small letter, all else.
  function context(character) {
    if (!character || /^[^a-z]$/.test(character) && character < '\u0080') return 0;
    return VOWELS.indexOf(character) >= 0 ? 1 : character < '\u0080' ? 2 : 3;
  }

  /**
   * Walks over count events. io.number(odds, value) writes the value and gives it back, or reads it; io.even(value, bits) likewise.
   * When reading, events is empty and is filled.
   */
  function walk(io, site, events) {
    var c = columns(), reading = !events, chars = 0, out = [];
    function text(kind, value) {
      var k = c.text[kind], old = Array.from(k.before), now = reading ? [] : Array.from(value), shared = 0, more, i, odds;
      if (!reading) while (shared < old.length && shared < now.length && old[shared] === now[shared]) shared++;
      shared = io.number(k.shared, shared);
      more = io.number(k.more, now.length - shared);
      chars += shared + more;
      if (shared > old.length || shared + more > TEXT_MAX || chars > CHARS_MAX) throw io.damaged('text');
      if (reading) now = old.slice(0, shared);
      for (i = shared; i < shared + more; i++) {
        odds = k.character[context(now[i - 1])];
        var known = reading ? 0 : COMMON.indexOf(now[i]), point = io.number(odds, known < 0 ? now[i].codePointAt(0) + COMMON.length : known);
        if (point > 0x10ffff + COMMON.length) throw io.damaged('character');
        if (reading) now.push(point < COMMON.length ? COMMON[point] : String.fromCodePoint(point - COMMON.length));
      }
      return k.before = now.join('');
    }
    // The place of a value in a list of what came before, counted from the end; 0 for a new one, which goes to the end either way.
    function recent(list, odds, wanted) {
      var at = reading ? 0 : list.lastIndexOf(wanted), back = io.number(odds, at < 0 ? 0 : list.length - at);
      if (back > list.length) throw io.damaged('reference');
      return back ? list.splice(list.length - back, 1)[0] : null;
    }

    text('site', site);
    site = c.text.site.before;
    var count = io.number(c.count, reading ? 0 : events.length);
    if (count > EVENTS_MAX) throw io.damaged('count');
    var persons = [], person = null, pages = [], page = null, day = 0, second = 0, last = VERBS;
    for (var n = 0; n < count; n++) {
      var e = reading ? {} : events[n], key;
      // when
      var t = reading ? 0 : Date.parse(e.t) / 1000, days = io.number(c.day, Math.floor(t / DAY_SECONDS) - day);
      if (days) second = 0;
      day += days;
      second += io.number(c.second[days ? 1 : 0], t % DAY_SECONDS - second);
      t = (day * DAY_SECONDS + second) * 1000;
      if (second >= DAY_SECONDS || day > 100000) throw io.damaged('time');
      // who
      key = reading ? '' : JSON.stringify([e.who, e.unit, e.roles]);
      person = recent(persons, c.person, reading ? null : persons.filter(function (p) { return p.key === key; })[0]);
      if (!person) {
        person = { key: key, who: text('who', e.who), unit: text('unit', e.unit), roles: [] };
        var roles = io.number(c.roles, reading ? 0 : e.roles.length);
        if (roles > 20) throw io.damaged('roles');
        for (var r = 0; r < roles; r++) person.roles.push(text('role', reading ? '' : e.roles[r]));
      }
      persons.push(person);
      // what
      var verb = io.number(c.verb[last], reading ? 0 : Touyan.records.verbs.indexOf(e.verb));
      if (verb >= Touyan.records.verbs.length) throw io.damaged('verb');
      last = verb;
      var cut = reading ? 0 : (e.ref + '#').indexOf('#'), id = reading ? '' : e.ref.slice(0, cut), item = reading ? '' : e.ref.slice(cut + 1);
      page = recent(pages, c.page, reading ? null : pages.filter(function (p) { return p.id === id; })[0]) ||
        { id: text('page', id), items: [], hash: '', min: 0 };
      pages.push(page);
      var known = page.items.indexOf(item), at = io.number(c.item[verb], item === '' ? 0 : known < 0 ? 1 : known + 2);
      if (at > page.items.length + 1) throw io.damaged('item');
      if (at === 1) page.items.push(text('item', item));
      item = at ? page.items[at === 1 ? page.items.length - 1 : at - 2] : '';
      // which form of the page: 0 as before, 1 twelve hex digits, 2 another text
      var form = io.number(c.hash[page.hash ? 1 : 0], e.hash === page.hash ? 0 : /^[0-9a-f]{12}$/.test(e.hash) ? 1 : 2);
      if (form === 1) page.hash = hex(io.even(six(e.hash, 0), 24)) + hex(io.even(six(e.hash, 6), 24));
      else if (form === 2) page.hash = text('hash', e.hash);
      else if (form) throw io.damaged('hash');
      // figures: 0 for none; minutes 0 for those said last about the page
      var score = io.number(c.score[verb], reading || e.score === null ? 0 : e.score + 1);
      var min = reading ? 0 : e.min === null ? 0 : e.min + 1;
      min = io.number(c.min[verb], min === page.min ? 0 : min + 1);
      if (min) page.min = min - 1;
      var note = io.number(c.note[verb], reading || e.note === '' ? 0 : 1) ? text('note', e.note) : '';
      if (reading) out.push({ t: t, who: person.who, unit: person.unit, roles: person.roles, verb: Touyan.records.verbs[verb],
        ref: item ? page.id + '#' + item : page.id, hash: page.hash, score: score ? score - 1 : null, min: page.min ? page.min - 1 : null, note: note });
    }
    return { site: site, events: out };
  }
  function six(text, at) { return text ? parseInt(text.slice(at, at + 6), 16) : 0; }
  function hex(number) { return ('00000' + number.toString(16)).slice(-6); }

  function pack(site, events) {
    var sink = Touyan.RangeSink();
    walk({
      number: function (odds, value) { sink.number(odds, value); return value; },
      even: function (value, bits) { sink.even(value, bits); return value; },
      damaged: function (what) { return new Error('record-pack: ' + what); }
    }, site, events);
    var bytes = sink.done();
    for (var n = 0; n < 4 && bytes[bytes.length - 1] === 0; n++) bytes.pop();
    return bytes;
  }
  function unpack(bytes) {
    var source = {
      at: 0, end: bytes.length,
      take: function () { if (source.at === source.end) throw source.damaged('end'); return bytes[source.at++]; },
      damaged: function (what) { return new Error('record-pack: ' + what); }
    };
    var range = Touyan.Range(source);
    var found = walk({ number: function (odds) { return range.number(odds); }, even: function (value, bits) { return range.even(bits); }, damaged: source.damaged }, '', null);
    if (source.at < source.end) throw source.damaged('rest');
    return found;
  }
  Touyan.recordPack = { pack: pack, unpack: unpack, eventsMax: EVENTS_MAX };
})(typeof window === 'undefined' ? globalThis : window);
