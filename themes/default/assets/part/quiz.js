// Quizzes: feedback at once with icon and word, the reason behind it, a score kept as passed or failed. Real buttons throughout.
// With `pick` some questions are drawn, and stay the same until the attempt ends. On phones one question fills the screen (CSS).
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t;
  var quiz = null, questions = [], pool = [], at = 0, pending = null;

  function prepare(section) {
    var right = (section.dataset.right || '').split(',').filter(function (n) { return /^\d+$/.test(n); }).map(Number);
    var list = section.querySelector('ol.choices');
    if (!list || !right.length) return null;
    var q = { section: section, right: right, several: right.length > 1, list: list, choices: [], answered: false, ok: false };
    [].slice.call(list.querySelectorAll('li[data-choice]')).forEach(function (li, i) {
      var words = Touyan.el('span', { 'class': 'choice-text' });
      while (li.firstChild) words.appendChild(li.firstChild);
      var word = Touyan.el('span', { 'class': 'choice-word' });
      var button = Touyan.button([Touyan.el('span', { 'class': 'letter' }, [String.fromCharCode(65 + i)]), words, word],
        { 'class': 'choice', 'aria-pressed': 'false' }, function () { press(q, choice); });
      var choice = { index: Number(li.dataset.choice), button: button, word: word, on: false };
      li.appendChild(button);
      li.classList.add('set');
      q.choices.push(choice);
    });
    q.verdict = Touyan.el('p', { 'class': 'verdict', role: 'status', hidden: true });
    list.insertAdjacentElement('afterend', q.verdict);
    if (q.several) {
      q.send = Touyan.button(t('quiz.answer'), {}, function () { answer(q); });
      list.insertAdjacentElement('beforebegin', Touyan.el('p', { 'class': 'hush js-only' }, [t('quiz.choose.several')]));
      list.insertAdjacentElement('afterend', q.send);
    }
    return q;
  }
  function press(q, choice) {
    if (q.answered) return;
    choice.on = q.several ? !choice.on : true;
    choice.button.setAttribute('aria-pressed', String(choice.on));
    if (!q.several) answer(q);
  }
  function answer(q) {
    if (q.answered || !q.choices.some(function (c) { return c.on; })) return;
    q.answered = true;
    q.ok = q.choices.every(function (c) { return c.on === (q.right.indexOf(c.index) >= 0); });
    q.section.classList.add('answered');
    q.section.classList.toggle('is-ok', q.ok);
    q.choices.forEach(function (c) {
      var right = q.right.indexOf(c.index) >= 0;
      c.button.setAttribute('aria-disabled', 'true');
      c.button.classList.toggle('is-right', right);
      c.button.classList.toggle('is-wrong', !right && c.on);
      Touyan.fill(c.word, right ? [Touyan.icon('done'), t('quiz.is-right')] : c.on ? [Touyan.icon('no'), t('quiz.yours')] : []);
    });
    if (q.send) q.send.hidden = true;
    q.verdict.hidden = false;
    q.verdict.className = 'verdict ' + (q.ok ? 'right' : 'wrong');
    Touyan.fill(q.verdict, [Touyan.icon(q.ok ? 'done' : 'no'), t(q.ok ? 'quiz.right' : 'quiz.wrong')]);
    if (questions.every(function (x) { return x.answered; })) finish(); else show(Touyan.me);
  }
  function score() {
    var right = questions.filter(function (q) { return q.ok; }).length;
    return { right: right, points: Math.round(right / questions.length * 100) };
  }
  function finish() {
    var s = score(), pass = Number(quiz.dataset.pass) || 60;
    var record = { verb: s.points >= pass ? 'passed' : 'failed', score: s.points };
    keepSeed('');
    if (Touyan.me.ready) Touyan.record(record); else pending = record;
    show(Touyan.me);
  }

  // --- which questions ----------------------------------------------------------------------------------------------------
  function seedKey() { return 'touyan:quiz:' + (Touyan.site && Touyan.site.id) + ':' + doc.body.dataset.page; }
  function keepSeed(seed) {
    try {
      if (seed) root.sessionStorage.setItem(seedKey(), seed); else root.sessionStorage.removeItem(seedKey());
    } catch (e) { /* refused: other questions after a reload, no harm */ }
  }
  function seedOf() {
    var seed = 0;
    try { seed = Number(root.sessionStorage.getItem(seedKey())) || 0; } catch (e) { seed = 0; }
    if (!seed) keepSeed(String(seed = 1 + Math.floor(Math.random() * 0x7ffffffe)));
    return seed;
  }
  function draw() {
    var pick = Number(quiz.dataset.pick) || 0, seed = seedOf(), order = pool.slice();
    if (pick <= 0 || pick >= pool.length) { questions = pool; return; }
    for (var i = order.length - 1; i > 0; i--) {
      seed = seed * 48271 % 0x7fffffff;
      var j = seed % (i + 1), other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
    var drawn = order.slice(0, pick);
    questions = pool.filter(function (q) { return drawn.indexOf(q) >= 0; });
    pool.forEach(function (q) { q.section.hidden = drawn.indexOf(q) < 0; });
  }

  // --- one at a time ------------------------------------------------------------------------------------------------------
  function wrong() { return questions.filter(function (q) { return q.answered && !q.ok; }); }
  function walked() { return quiz.classList.contains('mistakes') ? wrong() : questions; }
  function step(to, moved) {
    var list = walked();
    at = Math.max(0, Math.min(to, list.length - 1));
    pool.forEach(function (q) { q.section.classList.toggle('is-now', q === list[at]); });
    var box = quiz.querySelector('[data-slot="steps"]');
    var back = Touyan.button(t('quiz.previous'), {}, function () { step(at - 1, true); });
    var next = Touyan.button(t('quiz.following'), {}, function () { step(at + 1, true); });
    back.disabled = at === 0;
    next.disabled = at >= list.length - 1;
    Touyan.fill(box, [Touyan.el('p', { role: 'status' }, [t('quiz.at', at + 1, list.length)]), back, next]);
    if (!moved) return;
    list[at].section.scrollIntoView();
    list[at].choices[0].button.focus({ preventScroll: true });
  }
  function only(mistakes) {
    quiz.classList.toggle('mistakes', mistakes);
    step(0, true);
    show(Touyan.me);
  }
  function again() {
    pool.forEach(function (q) {
      q.answered = q.ok = false;
      q.section.classList.remove('answered', 'is-ok');
      q.verdict.hidden = true;
      if (q.send) q.send.hidden = false;
      q.choices.forEach(function (c) {
        c.on = false;
        c.button.className = 'choice';
        c.button.setAttribute('aria-pressed', 'false');
        c.button.removeAttribute('aria-disabled');
        Touyan.fill(c.word, []);
      });
    });
    quiz.classList.remove('mistakes');
    draw();
    show(Touyan.me);
    step(0, true);
  }
  function start() {
    quiz = doc.getElementById('ty-quiz');
    if (!quiz) return;
    pool = [].slice.call(quiz.querySelectorAll('section.question')).map(prepare).filter(Boolean);
    if (!pool.length) return;
    draw();
    quiz.classList.add('started');
    step(0, false);
  }
  function show(me) {
    if (!quiz || !questions.length) return;
    if (pending && me.ready) { var record = pending; pending = null; Touyan.record(record); return; }
    var box = quiz.querySelector('[data-slot="result"]'), answered = questions.filter(function (q) { return q.answered; }).length;
    var old = me.state && me.state.scores[doc.body.dataset.page], pass = Number(quiz.dataset.pass) || 60;
    if (answered < questions.length) {
      Touyan.fill(box, [Touyan.el('p', { 'class': 'hush' }, [t('quiz.left', answered, questions.length) + (old ? '　' + t('quiz.before', old.last) : '')])]);
      return;
    }
    var s = score(), ok = s.points >= pass, mistakes = quiz.classList.contains('mistakes');
    Touyan.fill(box, [Touyan.el('div', { 'class': 'end-box' }, [
      Touyan.el('p', { 'class': 'verdict ' + (ok ? 'right' : 'wrong'), role: 'status' },
        [Touyan.icon(ok ? 'done' : 'again'), t('quiz.score', s.right, questions.length, s.points) + t('sep.stop') + t(ok ? 'quiz.passed' : 'quiz.failed')]),
      Touyan.el('div', { 'class': 'row' }, [
        wrong().length ? Touyan.button(t(mistakes ? 'quiz.all' : 'quiz.mistakes'), { 'class': ok ? 'button' : 'button main' }, function () { only(!mistakes); }) : null,
        Touyan.button(t('quiz.again'), {}, again)])])]);
  }
  Touyan.feature('quiz', { start: start, show: show });
})(window);
