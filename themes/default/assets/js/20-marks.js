// Marks: "读完了" and "下一步" at the end of the text, badges beside links to pages already read.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning;
  // These are marked by what one does there, not by a button.
  var NO_BUTTON = ['path', 'quiz', 'checklist'];
  var CALM_MS = 400; // a double click takes less

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
    var here = me.paths.filter(function (path) {
      return path.steps.some(function (step) { return learning.holds(step, id); });
    });
    var step = null;
    here.forEach(function (path) { step = step || learning.nextInPath(learn, path, me.state, me.today); });
    if (!step || step.page === id) {
      var found = learning.nextStep(learn, me.paths, me.state, me.start, me.today);
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

  /**
   * For a moment after a click no click counts in this place: after it another button may stand under the mouse, and a double click is
   * not meant for that one.
   */
  Touyan.calm = function (place) {
    var pressed = false; // by the mouse or a finger: whoever uses keys sees where the focus is
    function press() { pressed = true; }
    function stop(e) {
      if (!pressed) return;
      e.preventDefault();
      e.stopPropagation();
    }
    place.addEventListener('mousedown', press, true);
    place.addEventListener('click', stop, true);
    setTimeout(function () {
      place.removeEventListener('mousedown', press, true);
      place.removeEventListener('click', stop, true);
    }, CALM_MS);
  };

  // --- the end of the page ----------------------------------------------------------------------------------------------
  function showEnd(me) {
    var box = slot('end');
    if (!box || !doc.body.dataset.page) return;
    var hadFocus = box.contains(doc.activeElement);
    var mark = me.state.marks[doc.body.dataset.page], old = again(me), say = null, row;
    if (NO_BUTTON.indexOf(doc.body.dataset.type) >= 0) {
      row = [mark ? markState(me, doc.body.dataset.page) : null, Touyan.nextLink(me, !!mark)];
      if (!row[0] && !row[1]) { Touyan.fill(box, []); return; }
    } else if (doc.body.dataset.type === 'course' && !mark && lessonAfter(me)) {
      row = [Touyan.nextLink(me, true)]; // a course is done with its last lesson
    } else if (mark && !old) {
      say = Touyan.el('p', { 'class': 'state done', role: 'status' }, [Touyan.icon('done'), t('read.on', localDay(mark.t))]);
      row = [Touyan.nextLink(me, true), Touyan.button(t('read.undo'), { 'class': 'button quiet' }, function () {
        Touyan.calm(box);
        Touyan.record({ verb: 'unread' });
      })];
    } else {
      say = old ? Touyan.el('p', { 'class': 'state again' }, [Touyan.icon('again'), t('read.again')]) : Touyan.el('p', { 'class': 'hush' }, [t('read.ask')]);
      row = [Touyan.button([Touyan.icon('done'), t('read')], { 'class': 'button main' }, read), Touyan.nextLink(me, false)];
    }
    Touyan.fill(box, [Touyan.el('div', { 'class': 'end-box' }, [say, Touyan.el('div', { 'class': 'row' }, row)])]);
    if (hadFocus) { var first = box.querySelector('a, button'); if (first) first.focus(); }
  }
  function read() {
    Touyan.calm(slot('end'));
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
    var box = slot('mark');
    if (!box) return;
    Touyan.fill(box, [again(me) ? Touyan.state('again', 'again', t('read.again')) : markState(me, doc.body.dataset.page)]);
    showPlace(me);
  }

  // --- lists and steps --------------------------------------------------------------------------------------------------
  /** What was done on a page, in a word with its icon, or null. A checklist of last month is not done this month. */
  function markState(me, id) {
    var mark = me.state.marks[id], page = Touyan.learn.pages[id];
    if (!mark) return null;
    if (mark.verb === 'passed') return Touyan.state('done', 'done', t('read.passed'));
    if (mark.verb !== 'done') return Touyan.state('done', 'done', t('read.done'));
    var duty = Touyan.learn.duties.filter(function (d) { return d.page === id; })[0];
    if (duty && learning.cycleStart(duty.trigger, me.today) && !learning.isComplete(Touyan.learn, me.person.roles, me.state, duty, me.today)) return null;
    return Touyan.state('done', 'done', t(page && page.y === 'checklist' ? 'read.finished' : 'done'));
  }
  function showBadges(me) {
    [].slice.call(doc.querySelectorAll('a.marked')).forEach(function (a) {
      var state = markState(me, Touyan.idOf(a.href)), box = a.parentNode.querySelector('.link-note .badge');
      if (box) { Touyan.fill(box, [state]); return; }
      var old = a.querySelector('.badge');
      if (old) old.remove();
      // Beside a link without a place for words: the tick, and the word for those who cannot see it.
      if (state) a.appendChild(Touyan.el('span', { 'class': 'badge' }, [state.firstChild, Touyan.el('span', { 'class': 'sr' }, [state.textContent])]));
    });
  }
  /** Word and icon of a due text such as "+7d"; null when it cannot be told. */
  Touyan.dueState = function (due, start, today) {
    var day = learning.dueDay(due, start);
    if (!day) return null;
    var words = learning.dueWords(day, today);
    return Touyan.state(words.kind, words.kind === 'over' ? 'warn' : 'clock', words.words);
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

  // --- where the reader stopped: the last heading read of the last PLACES_MAX long pages ----------------------------------
  var PLACES_MAX = 20, LONG_SCREENS = 1.5, READ_LINE = 120;
  var saved = '', waiting = 0, opened = null;
  function isPlace(p) {
    return !!p && typeof p === 'object' && ['who', 'page', 'title', 'at', 'heading'].every(function (k) { return typeof p[k] === 'string' && p[k].length <= 200; });
  }
  /** What this reader read last, newest first: {who, page, title, at, heading}; at and heading "" before the first heading. */
  Touyan.placesOf = function (me) {
    return me.places.filter(function (p) { return isPlace(p) && p.who === me.who; });
  };
  function remember() {
    var heads = [].slice.call(doc.querySelectorAll('#ty-body h2[id], #ty-body h3[id]')), at = null, h1 = doc.querySelector('h1'), me = Touyan.me;
    if (!h1 || !me.ready) return;
    heads.forEach(function (h) { if (h.getBoundingClientRect().top < READ_LINE) at = h; });
    var place = { who: me.who, page: doc.body.dataset.page, title: h1.textContent.slice(0, 200), at: at ? at.id : '', heading: at ? at.textContent.trim().slice(0, 200) : '' };
    if (!isPlace(place) || place.at === saved) return;
    saved = place.at;
    me.places = [place].concat(me.places.filter(function (p) { return isPlace(p) && (p.who !== place.who || p.page !== place.page); })).slice(0, PLACES_MAX);
    Touyan.store.put('places', me.places);
  }
  // Only what was read on an earlier visit is worth a line.
  function showPlace(me) {
    var box = slot('place');
    if (!box) return;
    if (!opened) opened = Touyan.placesOf(me).filter(function (p) { return p.page === doc.body.dataset.page; })[0] || {};
    var target = opened.at && doc.getElementById(opened.at);
    Touyan.fill(box, [target && root.location.hash.length < 2 && !me.state.marks[opened.page] ?
      Touyan.el('a', { href: '#' + encodeURIComponent(opened.at) }, [t('mine.place', opened.heading)]) : null]);
  }
  function start() {
    if (!doc.body.dataset.page || doc.body.dataset.type === 'path') return;
    root.addEventListener('scroll', function () {
      if (doc.documentElement.scrollHeight < root.innerHeight * LONG_SCREENS) return;
      clearTimeout(waiting);
      waiting = setTimeout(Touyan.guard('last place', remember), 800);
    }, { passive: true });
  }
  Touyan.feature('marks', {
    start: start,
    show: function (me) { showTop(me); showEnd(me); showBadges(me); showLessons(me); }
  });
})(window);
