// The front page and the pages of posts: choose one or more posts; then the home is the reader's own page.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning;
  var DUTIES_SHOWN = 5;
  var choosing = false; // a new reader is at it: her page waits, so that the cards do not run away under her hand

  function label(key) {
    var role = Touyan.learn.roles.filter(function (r) { return r.key === key; })[0];
    return role ? role.label : key;
  }
  function toggle(key) {
    var roles = Touyan.me.person.roles.slice(), at = roles.indexOf(key);
    if (at >= 0) roles.splice(at, 1); else roles.push(key);
    if (!doc.documentElement.hasAttribute('data-mine')) choosing = true;
    Touyan.savePerson({ roles: roles });
  }
  // A card is a link to the post's page; with scripts it becomes a button that chooses, and the link stays beside it.
  function prepareCard(li) {
    var a = li.querySelector('a'), words = [].slice.call(a.childNodes);
    var button = Touyan.el('button', { type: 'button', 'aria-pressed': 'false', onclick: function () { toggle(li.dataset.role); } }, []);
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
    choosing = false;
    doc.getElementById('ty-choose').classList.remove('open');
    showMine(Touyan.me);
    doc.getElementById('ty-mine').focus({ preventScroll: true });
    root.scrollTo(0, 0);
  }

  // --- "my page" --------------------------------------------------------------------------------------------------------
  function nextBox(me, paths) {
    var found = learning.nextStep(Touyan.learn, paths, me.state, me.start);
    var page = found && Touyan.learn.pages[found.step.page], url = page && Touyan.url(page.u);
    if (!url) return Touyan.el('div', { 'class': 'next-box' }, [Touyan.el('p', {}, [t(paths.length ? 'next.all' : 'mine.nopath')])]);
    var due = Touyan.dueState(found.step.due, me.start, me.today), unmet = learning.unmet(Touyan.learn, found.step, me.state);
    return Touyan.el('div', { 'class': 'next-box' }, [
      Touyan.el('div', {}, [
        Touyan.el('p', { 'class': 'hush' }, [found.path.title]),
        Touyan.el('h2', { 'class': 'next-title' }, [page.t]),
        Touyan.el('p', { 'class': 'step-meta' }, [page.m ? Touyan.el('span', {}, [t('minutes', page.m)]) : null, due]),
        unmet.length ? Touyan.el('p', { 'class': 'step-after' }, [t('after', unmet.join(t('sep.list'))) + t('sep.stop') + t('after.open')]) : null]),
      Touyan.el('a', { 'class': 'button main', href: url, 'aria-label': t('next.step', page.t) }, [t('next'), Touyan.icon('next')])
    ]);
  }
  function dutyList(me, list) {
    if (!list.length) return Touyan.el('p', { 'class': 'hush' }, [t('mine.duties.none')]);
    var role = Touyan.learn.roles.filter(function (r) { return me.person.roles.indexOf(r.key) >= 0; })[0], more = list.length - DUTIES_SHOWN;
    return Touyan.el('ul', { 'class': 'duty-list' }, list.slice(0, DUTIES_SHOWN).map(function (duty) {
      var page = Touyan.learn.pages[duty.page], url = Touyan.url(page ? page.u : duty.page + '.html');
      return Touyan.el('li', {}, [Touyan.el('a', { href: url || '#' }, [duty.text]), Touyan.el('span', { 'class': 'duty-due' }, [Touyan.dueState(duty.due, '', me.today)])]);
    }).concat(more > 0 ? [Touyan.el('li', {}, [Touyan.el('a', { href: (role && Touyan.url(role.url) || 'index.html') + '#ty-duties' }, [t('mine.duties.more', more)])])] : []));
  }
  function lastPlace(me) {
    var last = Touyan.placesOf(me).filter(function (p) { return !me.state.marks[p.page]; })[0];
    var url = last && Touyan.url(last.page + '.html');
    return url ? Touyan.el('p', { 'class': 'last-place' }, [Touyan.el('a', { href: url + (last.at ? '#' + encodeURIComponent(last.at) : '') },
      [Touyan.icon('again'), t('mine.last', last.heading ? last.title + t('sep.colon') + last.heading : last.title)])]) : null;
  }
  /** Pages read before they changed much. */
  function changedPages(me) {
    var pages = Touyan.learn.pages, ids = Object.keys(me.state.marks).filter(function (id) {
      return pages[id] && learning.stepState(Touyan.learn, { page: id, pass: -1 }, me.state) === 'again' && Touyan.url(pages[id].u);
    });
    return ids.length ? [Touyan.el('h2', {}, [t('mine.changed')]), Touyan.el('ul', { 'class': 'duty-list' }, ids.slice(0, DUTIES_SHOWN).map(function (id) {
      return Touyan.el('li', {}, [Touyan.el('a', { href: Touyan.url(pages[id].u) }, [pages[id].t])]);
    }))] : [];
  }
  /** The drawn flights of these paths; they stand in the page, hidden, and move. */
  function flights(paths) {
    var store = doc.getElementById('ty-flights'), all = [].slice.call(doc.querySelectorAll('.home .path-card'));
    all.forEach(function (card) { store.appendChild(card); });
    return paths.map(function (path) { return all.filter(function (card) { return card.dataset.path === path.id; })[0]; }).filter(Boolean);
  }
  // What is new is so since the last day on which this reader was here.
  function showNew(me) {
    if (!me.ready) return;
    var visit = me.visits[me.who] || {}, before = visit.day === me.today ? visit.before : visit.day;
    if (visit.day !== me.today) {
      me.visits = Object.assign({}, me.visits);
      me.visits[me.who] = { day: me.today, before: learning.isDay(before) ? before : '' };
      Touyan.store.put('visits', me.visits);
    }
    [].slice.call(doc.querySelectorAll('.home [data-day]')).forEach(function (li) {
      var box = li.querySelector('.badge');
      if (learning.isDay(before) && li.dataset.day > before && !box.firstChild) Touyan.add(box, [Touyan.el('b', { 'class': 'tag' }, [t('mine.new')])]);
    });
  }
  function showMine(me) {
    var box = doc.getElementById('ty-mine'), choose = doc.getElementById('ty-choose'), html = doc.documentElement;
    if (!box) return;
    var roles = me.person.roles, mine = roles.length > 0, cards = flights([]);
    var hadFocus = box.contains(doc.activeElement) && doc.activeElement.getAttribute('data-key');
    if (!mine) {
      html.removeAttribute('data-mine');
      if (choose) choose.classList.remove('open');
      Touyan.fill(box, [lastPlace(me)]);
      Touyan.localPrefs({ mine: '' });
      return;
    }
    if (choose && choosing) return;
    html.setAttribute('data-mine', '');
    var paths = learning.pathsFor(Touyan.learn, roles), names = roles.map(label).join(t('sep.list'));
    var list = learning.duties(Touyan.learn, roles, me.state, me.start, me.today);
    var change = Touyan.button(t('roles.change'), { 'class': 'button quiet', 'data-key': 'change', 'aria-controls': 'ty-choose', 'aria-expanded': String(!!choose && choose.classList.contains('open')) }, function () {
      choose.classList.toggle('open');
      this.setAttribute('aria-expanded', String(choose.classList.contains('open')));
      if (choose.classList.contains('open')) choose.scrollIntoView();
    });
    cards = flights(paths);
    Touyan.fill(box, [
      Touyan.el('p', { 'class': 'mine-posts' }, [Touyan.el('span', {}, [(me.who ? me.who + t('sep.comma') : '') + t('roles.mine') + t('sep.colon') + names]), choose ? change : null]),
      nextBox(me, paths),
      lastPlace(me),
      Touyan.el('h2', {}, [t('mine.duties')]),
      Touyan.el('div', { 'data-duties': '' }, [dutyList(me, list)]),
      cards.length ? Touyan.el('h2', {}, [t('mine.paths')]) : null,
      Touyan.el('div', { 'class': 'mine-paths' }, cards)
    ].concat(changedPages(me)));
    if (hadFocus) change.focus();
    var counted = (Touyan.learn.duties || []).some(function (d) { return d.trigger === 'appointed'; });
    if (counted && list.length) Touyan.askAppointed(box.querySelector('[data-duties]'), me);
    Touyan.localPrefs({ mine: root.location.href.split(/[?#]/)[0], tall: box.offsetHeight, wide: root.innerWidth });
  }

  // --- the page of a post -------------------------------------------------------------------------------------------------
  function showRole(me) {
    var main = doc.querySelector('main[data-role]'), box = doc.querySelector('[data-slot="role"]');
    if (!main || !box) return;
    var key = main.dataset.role, mine = me.person.roles.indexOf(key) >= 0;
    var hadFocus = box.contains(doc.activeElement);
    Touyan.fill(box, [Touyan.el('p', { 'class': 'row' }, [
      Touyan.button([Touyan.icon(mine ? 'checked' : 'box'), t(mine ? 'roles.added' : 'roles.add')], { 'aria-pressed': String(mine), 'class': mine ? 'button' : 'button main' }, function () { toggle(key); }),
      mine ? Touyan.el('a', { 'class': 'button main', href: Touyan.root + 'index.html' }, [t('home'), Touyan.icon('next')]) : null])]);
    if (hadFocus) box.querySelector('button').focus();
    [].slice.call(doc.querySelectorAll('.duty-card')).forEach(function (card) { showDuty(me, card); });
  }
  function showDuty(me, card) {
    var duty = Touyan.learn.duties.filter(function (d) { return d.page === card.dataset.duty; })[0];
    if (!duty) return;
    var rows = [].slice.call(card.querySelectorAll('[data-item]')), done = 0;
    rows.forEach(function (row) {
      var item = duty.items.filter(function (i) { return i.id === row.dataset.item; })[0];
      if (!item) return;
      var on = learning.ticked(me.state, duty.page + '#' + item.id, duty.trigger, me.today);
      if (on) done++;
      row.classList.toggle('is-done', on);
      var say = on ? Touyan.state('done', 'done', t('done')) : Touyan.dueState(learning.itemDue(item.due, duty.trigger, me.start, me.today), '', me.today);
      if (say) Touyan.fill(row.querySelector('[data-slot="due"]'), [say]); // else what the page says for everybody stays
    });
    Touyan.fill(card.querySelector('[data-slot="duty"]'), done ? [' · ' + t('progress', done, rows.length)] : []);
  }
  Touyan.feature('home', { start: start, show: function (me) { showCards(me); showMine(me); showNew(me); showRole(me); } });
})(window);
