// Starts everything on a page and holds the reader's state: who, posts, marks. The parts of the theme (assets/js) register with
// Touyan.feature(name, {start, guess, show}): start once without records, show again whenever the state may have changed, guess once
// when the record cannot be read before the first paint, to keep the room that show will need.
(function (root) {
  'use strict';
  var Touyan = root.Touyan = root.Touyan || {};
  var doc = root.document;
  var features = [];
  var PERSON = { unit: '', roles: [], appointed: '' };
  var taken = { log: null, kv: '' }; // what the hub said last, as text; null and "" after a change made here

  Touyan.feature = function (name, parts) { features.push({ name: name, parts: parts }); };
  Touyan.hasFeature = function (name) { return features.some(function (feature) { return feature.name === name; }); };

  /** What every feature reads. person and state are those of the reader named by who. */
  Touyan.me = { ready: false, who: '', people: {}, person: PERSON, events: [], state: null, paths: [], prefs: {}, places: [], visits: {}, videos: {}, searches: {}, exported: {} };

  function run(step) {
    features.forEach(function (feature) {
      if (feature.parts[step]) Touyan.guard(feature.name, feature.parts[step])(Touyan.me);
    });
  }
  function personOf(raw) {
    var p = raw && typeof raw === 'object' ? raw : {};
    return {
      unit: Touyan.records.clean(p.unit, 100),
      roles: (Array.isArray(p.roles) ? p.roles : []).filter(function (r) { return typeof r === 'string' && /^[a-z0-9-]+:[a-z0-9-]+$/.test(r); }).slice(0, 20),
      appointed: Touyan.learning.isDay(p.appointed) ? p.appointed : '',
      later: p.later === true,
      since: Touyan.learning.isDay(p.since) ? p.since : ''
    };
  }
  function settle() {
    var me = Touyan.me;
    me.person = personOf(me.people[me.who]);
    me.state = Touyan.records.derive(me.events, me.who);
    me.today = Touyan.learning.dayOf(new Date());
    me.start = Touyan.learning.startDay(me.person, me.events.filter(function (e) { return e.who === me.who; }), me.today);
    me.paths = Touyan.learning.pathsFor(Touyan.learn, me.person.roles, me.start, me.today);
    run('show');
  }
  /** Takes over what was told, and shows it. Only what differs from what was told before is looked into; false when nothing does. */
  function take(value) {
    var me = Touyan.me, kv = value.kv || {}, text = JSON.stringify(kv), sameLog = typeof value.log === 'string' && value.log === taken.log;
    me.how = value.how;
    me.aside = value.aside;
    if (sameLog && text === taken.kv) return false;
    if (!sameLog) me.events = (value.events || JSON.parse(value.log)).map(Touyan.records.stored).filter(Boolean);
    taken = { log: value.log, kv: text };
    Touyan.store.took(kv);
    me.who = Touyan.records.clean(kv.who, 50);
    me.people = Object.assign(Object.create(null), kv.people && typeof kv.people === 'object' ? kv.people : {});
    me.prefs = kv.prefs && typeof kv.prefs === 'object' ? kv.prefs : {};
    me.places = Array.isArray(kv.places) ? kv.places : [];
    me.visits = kv.visits && typeof kv.visits === 'object' ? kv.visits : {};
    me.videos = kv.videos && typeof kv.videos === 'object' ? kv.videos : {};
    me.searches = kv.searches && typeof kv.searches === 'object' ? kv.searches : {};
    me.exported = kv.exported && typeof kv.exported === 'object' ? kv.exported : {};
    settle();
    return true;
  }
  // A change made here is shown at once; what the hub says next is taken whatever it says.
  function changed() {
    taken = { log: null, kv: '' };
    settle();
  }
  Touyan.personOf = personOf;
  /** Reads everything from the hub again. */
  Touyan.refresh = function () {
    var writes = Touyan.store.writes();
    Touyan.store.load(function (error, value) {
      if (!value) return;
      if (Touyan.store.writes() !== writes) { Touyan.refresh(); return; }
      // Ready before it is shown: what waits for the store must see it, also when the store says what was guessed.
      var first = !Touyan.me.ready;
      Touyan.me.ready = true;
      if (!take(value) && first) run('show');
    });
  };
  /** Adds an event about this page or another and shows it at once. It comes after those of its kind for which before says so: all by default. */
  Touyan.record = function (parts, done, before) {
    var me = Touyan.me;
    var e = Touyan.records.event(Object.assign({
      t: Date.now(), who: me.who, unit: me.person.unit, roles: me.person.roles, ref: doc.body.dataset.page, hash: doc.body.dataset.hash
    }, parts));
    // Two events of the same second about the same thing would be one, or sort by chance: the later one gets the next second.
    var last = me.events.filter(function (old) { return old.ref === e.ref && old.who === e.who && (!before || before(old)); }).map(function (old) { return old.t; }).sort().pop();
    if (last && last >= e.t) e = Touyan.records.event(Object.assign({}, e, { t: Date.parse(last) + 1000 }));
    me.events.push(e);
    changed();
    Touyan.store.append([e], done);
  };
  /** Puts a changed map of people into the store; its prototype is nobody, because a name may be any text. */
  Touyan.savePeople = function () {
    Touyan.store.put('people', Object.assign(Object.create(null), Touyan.me.people));
    changed();
  };
  /** Changes the present person. */
  Touyan.savePerson = function (change) {
    var me = Touyan.me;
    var person = Object.assign(personOf(me.people[me.who]), change);
    if (person.roles.length && !Touyan.learning.isLikely(person.since, me.today)) person.since = Touyan.learning.dayOf(new Date());
    me.people[me.who] = person;
    Touyan.savePeople();
  };
  // --- search: its scripts are fetched only when somebody means to search ------------------------------------------------
  var searching = false;
  Touyan.loadSearch = function () {
    if (searching) return;
    searching = true;
    var list = (Touyan.site && Touyan.site.searchScripts || []).filter(function (name) {
      return /^[\w\-.\/]+\.js$/.test(name) && name.indexOf('..') < 0;
    });
    var left = list.length;
    list.forEach(function (name) {
      Touyan.script(name.indexOf('/') < 0 ? 'assets/search/' + name : name, function () {
        // One that is missing or was cut off leaves the last of them unready.
        if (--left === 0 && !Touyan.searchReady) Touyan.notice(Touyan.t('copy.incomplete'));
      });
    });
  };
  function startSearch() {
    var inputs = doc.querySelectorAll('form.search input[type=search]');
    for (var i = 0; i < inputs.length; i++) inputs[i].addEventListener('focus', Touyan.guard('search', Touyan.loadSearch), { once: true });
    // "/" goes to the box, as on most sites; not where somebody writes.
    doc.addEventListener('keydown', Touyan.guard('search', function (event) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !inputs.length) return;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.nodeName) || event.target.isContentEditable) return;
      event.preventDefault();
      inputs[0].focus();
      inputs[0].select();
    }));
    // A result leads here with the words to mark.
    if (doc.querySelector('[data-search-results]') || /[?&]q=/.test(root.location.search)) Touyan.loadSearch();
  }

  function boot() {
    Touyan.root = doc.body.dataset.root || '';
    Touyan.booted = true;
    if (!Touyan.site || !Touyan.words || !Touyan.learn) Touyan.notice(Touyan.words ? Touyan.t('copy.incomplete') : '这一份副本不完整，请重新复制。');
    Touyan.learn = Touyan.learn || { roles: [], paths: [], pages: {}, duties: [] };
    Object.keys(Touyan.learn.pages).forEach(function (id) { Touyan.learn.pages[id].u = id + '.html'; }); // not told: an output name is the id
    Touyan.guard('search', startSearch)();
    run('start');
    var known = Touyan.site ? Touyan.store.peek() : null;
    if (known) Touyan.guard('record', take)(known);
    else run('guess');
    doc.documentElement.classList.add('go');
    if (!Touyan.site) return;
    // After the first paint: the frame must not delay the text. In a hidden tab there are no frames, so a timer stands by.
    var loaded = false;
    var load = Touyan.guard('store', function () {
      if (loaded) return;
      loaded = true;
      Touyan.refresh();
    });
    root.requestAnimationFrame(function () { setTimeout(load, 0); });
    setTimeout(load, 500);
    // Another tab may have changed the record.
    doc.addEventListener('visibilitychange', Touyan.guard('store', function () {
      if (!doc.hidden && Touyan.me.ready) Touyan.refresh();
    }));
    // Back in a page kept alive by the browser.
    root.addEventListener('pageshow', Touyan.guard('store', function (event) { if (event.persisted) Touyan.refresh(); }));
  }
  if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', Touyan.guard('start', boot));
  else setTimeout(Touyan.guard('start', boot), 0);
})(window);
