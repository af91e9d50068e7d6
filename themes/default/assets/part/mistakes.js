// 错题本: what this learner answered wrong, by quiz, with a way to the question and to the section that answers it. It follows from
// the record; which questions there are stands in data/quiz.js, and what is no longer asked there is no longer listed.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t;
  var asked = false, failed = false, shown = '';

  function has(object, key) { return !!object && Object.prototype.hasOwnProperty.call(object, key); }
  function quizOf(id) { var quiz = has(Touyan.quizzes, id) ? Touyan.quizzes[id] : null; return quiz && quiz.q && typeof quiz.q === 'object' ? quiz : null; }
  function link(url, words, name) { return Touyan.el('a', { href: url, 'class': name || '' }, [words]); }

  function entry(url, q) {
    var to = typeof q.r === 'string' ? Touyan.url(q.r) : null;
    return Touyan.el('li', { 'class': 'mistake' }, [
      Touyan.el('p', {}, [link(url + '?again=1#' + encodeURIComponent(q.i), String(q.t))]),
      to ? Touyan.el('p', { 'class': 'hush' }, [t('mistakes.read') + t('sep.colon'), link(to, String(q.w))]) : null]);
  }
  function group(id, keys) {
    var quiz = quizOf(id), url = quiz && Touyan.url(quiz.u);
    var known = url ? Object.keys(quiz.q).filter(function (key) { return keys[key]; }) : [];
    if (!known.length) return null;
    return { count: known.length, nodes: [Touyan.el('h2', {}, [link(url, String(quiz.t))]),
      Touyan.el('ol', { 'class': 'mistakes-list' }, known.map(function (key) { return entry(url, quiz.q[key]); })),
      Touyan.el('p', {}, [link(url + '?again=1', t('mistakes.again', known.length), 'button main')])] };
  }
  function fetch() {
    if (asked) return;
    asked = true;
    Touyan.script('data/quiz.js', function (ok) {
      failed = !ok || !Touyan.quizzes;
      if (failed) Touyan.notice(t('copy.incomplete'));
      show(Touyan.me);
    });
  }
  function show(me) {
    var box = doc.getElementById('ty-mistakes');
    if (!box || !me.state) return;
    var book = Touyan.answers.book(me.events, me.who), pages = Object.keys(book).filter(function (id) { return Object.keys(book[id]).length; });
    if (pages.length && !Touyan.quizzes && !failed) { fetch(); return; }
    var text = JSON.stringify([me.ready, me.who, book, failed]);
    if (text === shown) return; // what has the focus stays where it is
    shown = text;
    // In the order of the site, which is that of data/quiz.js.
    var groups = Object.keys(Touyan.quizzes || {}).filter(function (id) { return has(book, id); }).map(function (id) { return group(id, book[id]); }).filter(Boolean);
    var count = groups.reduce(function (sum, one) { return sum + one.count; }, 0), who = me.who ? Touyan.el('p', { 'class': 'hush' }, [t('mistakes.who', me.who)]) : null;
    if (!count && !me.ready) return;
    Touyan.fill(box, count
      ? [who, Touyan.el('p', { role: 'status' }, [t('mistakes.count', count)])].concat([].concat.apply([], groups.map(function (one) { return one.nodes; })))
      : [who, Touyan.el('p', { role: 'status' }, [t(failed ? 'copy.incomplete' : 'mistakes.none')]), link(Touyan.root + 'index.html', t('home'), 'button main')]);
  }
  Touyan.feature('mistakes', { show: show });
})(window);
