// Marks: "读完了" and "下一步" at the end of the text, badges beside links to pages already read, the state of every step of a path.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning;
  // These are marked by what one does there, not by a button.
  var NO_BUTTON = ['path', 'quiz', 'checklist'];

  function slot(name) { return doc.querySelector('[data-slot="' + name + '"]'); }
  function localDay(t) { return learning.dayWords(learning.dayOf(new Date(t))); }
  function again(me) {
    var mark = me.state.marks[doc.body.dataset.page], page = Touyan.learn.pages[doc.body.dataset.page];
    return !!(mark && page && page.j && mark.hash && mark.hash !== doc.body.dataset.hash);
  }

  // --- where to go next -------------------------------------------------------------------------------------------------
  function lessonAfter(me) {
    var links = [].slice.call(doc.querySelectorAll('.lesson-nav a, .lesson-list a')), here = -1;
    links.forEach(function (a, i) { if (a.hasAttribute('aria-current')) here = i; });
    var next = links.slice(here + 1).concat(links.slice(0, Math.max(here, 0))).filter(function (a) { return !me.state.marks[Touyan.idOf(a.href)]; })[0];
    return next ? { url: next.getAttribute('href'), title: next.firstChild.textContent } : null;
  }
  function following(me) {
    var id = doc.body.dataset.page, learn = Touyan.learn;
    var lesson = lessonAfter(me);
    if (lesson) return lesson;
    var mine = learning.pathsFor(learn, me.person.roles);
    var here = mine.filter(function (path) {
      return path.steps.some(function (step) { return id === step.page || id.indexOf(step.page.replace(/index$/, '')) === 0 && /\/index$/.test(step.page); });
    });
    var step = null;
    here.forEach(function (path) { step = step || learning.nextInPath(learn, path, me.state); });
    if (!step || step.page === id) {
      var found = learning.nextStep(learn, mine, me.state, me.person.appointed);
      step = found && found.step;
    }
    var page = step && step.page !== id && learn.pages[step.page], url = page && Touyan.url(page.u);
    return url ? { url: url, title: page.t } : null;
  }
  Touyan.nextLink = function (me, main) {
    var next = following(me);
    if (next) {
      return Touyan.el('a', { 'class': main ? 'button main' : 'button quiet', href: next.url },
        [t('next.step', next.title), Touyan.icon('next')]);
    }
    return me.person.roles.length ? Touyan.el('a', { 'class': 'button', href: Touyan.root + 'index.html' }, [t('home')]) : null;
  };

  // --- the end of the page ----------------------------------------------------------------------------------------------
  function showEnd(me) {
    var box = slot('end');
    if (!box || !doc.body.dataset.page) return;
    var hadFocus = box.contains(doc.activeElement);
    var mark = me.state.marks[doc.body.dataset.page], old = again(me), parts;
    if (NO_BUTTON.indexOf(doc.body.dataset.type) >= 0) {
      parts = [Touyan.el('div', { 'class': 'row' }, [mark ? Touyan.state('done', 'done', t('done')) : null, Touyan.nextLink(me, !!mark)])];
      if (!parts[0].firstChild) { Touyan.fill(box, []); return; }
    } else if (mark && !old) {
      parts = [
        Touyan.el('p', { 'class': 'state done', role: 'status' }, [Touyan.icon('done'), t('read.on', localDay(mark.t))]),
        Touyan.el('div', { 'class': 'row' }, [Touyan.nextLink(me, true), Touyan.button(t('read.undo'), { 'class': 'button quiet' }, function () {
          Touyan.record({ verb: 'unread' });
        })])
      ];
    } else {
      parts = [old ? Touyan.el('p', {}, [Touyan.state('again', 'again', t('read.again'))]) : null,
        Touyan.el('div', { 'class': 'row' }, [Touyan.button([Touyan.icon('done'), t('read')], { 'class': 'button main' }, read), Touyan.nextLink(me, false)])];
    }
    Touyan.fill(box, [Touyan.el('div', { 'class': 'end-box' }, parts)]);
    if (hadFocus) { var first = box.querySelector('a, button'); if (first) first.focus(); }
  }
  function read() {
    var minutes = Touyan.learn.pages[doc.body.dataset.page];
    Touyan.record({ verb: 'read', min: minutes ? minutes.m : null });
    finishCourse(Touyan.me);
  }
  // The last lesson read makes the course done.
  function finishCourse(me) {
    if (doc.body.dataset.type !== 'lesson') return;
    var links = [].slice.call(doc.querySelectorAll('.lesson-nav a')), course = doc.querySelector('#ty-course a');
    var all = links.length > 0 && links.every(function (a) { return me.state.marks[Touyan.idOf(a.href)]; });
    var id = course ? Touyan.idOf(course.href) : '';
    if (!all || !id || me.state.marks[id]) return;
    var page = Touyan.learn.pages[id];
    Touyan.record({ verb: 'done', ref: id, hash: page ? page.h : '' });
  }
  function showTop(me) {
    var box = slot('mark'), mark = me.state.marks[doc.body.dataset.page];
    if (!box) return;
    Touyan.fill(box, [again(me) ? Touyan.state('again', 'again', t('read.again')) : mark ? Touyan.state('done', 'done', t('read.done')) : null]);
  }

  // --- lists and steps --------------------------------------------------------------------------------------------------
  function showBadges(me) {
    var links = doc.querySelectorAll('a.marked');
    for (var i = 0; i < links.length; i++) {
      var old = links[i].querySelector('.badge'), mark = me.state.marks[Touyan.idOf(links[i].href)];
      if (old) old.remove();
      if (mark) links[i].appendChild(Touyan.el('span', { 'class': 'badge' }, [Touyan.icon('done'), Touyan.el('span', { 'class': 'sr' }, [t('read.done')])]));
    }
  }
  /** Word and icon of a due text such as "+7d"; null when it cannot be told. */
  Touyan.dueState = function (due, start, today) {
    var day = learning.dueDay(due, start);
    if (!day) return null;
    var words = learning.dueWords(day, today);
    return Touyan.state(words.kind, words.kind === 'over' ? 'warn' : 'clock', words.words);
  };
  function showSteps(me) {
    var cards = doc.querySelectorAll('.path-card[data-path]');
    for (var i = 0; i < cards.length; i++) showPath(me, cards[i]);
  }
  function showPath(me, card) {
    var learn = Touyan.learn;
    var path = learn.paths.filter(function (p) { return p.id === card.dataset.path; })[0];
    if (!path) return;
    var next = learning.nextInPath(learn, path, me.state);
    var rows = card.querySelectorAll('[data-step]');
    for (var i = 0; i < rows.length; i++) {
      var step = path.steps.filter(function (s) { return s.page === rows[i].dataset.step; })[0];
      var place = rows[i].querySelector('[data-slot="state"]');
      if (!step || !place) continue;
      var state = learning.stepState(learn, step, me.state), isNext = step === next;
      rows[i].classList.toggle('is-done', state === 'done');
      rows[i].classList.toggle('is-next', isNext);
      Touyan.fill(place, [
        state === 'done' ? Touyan.state('done', 'done', t('done')) : state === 'again' ? Touyan.state('again', 'again', t('again')) : null,
        isNext ? Touyan.state('over', 'next', t('next')) : null,
        state === 'done' ? null : Touyan.dueState(step.due, me.person.appointed, me.today)
      ]);
    }
    var box = card.querySelector('[data-slot="progress"]') || doc.querySelector('.path-now[data-path="' + path.id + '"]');
    if (box) Touyan.fill(box, [Touyan.progressLine(me, path)]);
  }
  /** The flight: a goose for each step, with the count in words beside it. */
  Touyan.progressLine = function (me, path) {
    var p = learning.progress(Touyan.learn, path, me.state), next = learning.nextInPath(Touyan.learn, path, me.state);
    var flock = Touyan.el('span', { 'class': 'flock', 'aria-hidden': 'true' }, path.steps.length > 24 ? [] : path.steps.map(function (step) {
      var goose = Touyan.icon('goose');
      goose.setAttribute('class', 'icon' + (learning.stepState(Touyan.learn, step, me.state) === 'done' ? ' is-done' : step === next ? ' is-next' : ''));
      return goose;
    }));
    return Touyan.el('p', { 'class': 'progress' }, [flock, p.total && p.done === p.total ? Touyan.state('done', 'done', t('next.none')) : t('progress', p.done, p.total)]);
  };
  function showLessons(me) {
    var box = slot('lessons'), links = [].slice.call(doc.querySelectorAll('.lesson-list a'));
    if (!box || !links.length) return;
    var done = links.filter(function (a) { return me.state.marks[Touyan.idOf(a.href)]; }).length;
    Touyan.fill(box, [Touyan.el('p', { 'class': 'progress' }, [t('lessons', done, links.length), Touyan.bar(done, links.length)])]);
  }
  /** A bar; the words beside it say the same. Its width is set through the style object, which the policy allows. */
  Touyan.bar = function (done, total) {
    var inner = Touyan.el('span', {});
    inner.style.width = (total ? Math.round(done / total * 100) : 0) + '%';
    return Touyan.el('span', { 'class': 'bar', 'aria-hidden': 'true' }, [inner]);
  };

  // --- where the reader stopped -----------------------------------------------------------------------------------------
  var saved = '', waiting = 0;
  function remember() {
    var heads = doc.querySelectorAll('#ty-body h2[id], #ty-body h3[id]'), at = '';
    for (var i = 0; i < heads.length && heads[i].getBoundingClientRect().top < 120; i++) at = heads[i].id;
    var h1 = doc.querySelector('h1'), key = doc.body.dataset.page + '#' + at;
    if (key === saved || !h1) return;
    saved = key;
    Touyan.store.put('last', { page: doc.body.dataset.page, at: at, title: h1.textContent.slice(0, 200), who: Touyan.me.who });
  }
  function start() {
    if (!doc.body.dataset.page || doc.body.dataset.type === 'path') return;
    root.addEventListener('scroll', function () {
      clearTimeout(waiting);
      waiting = setTimeout(Touyan.guard('last place', remember), 800);
    }, { passive: true });
  }
  Touyan.feature('marks', {
    start: start,
    show: function (me) { showTop(me); showEnd(me); showBadges(me); showSteps(me); showLessons(me); }
  });
})(window);
