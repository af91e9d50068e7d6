// The front page and the pages of posts: choose one or more posts; then the home is the reader's own page.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning;
  var DUTIES_SHOWN = 5;

  function label(key) {
    var role = Touyan.learn.roles.filter(function (r) { return r.key === key; })[0];
    return role ? role.label : key;
  }
  function toggle(key) {
    var roles = Touyan.me.person.roles.slice(), at = roles.indexOf(key);
    if (at >= 0) roles.splice(at, 1); else roles.push(key);
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
  }

  // --- "my page" --------------------------------------------------------------------------------------------------------
  function nextBox(me, paths) {
    var found = learning.nextStep(Touyan.learn, paths, me.state, me.person.appointed);
    var page = found && Touyan.learn.pages[found.step.page], url = page && Touyan.url(page.u);
    if (!url) return Touyan.el('div', { 'class': 'next-box' }, [Touyan.el('p', {}, [t(paths.length ? 'next.all' : 'mine.nopath')])]);
    var due = Touyan.dueState(found.step.due, me.person.appointed, me.today), unmet = learning.unmet(Touyan.learn, found.step, me.state);
    return Touyan.el('div', { 'class': 'next-box' }, [
      Touyan.el('p', { 'class': 'hush' }, [found.path.title]),
      Touyan.el('p', { 'class': 'next-title' }, [page.t]),
      Touyan.el('p', { 'class': 'step-meta' }, [page.m ? Touyan.el('span', {}, [t('minutes', page.m)]) : null, due]),
      unmet.length ? Touyan.el('p', { 'class': 'step-after' }, [t('after', unmet.join('、')) + '。' + t('after.open')]) : null,
      Touyan.el('p', {}, [Touyan.el('a', { 'class': 'button main', href: url }, [t('next'), Touyan.icon('next')])])
    ]);
  }
  function dutyList(me, list) {
    if (!list.length) return Touyan.el('p', { 'class': 'hush' }, [t('mine.duties.none')]);
    return Touyan.el('ul', { 'class': 'duty-list' }, list.slice(0, DUTIES_SHOWN).map(function (duty) {
      var page = Touyan.learn.pages[duty.page], url = Touyan.url(page ? page.u : duty.page + '.html');
      return Touyan.el('li', {}, [Touyan.el('a', { href: url || '#' }, [duty.text]), duty.due ? Touyan.dueState(duty.due, '', me.today) : null]);
    }).concat(list.length > DUTIES_SHOWN ? [Touyan.el('li', { 'class': 'hush' }, [t('mine.duties.more', list.length - DUTIES_SHOWN)])] : []));
  }
  function lastPlace(me) {
    var last = me.last;
    if (!last || last.who !== me.who || typeof last.page !== 'string' || typeof last.title !== 'string') return null;
    if (me.state.marks[last.page]) return null;
    var url = Touyan.url(last.page + '.html');
    var at = typeof last.at === 'string' && last.at.length < 200 ? last.at : '';
    return url && Touyan.el('p', {}, [Touyan.el('a', { href: url + (at ? '#' + encodeURIComponent(at) : '') }, [t('mine.last', last.title.slice(0, 200))])]);
  }
  function showMine(me) {
    var box = doc.getElementById('ty-mine'), choose = doc.getElementById('ty-choose'), html = doc.documentElement;
    if (!box) return;
    var roles = me.person.roles, mine = roles.length > 0;
    Touyan.localPrefs({ mine: mine ? root.location.href.split(/[?#]/)[0] : '' });
    if (!mine) {
      html.removeAttribute('data-mine');
      if (choose) choose.classList.remove('open');
      var place = lastPlace(me);
      Touyan.fill(box, [place]);
      return;
    }
    // The first choice leaves the cards open, because one may want a second post.
    if (choose && !html.hasAttribute('data-mine')) choose.classList.add('open');
    html.setAttribute('data-mine', '');
    var paths = learning.pathsFor(Touyan.learn, roles), names = roles.map(label).join('、');
    var list = learning.duties(Touyan.learn, roles, me.state, me.person.appointed, me.today);
    var change = Touyan.button(t('roles.change'), { 'class': 'button quiet', 'aria-expanded': String(!!choose && choose.classList.contains('open')) }, function () {
      choose.classList.toggle('open');
      this.setAttribute('aria-expanded', String(choose.classList.contains('open')));
      if (choose.classList.contains('open')) choose.scrollIntoView();
    });
    Touyan.fill(box, [
      Touyan.el('h2', {}, [t('mine.hello', me.who || names)]),
      Touyan.el('p', { 'class': 'row' }, [Touyan.el('span', { 'class': 'hush' }, [t('roles.mine') + '：' + names]), choose ? change : null]),
      nextBox(me, paths),
      lastPlace(me),
      Touyan.el('h3', {}, [t('mine.duties')]),
      Touyan.el('div', { 'data-duties': '' }, [dutyList(me, list)]),
      paths.length ? Touyan.el('h3', {}, [t('mine.paths')]) : null,
      Touyan.el('ul', { 'class': 'mine-paths' }, paths.map(function (path) {
        return Touyan.el('li', {}, [Touyan.el('a', { href: Touyan.url(path.url) || '#' }, [path.title]), Touyan.progressLine(me, path)]);
      }))
    ]);
    var counted = (Touyan.learn.duties || []).some(function (d) { return d.trigger === 'appointed'; });
    if (counted && list.length) Touyan.askAppointed(box.querySelector('[data-duties]'), me);
  }

  // --- the page of a post -------------------------------------------------------------------------------------------------
  function showRole(me) {
    var main = doc.querySelector('main[data-role]'), box = doc.querySelector('[data-slot="role"]');
    if (!main || !box) return;
    var key = main.dataset.role, mine = me.person.roles.indexOf(key) >= 0;
    var hadFocus = box.contains(doc.activeElement);
    Touyan.fill(box, [Touyan.el('p', { 'class': 'row' }, [
      Touyan.button([Touyan.icon(mine ? 'checked' : 'box'), t(mine ? 'roles.added' : 'roles.add')], { 'aria-pressed': String(mine) }, function () { toggle(key); }),
      mine ? Touyan.el('a', { 'class': 'button quiet', href: Touyan.root + 'index.html' }, [t('home')]) : null])]);
    if (hadFocus) box.querySelector('button').focus();
    var duties = doc.querySelector('[data-slot="duties"]');
    if (duties) Touyan.fill(duties, [dutyList(me, learning.duties(Touyan.learn, [key], me.state, me.person.appointed, me.today))]);
  }
  Touyan.feature('home', { start: start, show: function (me) { showCards(me); showMine(me); showRole(me); } });
})(window);
