// The hub: the only page of the site that stores anything. It lives in a hidden frame, because strict Firefox keeps one store
// for each file path, while all pages may talk to one frame. IndexedDB is written first (localStorage was lost when the
// browser was killed within two seconds), localStorage is the mirror and the way out when IndexedDB is refused, memory the last.
// Messages are told in docs/dev/site-scripts.md; only the parent window is heard.
(function () {
  'use strict';
  var site = document.body.getAttribute('data-site') || '';
  var LOG = 'touyan:' + site + ':log', KV = 'touyan:' + site + ':kv';
  var ASIDE = 'damaged:', EPOCH = 'epoch', CLEARED = 'cleared', GONE = 'gone', GONE_MAX = 200, EVENTS_MAX = 200000, VALUE_CHARS_MAX = 200000;
  var db = null, how = 'memory', told = [];
  var memory = empty();

  function empty() { return { events: Object.create(null), kv: Object.create(null) }; }

  function tell(word) { if (told.indexOf(word) < 0) told.push(word); }

  // --- shapes -------------------------------------------------------------------------------------------------------
  function text(value, max) { return typeof value === 'string' && value.length <= max; }
  function shapeOk(e) {
    return !!e && typeof e === 'object' && e.v === 1 && text(e.id, 64) && /^[0-9a-f]{32}$/.test(e.id) && text(e.t, 24) &&
      text(e.who, 100) && text(e.unit, 200) && Array.isArray(e.roles) && e.roles.length <= 50 &&
      e.roles.every(function (r) { return text(r, 100); }) && text(e.verb, 20) && text(e.ref, 200) && text(e.hash, 100) &&
      (e.score === null || typeof e.score === 'number') && (e.min === null || typeof e.min === 'number') && text(e.note, 2000);
  }
  var FIELDS = ['v', 'id', 't', 'who', 'unit', 'roles', 'verb', 'ref', 'hash', 'score', 'min', 'note'];
  function own(key) { return key === EPOCH || key === CLEARED || key === GONE; } // the hub's own, which no page reads or writes
  function keyOk(key) { return text(key, 100) && key !== '__proto__'; }

  // --- localStorage: every access may throw ---------------------------------------------------------------------------
  function readLocal(key, empty, good) {
    var raw = null;
    try { raw = localStorage.getItem(key); } catch (e) { /* refused: as if there were nothing */ }
    try {
      var value = JSON.parse(raw || '');
      if (good(value)) return { value: value, text: raw };
    } catch (e) { /* nothing there, or damaged */ }
    if (raw !== null) aside(key, raw);
    return { value: empty, text: '' };
  }
  // Damaged data is never thrown away: someone may still read it by eye.
  function aside(key, raw) {
    tell('damaged');
    try {
      var copy = key + ':damaged';
      for (var n = 1; localStorage.getItem(copy) !== null && localStorage.getItem(copy) !== raw && n < 20; n++) copy = key + ':damaged' + n;
      localStorage.setItem(copy, raw);
      localStorage.removeItem(key);
    } catch (e) { tell('full'); }
  }
  function isMap(v) { return !!v && typeof v === 'object' && !Array.isArray(v); }
  function readMirror() {
    var log = readLocal(LOG, [], Array.isArray), kv = readLocal(KV, {}, isMap);
    return { log: log.value, kv: kv.value, text: log.text };
  }
  // Another window may have written since: its events join ours, its values stand; after a deletion there only its store counts.
  function join() {
    var there = readMirror(), theirs = epochOf(there.kv[EPOCH]), ours = epochOf(memory.kv[EPOCH]);
    if (theirs < ours) return;
    if (theirs > ours) memory = empty();
    there.log.forEach(function (e) { if (shapeOk(e)) take(e); else tell('damaged'); });
    Object.keys(there.kv).forEach(function (k) { if (keyOk(k)) memory.kv[k] = there.kv[k]; });
  }
  /** The log as text, with nothing in it but the fields of events. */
  function logText() { return JSON.stringify(Object.keys(memory.events).map(function (id) { return memory.events[id]; }), FIELDS); }
  function writeLocal() {
    try {
      localStorage.setItem(LOG, logText());
      localStorage.setItem(KV, JSON.stringify(memory.kv));
      return true;
    } catch (e) { return false; }
  }
  function localWorks() {
    try {
      localStorage.setItem(KV + ':probe', '1');
      localStorage.removeItem(KV + ':probe');
      return true;
    } catch (e) { return false; }
  }

  // --- IndexedDB ------------------------------------------------------------------------------------------------------
  function open(done) {
    var answered = false;
    function answer(found) {
      if (answered) { if (found) found.close(); return; }
      answered = true;
      done(found);
    }
    setTimeout(function () { answer(null); }, 2000); // some browsers neither open nor refuse
    try {
      var request = indexedDB.open('touyan-' + site, 1);
      request.onupgradeneeded = function () {
        request.result.createObjectStore('events', { keyPath: 'id' });
        request.result.createObjectStore('kv');
      };
      request.onsuccess = function () { answer(request.result); };
      request.onerror = function () { answer(null); };
      request.onblocked = function () { answer(null); };
    } catch (e) { answer(null); }
  }
  // One transaction: work(events, kv) queues the writes; done(true) only when they are on the disk. mode: readwrite unless given.
  function transact(work, done, mode) {
    if (!db) { done(false); return; }
    var answered = false;
    function answer(ok) { if (!answered) { answered = true; done(ok); } }
    try {
      var tx = db.transaction(['events', 'kv'], mode || 'readwrite');
      tx.oncomplete = function () { answer(true); };
      tx.onerror = tx.onabort = function () { answer(false); };
      work(tx.objectStore('events'), tx.objectStore('kv'));
    } catch (e) { answer(false); }
  }
  // rows is null when the database holds the same ids as known does: an id is made of what the event says, so reading the events
  // again, which takes longer than all the rest, would tell nothing new.
  function readAll(known, done) {
    var rows = null, keys = [], values = [];
    transact(function (events, kv) {
      events.getAllKeys().onsuccess = function (e) {
        var ids = e.target.result;
        if (ids.length === Object.keys(known).length && ids.every(function (id) { return known[id]; })) return;
        events.getAll().onsuccess = function (e) { rows = e.target.result; };
      };
      kv.getAllKeys().onsuccess = function (e) { keys = e.target.result; };
      kv.getAll().onsuccess = function (e) { values = e.target.result; };
    }, function (ok) { done(ok, rows, keys, values); }, 'readonly');
  }

  var deletions = 0; // since the hub opened
  function take(e) { if (!memory.events[e.id]) { memory.events[e.id] = e; return true; } return false; }

  // Both stores are read and joined: whichever lost something gets it back. But not what was deleted: each deletion counts an epoch
  // up, and a store that missed it (the mirror, when the browser was killed) is not listened to.
  // done is told the log as text.
  function load(done) {
    var mine = deletions, mirror = readMirror(), kv = mirror.kv, local = !!mirror.text || localWorks(), known = Object.create(null);
    mirror.log.forEach(function (e) { if (shapeOk(e)) known[e.id] = e; else tell('damaged'); });
    if (db || local) memory = empty();
    readAll(known, function (ok, rows, keys, values) {
      if (mine !== deletions) { load(done); return; } // deleted meanwhile: what was read is older
      var bad = [], inDb = {}, ids = Object.keys(known), dbEpoch = ok ? epochOf(values[keys.indexOf(EPOCH)]) : -1, heard = epochOf(kv[EPOCH]) >= dbEpoch;
      if (heard || !rows) ids.forEach(function (id) { take(known[id]); });
      if (heard) Object.keys(kv).forEach(function (k) { if (keyOk(k)) memory.kv[k] = kv[k]; });
      if (ok && dbEpoch >= epochOf(kv[EPOCH])) {
        if (rows) rows.forEach(function (e) { if (shapeOk(e)) { take(e); inDb[e.id] = true; } else bad.push(e); });
        keys.forEach(function (k, i) { if (keyOk(k)) memory.kv[k] = values[i]; });
      }
      how = ok ? 'idb' : local ? 'local' : 'memory';
      if (ok && dbEpoch < epochOf(memory.kv[EPOCH])) rewrite();
      else if (ok && rows) mend(bad, inDb);
      // The mirror is written only when it differs: with a thousand events that is most of what a page pays for the hub.
      var sameLog = (heard || !rows) && ids.length === mirror.log.length && ids.length === Object.keys(memory.events).length;
      if (local && (bad.length || ok && !(sameLog && JSON.stringify(kv) === JSON.stringify(memory.kv)))) writeLocal();
      done(sameLog && mirror.text ? mirror.text : logText());
    });
  }
  function epochOf(value) { return typeof value === 'number' && value > 0 ? value : 0; }
  function rewrite() {
    transact(function (events, kv) {
      events.clear();
      kv.clear();
      Object.keys(memory.events).forEach(function (id) { events.put(memory.events[id]); });
      Object.keys(memory.kv).forEach(function (k) { kv.put(memory.kv[k], k); });
    }, function () {});
  }
  function mend(bad, inDb) {
    if (bad.length) tell('damaged');
    var missing = Object.keys(memory.events).filter(function (id) { return !inDb[id]; });
    if (!bad.length && !missing.length) return;
    transact(function (events, kv) {
      bad.forEach(function (e, i) {
        kv.put(e, ASIDE + String(e && e.id).slice(0, 40) + ':' + i);
        events.delete(e.id);
      });
      missing.forEach(function (id) { events.put(memory.events[id]); });
    }, function () {});
  }

  // Pieces put aside: keys of localStorage, and values of IndexedDB.
  function asideKeys() {
    try {
      return Object.keys(localStorage).filter(function (k) { return k.indexOf(LOG + ':damaged') === 0 || k.indexOf(KV + ':damaged') === 0; });
    } catch (e) { return []; }
  }
  function isAside(key) { return key.indexOf(ASIDE) === 0; }

  // --- operations -----------------------------------------------------------------------------------------------------
  // apply() changes the memory, and may do so twice: at once, and when the disk has it, for another window may have written meanwhile.
  function save(apply, work, done) {
    join();
    apply();
    transact(work, function (ok) {
      join();
      apply();
      var mirrored = writeLocal();
      if (!ok && !mirrored) tell(how === 'memory' ? 'off' : 'full');
      done();
    });
  }
  // What a put leaves of the old value. Rows of a list are the same when their text is.
  function changed(old, m) {
    if (!Array.isArray(m.gone) || !m.set || typeof m.set !== 'object') return m.value;
    if (Array.isArray(m.set)) {
      var away = m.set.concat(m.gone).map(function (row) { return JSON.stringify(row); });
      return m.set.concat((Array.isArray(old) ? old : []).filter(function (row) { return away.indexOf(JSON.stringify(row)) < 0; }));
    }
    var map = Object.assign(Object.create(null), isMap(old) ? old : {}, m.set);
    m.gone.forEach(function (name) { if (typeof name === 'string') delete map[name]; });
    return map;
  }
  // The log goes as text: a page that has read the same text already need not look into it, and cloning the events takes longer.
  function whole(log) {
    var kv = {}, keys = Object.keys(memory.kv);
    keys.forEach(function (k) { if (!isAside(k) && !own(k)) kv[k] = memory.kv[k]; });
    return { log: log, kv: kv, how: how, aside: keys.filter(isAside).length + asideKeys().length };
  }
  var operations = {
    load: function (m, done) { load(function (log) { done(whole(log)); }); },
    append: function (m, done) { operations.replace({ drop: [], events: m.events }, done); },
    replace: function (m, done) {
      if (!Array.isArray(m.events) || !Array.isArray(m.drop)) throw new Error('events');
      join();
      var dropped = m.drop.filter(function (id) { return typeof id === 'string' && memory.events[id]; });
      var gone = (Array.isArray(memory.kv[GONE]) ? memory.kv[GONE] : []).concat(dropped).slice(-GONE_MAX);
      if (dropped.length) deletions++;
      var epoch = epochOf(memory.kv[EPOCH]) + (dropped.length ? 1 : 0), room = EVENTS_MAX - Object.keys(memory.events).length + dropped.length;
      var seen = Object.create(null), added = [], bad = 0, known = 0;
      m.events.forEach(function (e) {
        if (!shapeOk(e) || added.length >= room) bad++;
        else if (seen[e.id] || memory.events[e.id] && dropped.indexOf(e.id) < 0) known++;
        else { seen[e.id] = true; added.push(e); }
      });
      save(function () {
        dropped.forEach(function (id) { if (!seen[id]) delete memory.events[id]; });
        if (dropped.length) {
          memory.kv[EPOCH] = Math.max(epoch, epochOf(memory.kv[EPOCH]));
          memory.kv[GONE] = gone;
        }
        added.forEach(take);
      }, function (events, kv) {
        dropped.forEach(function (id) { if (!seen[id]) events.delete(id); });
        if (dropped.length) {
          kv.put(epoch, EPOCH);
          kv.put(gone, GONE);
        }
        added.forEach(function (e) { events.put(e); });
      }, function () { done({ added: added.length, known: known, bad: bad }); });
    },
    aside: function (m, done) {
      var texts = Object.keys(memory.kv).filter(isAside).map(function (k) { return JSON.stringify(memory.kv[k]); });
      asideKeys().forEach(function (k) { texts.push(localStorage.getItem(k)); });
      done({ texts: texts });
    },
    put: function (m, done) {
      if (!keyOk(m.key) || own(m.key) || JSON.stringify([m.value, m.set, m.gone]).length > VALUE_CHARS_MAX) throw new Error('key or value');
      save(function () { memory.kv[m.key] = changed(memory.kv[m.key], m); }, function (events, kv) {
        kv.get(m.key).onsuccess = function (e) { kv.put(changed(e.target.result, m), m.key); };
      }, function () { done({}); });
    },
    clear: function (m, done) {
      join();
      var epoch = epochOf(memory.kv[EPOCH]) + 1, now = Date.now();
      deletions++;
      try {
        Object.keys(localStorage).filter(function (k) { return k.indexOf('touyan:' + site + ':') === 0; })
          .forEach(function (k) { localStorage.removeItem(k); });
      } catch (e) { /* refused: there is nothing there */ }
      memory = empty();
      save(function () {
        memory.kv[EPOCH] = Math.max(epoch, epochOf(memory.kv[EPOCH]));
        memory.kv[CLEARED] = now;
      }, function (events, kv) {
        events.clear();
        kv.clear();
        kv.put(epoch, EPOCH);
        kv.put(now, CLEARED);
      }, function () { done({}); });
    }
  };
  operations['import'] = operations.append;

  // --- messages -------------------------------------------------------------------------------------------------------
  var ready = false, waiting = [];
  function reply(n, ok, value) {
    var message = { touyan: site, n: n, ok: ok };
    if (ok) message.value = Object.assign(value, { told: told.slice() });
    else message.error = value;
    window.parent.postMessage(message, '*'); // pages from disk have no origin to name
  }
  // A deletion that a wrong clock puts into the future is older than anything that comes now.
  function stale(m) {
    join();
    var gone = memory.kv[GONE], cleared = memory.kv[CLEARED];
    if (cleared <= Date.now() && m.at <= cleared) return true;
    if (Array.isArray(gone) && Array.isArray(m.events)) m.events = m.events.filter(function (e) { return !e || gone.indexOf(e.id) < 0; });
    return false;
  }
  function answer(m) {
    try {
      // What an earlier page was not answered, and what was then deleted with all the rest, does not come back.
      if (m.again === true && stale(m)) { reply(m.n, true, { added: 0, known: 0, bad: 0 }); return; }
      operations[m.op](m, function (value) { reply(m.n, true, value); });
    } catch (e) { reply(m.n, false, String(e && e.message || e)); }
  }
  window.addEventListener('message', function (event) {
    var m = event.data;
    if (window.parent === window || event.source !== window.parent) return;
    if (!m || typeof m !== 'object' || m.touyan !== site || typeof m.n !== 'number') return;
    if (!Object.prototype.hasOwnProperty.call(operations, m.op)) return;
    if (ready) answer(m); else waiting.push(m);
  });
  // That it is ready, with the answer to what every page asks first. The frame's name tells the length of a log that the page has
  // read from the mirror, and the id of its last event: the same text is not sent back.
  function begin(log) {
    var value = whole(log);
    if (window.name === log.length + log.slice(log.lastIndexOf('"id"')).slice(0, 40)) value.log = null;
    ready = true;
    waiting.splice(0).forEach(answer);
    if (window.parent !== window) reply(0, true, value);
  }
  open(function (found) {
    db = found;
    if (db) db.onversionchange = function () { db.close(); db = null; };
    load(begin); // not while the database opens: reading the mirror waits for the same process
  });
})();
