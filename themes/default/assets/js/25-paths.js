// Paths: the state of every step, rings of progress, and the soft gate on a page whose prerequisite is not done. Nothing is ever locked.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning;
  var RING = 2 * Math.PI * 19; // once round

  function slot(name) { return doc.querySelector('[data-slot="' + name + '"]'); }
  function titleOf(id) { var page = Touyan.learn.pages[id]; return page ? page.t : id; }
  /** An element of a drawing. */
  Touyan.svg = function (tag, attributes, children) {
    var node = doc.createElementNS('http://www.w3.org/2000/svg', tag);
    Object.keys(attributes).forEach(function (name) { node.setAttribute(name, attributes[name]); });
    return Touyan.add(node, children);
  };
  /** A ring, with the count inside. It is hidden from screen readers: the words beside it say the same. */
  Touyan.ring = function (done, total) {
    function circle(kind, length) {
      return Touyan.svg('circle', { 'class': kind, cx: 24, cy: 24, r: 19, 'stroke-dasharray': length.toFixed(1) + ' ' + RING.toFixed(1), transform: 'rotate(-90 24 24)' });
    }
    return Touyan.svg('svg', { 'class': 'ring', viewBox: '0 0 48 48', width: 48, height: 48, 'aria-hidden': 'true', focusable: 'false' }, [
      circle('ring-all', RING), done ? circle('ring-done', RING * Math.min(1, done / total)) : null,
      Touyan.svg('text', { x: 24, y: 28 }, [done + '/' + total])]);
  };

  function showSteps(me) {
    [].slice.call(doc.querySelectorAll('.path-card[data-path]')).forEach(function (card) { Touyan.showPath(me, card); });
  }
  /** Shows in a card how far its path is. */
  Touyan.showPath = function (me, card) {
    var learn = Touyan.learn;
    var path = learn.paths.filter(function (p) { return p.id === card.dataset.path; })[0];
    if (!path) return;
    var next = learning.nextInPath(learn, path, me.state, me.today);
    var since = learning.renewedOn(path, me.today), from = learning.pathStart(path, me.start, me.today);
    // The same step twice in a card: as a goose of the flight, and in the list with a place for words.
    [].slice.call(card.querySelectorAll('[data-step]')).forEach(function (row) {
      var step = path.steps.filter(function (s) { return s.page === row.getAttribute('data-step'); })[0];
      if (!step) return;
      var place = row.querySelector('[data-slot="state"]');
      var state = learning.stepState(learn, step, me.state, since), isNext = step === next;
      // A choice of a group that has had enough is not asked for any more.
      var spare = !step.must && !!step.group && state !== 'done' && !learning.asked(learn, path, step, me.state, me.today);
      row.classList.toggle('is-done', state === 'done');
      row.classList.toggle('is-next', isNext);
      row.classList.toggle('is-spare', spare);
      row.classList.toggle('is-ready', state === 'done' || !learning.unmet(step, me.state).length);
      if (!place) return;
      Touyan.fill(place, [
        state === 'done' ? Touyan.state('done', 'done', t('done')) : state === 'again' ? Touyan.state('again', 'again', t(since ? 'again.year' : 'again')) : null,
        isNext ? Touyan.state('over', 'next', t('next')) : null,
        spare ? Touyan.el('span', { 'class': 'hush' }, [t('group.enough')]) : null,
        state === 'done' || spare ? null : Touyan.dueState(step.due, from, me.today)
      ]);
    });
    [].slice.call(card.querySelectorAll('[data-group]')).forEach(function (row) {
      var group = (path.groups || []).filter(function (g) { return g.id === row.dataset.group; })[0];
      if (!group) return;
      var g = learning.groupProgress(learn, path, group, me.state, me.today), enough = g.done >= g.wanted;
      Touyan.fill(row.querySelector('[data-slot="group"]'), [enough ? Touyan.state('done', 'done', t('group.done', g.done)) : t('progress', g.done, g.wanted)]);
    });
    var box = card.querySelector('[data-slot="progress"]');
    if (box) Touyan.fill(box, [progressLine(me, path), card.classList.contains('path-now') ? stepLink(next) : null]);
  };
  function progressLine(me, path) {
    var p = learning.progress(Touyan.learn, path, me.state, me.today);
    return Touyan.el('p', { 'class': 'progress' }, [p.total ? Touyan.ring(p.done, p.total) : null,
      p.total && p.done === p.total ? Touyan.state('done', 'done', t('next.none')) : Touyan.el('span', {}, [t('progress.path', p.done, p.total)])]);
  }
  function stepLink(step) {
    var url = step && Touyan.url(step.page + '.html');
    return url ? Touyan.el('a', { 'class': 'button main', href: url }, [t('next.step', titleOf(step.page)), Touyan.icon('next')]) : null;
  }

  // --- the gate -----------------------------------------------------------------------------------------------------------
  var passed = false; // "open anyway" holds while this page is open
  /** What to do before this page, or null: also when the plan of the day sent her here before the step in front of it. */
  function gate(me) {
    var id = doc.body.dataset.page, found = id && learning.gate(Touyan.learn, me.paths, id, me.state, me.today);
    var visit = me.visits[me.who] || {}, planned = visit.day === me.today && Array.isArray(visit.hour) ? visit.hour : [];
    return !found || passed || !found.own && planned.indexOf(id) >= 0 ? null : found;
  }
  // It stands in the line under the title, which is there whether there is something to say or not.
  function showGate(me) {
    var box = slot('gate'), found = box && gate(me), url = found && Touyan.url(found.page + '.html');
    if (!box) return;
    Touyan.fill(box, url ? [Touyan.el('a', { href: url, title: t(found.own ? 'gate.own' : 'gate.path') }, [Touyan.icon('again'), t('gate.first', titleOf(found.page))]),
      Touyan.button(t('gate.anyway'), { 'class': 'link' }, function () {
        passed = true;
        showGate(Touyan.me);
        doc.getElementById('ty-main').focus({ preventScroll: true });
      })] : []);
  }
  Touyan.feature('paths', { show: function (me) { showSteps(me); showGate(me); } });
})(window);
