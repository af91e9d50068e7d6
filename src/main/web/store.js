// The hub: the only page of the site that stores anything. It lives in a hidden frame, because strict Firefox keeps one store
// for each file path, while all pages may talk to one frame. IndexedDB is written first (localStorage was lost when the
// browser was killed within two seconds), localStorage is the mirror and the way out when IndexedDB is refused, memory the last.
// Messages: {touyan: siteId, n, op, …} in, {touyan: siteId, n, ok, value|error} out; only the parent window is heard.
//   load            -> {events, kv, how: 'idb'|'local'|'memory', aside: how many damaged pieces were put aside, told: [word…]}
//   append {events} -> {added, known, bad, told}          (import is the same)
//   replace {drop: [id…], events} -> {added, known, bad, told}: some go and others come, both or neither
//   put {key, value}-> {told}; or {key, set, gone}: of a map set these names and take those away, of a list put these rows in front
//                      and take those away. Another window may have changed the rest.
//   aside           -> {texts: the damaged pieces as they were found}
//   clear           -> {}
(function () {
  'use strict';
  var site = document.body.getAttribute('data-site') || '';
  var LOG = 'touyan:' + site + ':log', KV = 'touyan:' + site + ':kv';
  var ASIDE = 'damaged:', EPOCH = 'epoch', EVENTS_MAX = 200000, VALUE_CHARS_MAX = 200000;
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
  function keyOk(key) { return text(key, 100) && key !== '__proto__'; }

  // --- localStorage: every access may throw ---------------------------------------------------------------------------
  function readLocal(key, empty, good) {
    var raw = null;
    try { raw = localStorage.getItem(key); } catch (e) { return empty; }
    if (raw === null) return empty;
    try {
      var value = JSON.parse(raw);
      if (good(value)) return value;
    } catch (e) { /* falls through: damaged */ }
    aside(key, raw);
    return empty;
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
  function readMirror() { return { log: readLocal(LOG, [], Array.isArray), kv: readLocal(KV, {}, isMap) }; }
  // Another window may have written since: its events join ours, its values stand; after a deletion there only its store counts.
  function join() {
    var there = readMirror(), theirs = epochOf(there.kv[EPOCH]), ours = epochOf(memory.kv[EPOCH]);
    if (theirs < ours) return;
    if (theirs > ours) memory = empty();
    there.log.forEach(function (e) { if (shapeOk(e)) take(e); else tell('damaged'); });
    Object.keys(there.kv).forEach(function (k) { if (keyOk(k)) memory.kv[k] = there.kv[k]; });
  }
  function writeLocal() {
    try {
      localStorage.setItem(LOG, JSON.stringify(Object.keys(memory.events).map(function (id) { return memory.events[id]; })));
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
  function readAll(done) {
    var rows = [], keys = [], values = [];
    transact(function (events, kv) {
      events.getAll().onsuccess = function (e) { rows = e.target.result; };
      kv.getAllKeys().onsuccess = function (e) { keys = e.target.result; };
      kv.getAll().onsuccess = function (e) { values = e.target.result; };
    }, function (ok) { done(ok, rows, keys, values); }, 'readonly');
  }

  function take(e) { if (!memory.events[e.id]) { memory.events[e.id] = e; return true; } return false; }

  // Both stores are read and joined: whichever lost something gets it back. But not what was deleted: each deletion counts an epoch
  // up, and a store that missed it (the mirror, when the browser was killed) is not listened to.
  function load(done) {
    var local = localWorks(), mirror = readMirror(), log = mirror.log, kv = mirror.kv;
    if (db || local) memory = empty();
    readAll(function (ok, rows, keys, values) {
      var bad = [], inDb = {}, dbEpoch = ok ? epochOf(values[keys.indexOf(EPOCH)]) : -1;
      if (epochOf(kv[EPOCH]) >= dbEpoch) {
        log.forEach(function (e) { if (shapeOk(e)) take(e); else tell('damaged'); });
        Object.keys(kv).forEach(function (k) { if (keyOk(k)) memory.kv[k] = kv[k]; });
      }
      if (ok && dbEpoch >= epochOf(kv[EPOCH])) {
        rows.forEach(function (e) { if (shapeOk(e)) { take(e); inDb[e.id] = true; } else bad.push(e); });
        keys.forEach(function (k, i) { if (keyOk(k)) memory.kv[k] = values[i]; });
      }
      how = ok ? 'idb' : local ? 'local' : 'memory';
      if (ok && dbEpoch < epochOf(memory.kv[EPOCH])) rewrite();
      else if (ok) mend(bad, inDb);
      // The mirror is written only when it differs: with a thousand events that is most of what a page pays for the hub.
      var same = log.length === Object.keys(memory.events).length && JSON.stringify(kv) === JSON.stringify(memory.kv);
      if (local && (bad.length || ok && !same)) writeLocal();
      done();
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
  var operations = {
    load: function (m, done) {
      var again = fresh ? function (then) { fresh = false; then(); } : load;
      again(function () {
        var kv = {}, keys = Object.keys(memory.kv);
        keys.forEach(function (k) { if (!isAside(k) && k !== EPOCH) kv[k] = memory.kv[k]; });
        done({
          events: Object.keys(memory.events).map(function (id) { return memory.events[id]; }), kv: kv, how: how,
          aside: keys.filter(isAside).length + asideKeys().length
        });
      });
    },
    append: function (m, done) { operations.replace({ drop: [], events: m.events }, done); },
    replace: function (m, done) {
      if (!Array.isArray(m.events) || !Array.isArray(m.drop)) throw new Error('events');
      join();
      var dropped = m.drop.filter(function (id) { return typeof id === 'string' && memory.events[id]; });
      var epoch = epochOf(memory.kv[EPOCH]) + (dropped.length ? 1 : 0), room = EVENTS_MAX - Object.keys(memory.events).length + dropped.length;
      var seen = Object.create(null), added = [], bad = 0, known = 0;
      m.events.forEach(function (e) {
        if (!shapeOk(e) || added.length >= room) bad++;
        else if (seen[e.id] || memory.events[e.id] && dropped.indexOf(e.id) < 0) known++;
        else { seen[e.id] = true; added.push(e); }
      });
      save(function () {
        dropped.forEach(function (id) { if (!seen[id]) delete memory.events[id]; });
        if (dropped.length) memory.kv[EPOCH] = Math.max(epoch, epochOf(memory.kv[EPOCH]));
        added.forEach(take);
      }, function (events, kv) {
        dropped.forEach(function (id) { if (!seen[id]) events.delete(id); });
        if (dropped.length) kv.put(epoch, EPOCH);
        added.forEach(function (e) { events.put(e); });
      }, function () { done({ added: added.length, known: known, bad: bad }); });
    },
    aside: function (m, done) {
      var texts = Object.keys(memory.kv).filter(isAside).map(function (k) { return JSON.stringify(memory.kv[k]); });
      asideKeys().forEach(function (k) { texts.push(localStorage.getItem(k)); });
      done({ texts: texts });
    },
    put: function (m, done) {
      if (!keyOk(m.key) || m.key === EPOCH || JSON.stringify([m.value, m.set, m.gone]).length > VALUE_CHARS_MAX) throw new Error('key or value');
      save(function () { memory.kv[m.key] = changed(memory.kv[m.key], m); }, function (events, kv) {
        kv.get(m.key).onsuccess = function (e) { kv.put(changed(e.target.result, m), m.key); };
      }, function () { done({}); });
    },
    clear: function (m, done) {
      join();
      var epoch = epochOf(memory.kv[EPOCH]) + 1;
      try {
        Object.keys(localStorage).filter(function (k) { return k.indexOf('touyan:' + site + ':') === 0; })
          .forEach(function (k) { localStorage.removeItem(k); });
      } catch (e) { /* refused: there is nothing there */ }
      memory = empty();
      save(function () { memory.kv[EPOCH] = Math.max(epoch, epochOf(memory.kv[EPOCH])); }, function (events, kv) {
        events.clear();
        kv.clear();
        kv.put(epoch, EPOCH);
      }, function () { done({}); });
    }
  };
  operations['import'] = operations.append;

  // --- messages -------------------------------------------------------------------------------------------------------
  // What was read when the hub opened answers the page's first question; later ones read anew, for other tabs write too.
  var ready = false, waiting = [], fresh = true;
  function reply(n, ok, value) {
    var message = { touyan: site, n: n, ok: ok };
    if (ok) message.value = Object.assign(value, { told: told.slice() });
    else message.error = value;
    window.parent.postMessage(message, '*'); // pages from disk have no origin to name
  }
  function answer(m) {
    try {
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
  open(function (found) {
    db = found;
    if (db) db.onversionchange = function () { db.close(); db = null; };
    load(function () {
      ready = true;
      waiting.splice(0).forEach(answer);
      if (window.parent !== window) reply(0, true, { ready: true });
    });
  });
})();
