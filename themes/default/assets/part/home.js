// The front page: choose one or more posts; then it is the reader's own page.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning;
  Touyan.atHome = Touyan.atHome || { flights: {}, pages: {}, subjects: [] };
  var DUTIES_SHOWN = 5;
  var allDuties = false; // unfolded for as long as this page is open
  var planned = null; // pages of today's hour: on them the step before is no matter
  var choosing = null; // whose posts are being chosen: her page waits, so that the cards do not run away under her hand

  function label(key) {
    var role = Touyan.learn.roles.filter(function (r) { return r.key === key; })[0];
    return role ? role.label : key;
  }
  function toggle(key) {
    var roles = Touyan.me.person.roles.slice(), at = roles.indexOf(key);
    if (at >= 0) roles.splice(at, 1); else roles.push(key);
    choosing = Touyan.me.who;
    Touyan.savePerson({ roles: roles });
  }
  // A card is a link to the post's page; with scripts it becomes a button that chooses, and the link stays beside it.
  function prepareCard(li) {
    var a = li.querySelector('a'), words = [].slice.call(a.childNodes);
    var button = Touyan.el('button', { type: 'button', 'aria-pressed': 'false', onclick: function () { Touyan.calm(li); toggle(li.dataset.role); } }, []);
    words.forEach(function (n) { button.appendChild(n.cloneNode(true)); });
    var box = Touyan.el('span', { 'data-box': '' }, [Touyan.icon('box')]);
    var title = button.querySelector('.role-label');
    if (title) title.insertBefore(box, title.firstChild);
    a.className = 'role-more';
    Touyan.fill(a, [t('roles.page')]);
    a.setAttribute('aria-label', t('roles.page') + ' ' + label(li.dataset.role));
    li.insertBefore(button, a);
  }
  function start() {
    [].slice.call(doc.querySelectorAll('li.role-card')).forEach(prepareCard);
    if (!Touyan.hour || !Touyan.atHome.whole) Touyan.notice(t('copy.incomplete'));
    var pages = Touyan.atHome.pages;
    Object.keys(pages).forEach(function (id) { Touyan.learn.pages[id] = Object.assign({ u: id + '.html' }, Touyan.learn.pages[id], pages[id]); });
  }
  function showCards(me) {
    [].slice.call(doc.querySelectorAll('li.role-card')).forEach(function (li) {
      var mine = me.person.roles.indexOf(li.dataset.role) >= 0;
      li.classList.toggle('is-mine', mine);
      li.querySelector('button').setAttribute('aria-pressed', String(mine));
      Touyan.fill(li.querySelector('[data-box]'), [Touyan.icon(mine ? 'checked' : 'box')]);
    });
    var box = doc.querySelector('[data-slot="chosen"]'), roles = me.person.roles;
    if (!box) return;
    var had = box.contains(doc.activeElement);
    Touyan.fill(box, [Touyan.el('p', { role: 'status' }, [roles.length ? t('roles.chosen', roles.map(label).join(t('sep.list'))) : t('roles.none')]),
      Touyan.button([t('roles.ready'), Touyan.icon('next')], { 'class': 'button main' }, openMine)]);
    if (had) box.querySelector('button').focus();
  }

  function openMine() {
    if (!Touyan.me.person.roles.length) { doc.querySelector('li.role-card button').focus(); return; }
    choosing = null;
    doc.getElementById('ty-choose').classList.remove('open');
    showMine(Touyan.me);
    Touyan.calm(doc.getElementById('ty-mine'));
    doc.getElementById('ty-mine').focus({ preventScroll: true });
    root.scrollTo(0, 0);
  }

  // --- "my page" --------------------------------------------------------------------------------------------------------
  function nextBox(me) {
    var found = learning.nextStep(Touyan.learn, me.paths, me.state, me.start, me.today);
    var page = found && Touyan.learn.pages[found.step.page], url = page && Touyan.url(page.u);
    if (!url) return Touyan.el('div', { 'class': 'next-box' }, [Touyan.el('p', {}, [t(me.paths.length ? 'next.all' : 'mine.nopath')])]);
    var due = Touyan.dueState(found.step.due, learning.pathStart(found.path, me.start, me.today), me.today);
    return Touyan.el('div', { 'class': 'next-box' }, [
      Touyan.el('div', {}, [
        Touyan.el('p', { 'class': 'hush' }, [found.path.title]),
        Touyan.el('h2', { 'class': 'next-title' }, [page.t]),
        Touyan.el('p', { 'class': 'step-meta' }, [page.m ? Touyan.el('span', {}, [t('minutes', page.m)]) : null, due])]),
      Touyan.el('a', { 'class': 'button main', href: url, 'aria-label': t('next.step', page.t) }, [t('next'), Touyan.icon('next')])
    ]);
  }
  /** Today's hour: what to learn in it, what of it is done, and more for who has done all of it. */
  function hourBox(me) {
    if (!Touyan.hour) return [];
    var plan = Touyan.hour.dayPlan(Touyan.learn, me.paths, Touyan.hour.morning(me.events, me.who, me.today), me.state, me.start, me.today), list = plan.items.filter(known), more = plan.more.filter(known);
    function known(item) { return Touyan.learn.pages[item.page] && Touyan.url(item.page + '.html'); }
    planned = list.concat(more).map(function (item) { return item.page; });
    if (!planned.length) return [];
    var all = list.length > 0 && list.every(function (item) { return item.done; });
    var say = !list.length ? [] : all ? [Touyan.state('done', 'done', t('hour.done'))] :
      [t(list.some(function (item) { return item.long; }) ? 'hour.long' : plan.spent ? 'hour.part' : 'hour.sum', plan.minutes, plan.spent)];
    return [Touyan.el('h2', {}, [t('hour')]), say.length ? Touyan.el('p', { 'class': 'hush' }, say) : null,
      list.length ? hourList(list) : null, more.length && list.length ? Touyan.el('p', { 'class': 'hush' }, [t('hour.more')]) : null, more.length ? hourList(more) : null];
  }
  function hourList(items) {
    return Touyan.el('ul', { 'class': 'duty-list hour-list' }, items.map(function (item) {
      var page = Touyan.learn.pages[item.page], about = [item.step === item.page ? '' : Touyan.learn.pages[item.step].t, Touyan.atHome.subjects[item.subject]].filter(Boolean).join(' · ');
      return Touyan.el('li', { 'class': item.done ? 'is-done' : null }, [
        Touyan.el('span', {}, [Touyan.el('a', { href: Touyan.url(page.u) }, [page.t]), about ? Touyan.el('span', { 'class': 'hush' }, [about]) : null]),
        Touyan.el('span', { 'class': 'duty-due' }, [item.done ? Touyan.state('done', 'done', t('done')) : item.again ? Touyan.state('again', 'again', t('again')) : null,
          Touyan.el('span', { 'class': 'hush' }, [t('minutes', item.minutes)])])]);
    }));
  }
  function dutyList(me, list) {
    if (!list.length) return Touyan.el('p', { 'class': 'hush' }, [t('mine.duties.none')]);
    var more = allDuties ? 0 : list.length - DUTIES_SHOWN, box = Touyan.el('ul', { 'class': 'duty-list' }, (more > 0 ? list.slice(0, DUTIES_SHOWN) : list).map(function (duty) {
      var page = Touyan.learn.pages[duty.page], url = Touyan.url(page ? page.u : duty.page + '.html');
      return Touyan.el('li', {}, [Touyan.el('a', { href: url || '#' }, [duty.text]), Touyan.el('span', { 'class': 'duty-due' }, [Touyan.dueState(duty.due, '', me.today)])]);
    }));
    if (more > 0) Touyan.add(box, [Touyan.el('li', {}, [Touyan.button(t('mine.duties.more', more), { 'class': 'button quiet', 'aria-expanded': 'false' }, function () {
      allDuties = true;
      Touyan.calm(box.parentNode);
      var whole = dutyList(me, list);
      box.parentNode.replaceChild(whole, box);
      whole.children[DUTIES_SHOWN].querySelector('a').focus({ preventScroll: true });
    })])]);
    return box;
  }
  function lastPlace(me) {
    var last = Touyan.placesOf(me).filter(function (p) { return !me.state.marks[p.page]; })[0];
    var url = last && Touyan.url(last.page + '.html');
    return url ? Touyan.el('p', { 'class': 'last-place' }, [Touyan.el('a', { href: url + (last.at ? '#' + encodeURIComponent(last.at) : '') },
      [Touyan.icon('again'), t('mine.last', last.heading ? last.title + t('sep.colon') + last.heading : last.title)])]) : null;
  }
  /** What is wrong with the clock of this PC or the day of appointment, in words. */
  function dayFaults(me) {
    var mine = me.events.filter(function (e) { return e.who === me.who; });
    return learning.dayFaults(me.person, mine, me.today).map(function (fault) {
      return Touyan.el('p', { 'class': 'stale', role: 'note' }, [Touyan.icon('warn'), Touyan.t.apply(null, [fault[0]].concat(fault.slice(1).map(learning.dayWords)))]);
    });
  }
  /** Pages read before they changed much. */
  function changedPages(me) {
    var pages = Touyan.learn.pages, ids = Object.keys(me.state.marks).filter(function (id) {
      return pages[id] && learning.stepState(Touyan.learn, { page: id }, me.state) === 'again' && Touyan.url(pages[id].u);
    });
    return ids.length ? [Touyan.el('h2', {}, [t('mine.changed')]), Touyan.el('ul', { 'class': 'duty-list' }, ids.slice(0, DUTIES_SHOWN).map(function (id) {
      return Touyan.el('li', {}, [Touyan.el('a', { href: Touyan.url(pages[id].u) }, [pages[id].t])]);
    }))] : [];
  }
  /** A path as a card with its flight, which Flight.java placed: geese are [number, x, y, lead]. */
  function pathCard(me, path) {
    var flight = (Touyan.atHome.flights[path.id] || []).map(function (formation) {
      return Touyan.svg('svg', { 'class': 'formation', viewBox: '0 0 ' + formation[0] + ' ' + formation[1], width: formation[0], height: formation[1], focusable: 'false' }, formation[2].map(function (g) {
        var step = path.steps[g[0] - 1];
        return Touyan.svg('g', { 'class': 'goose' + (step.must ? '' : ' goose-choice') + (g[3] ? ' goose-lead' : ''), 'data-step': step.page, transform: 'translate(' + g[1] + ' ' + g[2] + ')' }, [
          Touyan.svg('g', { 'class': 'bird' }, [Touyan.svg('use', { href: '#ty-bird' }), Touyan.svg('path', { d: 'M19 28.5l4 4 8-8' })]),
          Touyan.svg('text', { x: 26, y: 54 }, [String(g[0])])]);
      }));
    });
    var card = Touyan.el('section', { 'class': 'path-card', 'data-path': path.id }, [
      Touyan.el('header', {}, [Touyan.el('h3', {}, [Touyan.el('a', { href: Touyan.url(path.url) || '#' }, [path.title])])]),
      Touyan.el('div', { 'class': 'flight', 'aria-hidden': 'true' }, flight),
      Touyan.el('div', { 'class': 'path-progress', 'data-slot': 'progress' })]);
    Touyan.showPath(me, card);
    return card;
  }
  // What is new is so since the last day on which this reader was here.
  function showNew(me) {
    if (!me.ready) return;
    var visit = me.visits[me.who] || {}, before = visit.day === me.today ? visit.before : visit.day;
    var hour = planned || visit.day === me.today && visit.hour || [];
    var versions = {}, old = visit.versions || {}, changed = visit.day === me.today && visit.changed || [];
    me.paths.forEach(function (path) {
      versions[path.id] = path.v || 1;
      if (old[path.id] && old[path.id] < versions[path.id] && changed.indexOf(path.id) < 0) changed = changed.concat(path.id);
    });
    var now = { day: me.today, before: learning.isDay(before) ? before : '', hour: hour, versions: versions, changed: changed };
    if (JSON.stringify(visit) !== JSON.stringify(now)) {
      me.visits = Object.assign({}, me.visits);
      me.visits[me.who] = now;
      Touyan.store.put('visits', me.visits);
    }
    changed.forEach(function (id) {
      var card = doc.querySelector('#ty-mine .path-card[data-path="' + id + '"] header'), path = me.paths.filter(function (p) { return p.id === id; })[0];
      if (card && path && !card.querySelector('.hush')) Touyan.add(card, [Touyan.el('p', { 'class': 'hush' }, [t('mine.version', path.v || 1)])]);
    });
    [].slice.call(doc.querySelectorAll('.home [data-day]')).forEach(function (li) {
      var box = li.querySelector('.badge');
      if (learning.isDay(before) && li.dataset.day > before && !box.firstChild) Touyan.add(box, [Touyan.el('b', { 'class': 'tag' }, [t('mine.new')])]);
    });
  }
  function showMine(me) {
    var box = doc.getElementById('ty-mine'), choose = doc.getElementById('ty-choose'), html = doc.documentElement;
    if (!box) return;
    var roles = me.person.roles, mine = roles.length > 0;
    if (choosing !== me.who) choosing = null;
    if (choosing !== null && choose) {
      if (!mine) Touyan.localPrefs({ mine: '' });
      return;
    }
    planned = null;
    var hadFocus = box.contains(doc.activeElement) && doc.activeElement.getAttribute('data-key');
    if (!mine) {
      html.removeAttribute('data-mine');
      if (choose) choose.classList.remove('open');
      Touyan.fill(box, [lastPlace(me)]);
      Touyan.localPrefs({ mine: '' });
      return;
    }
    html.setAttribute('data-mine', '');
    var names = roles.map(label).join(t('sep.list'));
    var list = learning.duties(Touyan.learn, roles, me.state, me.start, me.today);
    var late = list.filter(function (duty) { return duty.due && duty.due < me.today; }).length;
    var change = Touyan.button(t('roles.change'), { 'class': 'button quiet', 'data-key': 'change', 'aria-controls': 'ty-choose', 'aria-expanded': String(!!choose && choose.classList.contains('open')) }, function () {
      var open = choose.classList.toggle('open');
      this.setAttribute('aria-expanded', String(open));
      if (open) { choose.scrollIntoView(); return; }
      choosing = null;
      showMine(Touyan.me);
    });
    var cards = me.paths.map(function (path) { return pathCard(me, path); });
    Touyan.fill(box, [
      Touyan.el('p', { 'class': 'mine-posts' }, [Touyan.el('span', {}, [(me.who ? me.who + t('sep.comma') : '') + t('roles.mine') + t('sep.colon') + names]), choose ? change : null]),
      Touyan.el('div', {}, dayFaults(me)),
      nextBox(me),
      lastPlace(me)
    ].concat(hourBox(me), [
      Touyan.el('h2', {}, [t('mine.duties'), late ? Touyan.state('over', 'warn', t('mine.late', late)) : null]),
      Touyan.el('div', { 'data-duties': '' }, [dutyList(me, list)])
    ], changedPages(me), [
      cards.length ? Touyan.el('h2', {}, [t('mine.paths')]) : null,
      Touyan.el('div', { 'class': 'mine-paths' }, cards)
    ]));
    if (hadFocus) change.focus();
    var counted = (Touyan.learn.duties || []).some(function (d) { return d.trigger === 'appointed'; });
    if (counted && list.length) Touyan.askAppointed(box.querySelector('[data-duties]'), me);
    Touyan.localPrefs(Object.assign({ mine: root.location.href.split(/[?#]/)[0] }, allDuties ? {} : { tall: box.offsetHeight, wide: root.innerWidth }));
  }

  Touyan.feature('home', { start: start, show: function (me) { showCards(me); showMine(me); showNew(me); } });
})(window);
