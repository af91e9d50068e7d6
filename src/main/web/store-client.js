// The page's side of the hub (store.js): one hidden frame, numbered requests, a queue until it is ready, and memory when it is not.
(function (root) {
  'use strict';
  var Touyan = root.Touyan = root.Touyan || {};
  var PUT_MS_MAX = 600000;
  var READY_MS_MAX = 6000, ANSWER_MS_MAX = 8000;
  var KEPT = /^(append|replace|put)$/; // not an import: its file is there still, and may be large
  var token = Date.now() + '-' + Math.random().toString(36).slice(2, 10);
  var frame = null, state = 'new', number = 0, queue = [], open = {}, writes = 0;
  var memory = { events: [], kv: {} };

  var peeked = ''; // the log in the mirror, as text
  var base = Object.create(null); // the maps and lists as this page took them or put them last, as text
  function siteId() { return Touyan.site && Touyan.site.id || ''; }

  // --- what the hub has not answered yet: kept in this page's own store, so that leaving early loses nothing ------------
  // In Chromium the next page of the site hands it over; in Firefox each file has its own store: the next visit of this page.
  var OUT_CHARS_MAX = 200000, out = [];
  function outKey() { return 'touyan:' + siteId() + ':out:'; }
  function writeOut() {
    var key = outKey() + token;
    try {
      var text = JSON.stringify(out);
      if (!out.length) localStorage.removeItem(key);
      else if (text.length <= OUT_CHARS_MAX) localStorage.setItem(key, text);
    } catch (e) { /* refused or full: then only the hub keeps it */ }
  }
  function answered(n) {
    var left = out.filter(function (message) { return message.n !== n; });
    if (left.length === out.length) return;
    out = left;
    writeOut();
  }
  // Once more what earlier pages were not answered: every change may be made twice, for events have ids.
  function handOver() {
    var old = [];
    try {
      Object.keys(localStorage).filter(function (key) { return key.indexOf(outKey()) === 0 && key !== outKey() + token; }).sort().forEach(function (key) {
        var text = localStorage.getItem(key);
        localStorage.removeItem(key);
        var list = JSON.parse(text);
        if (Array.isArray(list)) old = old.concat(list);
      });
    } catch (e) { /* refused, or damaged: what was read goes on */ }
    old.forEach(function (message) {
      var age = message && typeof message === 'object' && KEPT.test(message.op) ? Date.now() - message.at : NaN;
      // An event is as true a month later; a setting may have been changed since.
      if (message && (message.op !== 'put' && age === age || age >= 0 && age < PUT_MS_MAX)) send(Object.assign(message, { again: true }), null);
    });
  }

  function start() {
    state = 'waiting';
    root.addEventListener('message', Touyan.guard('store', hear));
    frame = Touyan.el('iframe', { src: Touyan.root + 'store.html', hidden: true, title: 'store', tabindex: '-1', 'aria-hidden': 'true',
      name: peeked.length + peeked.slice(peeked.lastIndexOf('"id"')).slice(0, 40) }); // what the hub need not tell
    root.document.body.appendChild(frame);
    setTimeout(Touyan.guard('store', function () { if (state === 'waiting') giveUp(); }), READY_MS_MAX);
  }
  function giveUp() {
    state = 'memory';
    Touyan.notice(Touyan.t('store.off'));
    queue.splice(0).forEach(function (job) { alone(job.message, job.done); });
  }
  // The same answers as the hub's, from this page's memory.
  function alone(message, done) {
    var value = { told: [] };
    if (message.op === 'load') value = { log: JSON.stringify(memory.events), kv: Object.assign({}, memory.kv), how: 'memory', aside: 0, told: ['off'] };
    else if (message.op === 'put') memory.kv[message.key] = base[message.key] ? JSON.parse(base[message.key]) : message.set || message.value;
    else if (message.op === 'clear') memory = { events: [], kv: {} };
    else if (message.op === 'aside') value = { texts: [] };
    else {
      var known = {}, drop = message.drop || [];
      memory.events = memory.events.filter(function (e) { return drop.indexOf(e.id) < 0; });
      memory.events.forEach(function (e) { known[e.id] = true; });
      var fresh = message.events.filter(function (e) { return !known[e.id]; });
      memory.events = memory.events.concat(fresh);
      value = { added: fresh.length, known: message.events.length - fresh.length, bad: 0, told: [] };
    }
    setTimeout(Touyan.guard('store', function () { done(null, value); }), 0);
  }
  function hear(event) {
    var m = event.data;
    if (!frame || event.source !== frame.contentWindow) return;
    if (!m || typeof m !== 'object' || m.touyan !== siteId() || typeof m.n !== 'number') return;
    answered(m.n);
    if (m.ok) tellAll(m.value && m.value.told);
    if (m.n === 0) {
      if (state !== 'waiting') return;
      state = 'ready';
      // What the hub read when it opened is the answer to the first question, unless a change was to be handed over before.
      if (m.ok && m.value.log === null) m.value.log = peeked;
      if (m.ok && 'log' in m.value && queue[0] && queue[0].message.op === 'load') queue.shift().done(null, m.value);
      queue.splice(0).forEach(function (job) { post(job.message, job.done); });
      return;
    }
    var job = open[m.n];
    if (!job) return;
    delete open[m.n];
    clearTimeout(job.timer);
    if (m.ok && m.value) job.done(null, m.value);
    else job.done(new Error(String(m.error)), null);
  }
  function tellAll(words) {
    (Array.isArray(words) ? words : []).forEach(function (word) {
      if (/^(off|full|damaged)$/.test(word)) Touyan.notice(Touyan.t('store.' + word));
    });
  }
  function post(message, done) {
    var n = message.n;
    open[n] = {
      done: done,
      timer: setTimeout(Touyan.guard('store', function () {
        delete open[n];
        Touyan.notice(Touyan.t('store.full'));
        done(new Error('no answer from store.html'), null);
      }), ANSWER_MS_MAX)
    };
    frame.contentWindow.postMessage(message, '*');
  }
  function ask(message, done) {
    if (message.op !== 'load') writes++;
    if (state === 'new') {
      start();
      handOver();
    }
    send(message, done);
  }
  function send(message, done) {
    var safe = Touyan.guard('store ' + message.op, function (error, value) {
      if (error) Touyan.fault('store ' + message.op, error);
      if (done) done(error, value);
    });
    message.touyan = siteId();
    message.n = ++number;
    if (KEPT.test(message.op)) {
      message.at = message.at || Date.now();
      out.push(message);
      writeOut();
    }
    if (state === 'ready') post(message, safe);
    else if (state === 'memory') alone(message, safe);
    else queue.push({ message: message, done: safe });
  }

  /** What changed in a map or list since this page took it: another window may have changed the rest. Other values go whole. */
  function change(key, value) {
    if (!value || typeof value !== 'object') return { op: 'put', key: key, value: value };
    var was = base[key] ? JSON.parse(base[key]) : null, set, gone, text = JSON.stringify;
    base[key] = text(value);
    if (Array.isArray(value)) {
      var old = (Array.isArray(was) ? was : []).map(text), now = value.map(text);
      // The first one may only have moved there.
      set = value.filter(function (row, i) { return old.indexOf(now[i]) < 0 || i === 0 && now[0] !== old[0]; });
      gone = old.filter(function (row) { return now.indexOf(row) < 0; }).map(function (row) { return JSON.parse(row); });
      return { op: 'put', key: key, set: set, gone: gone };
    }
    was = Object.assign(Object.create(null), Array.isArray(was) ? null : was);
    set = Object.create(null);
    Object.keys(value).forEach(function (name) { if (!(name in was) || text(was[name]) !== text(value[name])) set[name] = value[name]; });
    gone = Object.keys(was).filter(function (name) { return !Object.prototype.hasOwnProperty.call(value, name); });
    return { op: 'put', key: key, set: set, gone: gone };
  }

  // The mirror that the hub keeps in localStorage. Chromium lets every page of the disk read it at once; in Firefox it belongs to
  // the hub's file alone, and the answer is null, as it is when nothing was ever stored or the mirror is damaged.
  function peek() {
    try {
      var log = localStorage.getItem('touyan:' + siteId() + ':log'), events = JSON.parse(log);
      var kv = JSON.parse(localStorage.getItem('touyan:' + siteId() + ':kv'));
      ['epoch', 'cleared', 'gone'].forEach(function (own) { delete kv[own]; }); // what the hub keeps for itself
      if (!Array.isArray(events) || !kv || typeof kv !== 'object' || Array.isArray(kv)) return null;
      peeked = log;
      return { log: log, events: events, kv: kv };
    } catch (e) { return null; }
  }

  /** Every callback is (error, value); the shapes are told in docs/dev/site-scripts.md. */
  Touyan.store = {
    peek: peek,
    /** How many changes were asked for: an answer to a load that was asked before one of them is too old. */
    writes: function () { return writes; },
    load: function (done) {
      ask({ op: 'load' }, function (error, value) {
        if (value && value.how === 'memory') Touyan.notice(Touyan.t('store.off'));
        if (done) done(error, value);
      });
    },
    append: function (events, done) { ask({ op: 'append', events: events }, done); },
    importAll: function (events, done) { ask({ op: 'import', events: events }, done); },
    replace: function (drop, events, done) { ask({ op: 'replace', drop: drop, events: events }, done); },
    aside: function (done) { ask({ op: 'aside' }, done); },
    /** From what a page takes, its later changes are told. */
    took: function (kv) {
      base = Object.create(null);
      Object.keys(kv).forEach(function (key) { if (kv[key] && typeof kv[key] === 'object') base[key] = JSON.stringify(kv[key]); });
    },
    put: function (key, value, done) { ask(change(key, value), done); },
    clear: function (done) { ask({ op: 'clear' }, done); }
  };
})(typeof window === 'undefined' ? globalThis : window);
