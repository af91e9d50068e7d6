// Quizzes: feedback at once with icon and word, the reason behind it, a score kept as passed or failed. Real buttons throughout.
// With `pick` some questions are drawn, and stay the same until the attempt ends. On phones one question fills the screen (CSS).
// With ?again only the questions of this quiz are asked that stand in the learner's book of mistakes; that is practice, no attempt.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t;
  var WAIT_MS_MAX = 1500; // for the record, before questions are drawn without it
  var quiz = null, questions = [], pool = [], at = 0, pending = null, drawn = '', begun = false, known = false;
  var again = /[?&]again\b/.test(root.location.search);

  // --- one question -----------------------------------------------------------------------------------------------------
  function prepare(section) {
    var right = (section.dataset.right || '').split(',').filter(function (n) { return /^\d+$/.test(n); }).map(Number);
    var q = { section: section, kind: section.dataset.ask, key: section.dataset.key || '', right: right, choices: [], answered: false, ok: false };
    var make = { one: choose, judge: choose, several: choose, order: order, fill: fill }[q.kind];
    var place = section.querySelector(q.kind === 'fill' ? '.fill-line' : 'ol.choices');
    if (!make || !place || q.kind !== 'fill' && !right.length) return null;
    q.verdict = Touyan.el('p', { 'class': 'verdict', role: 'status', hidden: true });
    unfold(q);
    place.insertAdjacentElement('afterend', q.verdict);
    make(q, place);
    return q;
  }
  // Without scripts the answer and its reasons can be unfolded; here they come when the question is answered.
  function unfold(q) {
    var box = q.section.querySelector('.answer'), key = box && box.querySelector('.answer-key');
    q.told = key ? key.textContent : '';
    if (!box) return;
    [].slice.call(box.querySelectorAll('.why')).forEach(function (why) { q.section.appendChild(why); });
    box.remove();
  }
  function sending(q, place, words) {
    q.send = Touyan.button(t('quiz.answer'), {}, function () { answer(q); });
    place.insertAdjacentElement('beforebegin', Touyan.el('p', { 'class': 'hush js-only' }, [words]));
    place.insertAdjacentElement('afterend', q.send);
  }
  /** Empties a choice: its letter, its words, and what is said of it apart, because it may hold links. */
  function parts(li, i) {
    var words = Touyan.el('span', { 'class': 'choice-text' }), feedback = li.querySelector('.feedback');
    if (feedback) { feedback.remove(); feedback.open = true; }
    while (li.firstChild) words.appendChild(li.firstChild);
    // A link inside a button could not be followed, and a term's card would be a hint.
    [].slice.call(words.querySelectorAll('a')).forEach(function (a) {
      while (a.firstChild) a.parentNode.insertBefore(a.firstChild, a);
      a.remove();
    });
    li.classList.add('set');
    return { index: Number(li.dataset.choice), li: li, on: false, words: words, feedback: feedback, letter: Touyan.el('span', { 'class': 'letter' }, [String.fromCharCode(65 + i)]),
      word: Touyan.el('span', { 'class': 'choice-word' }) };
  }
  function items(list) { return [].slice.call(list.querySelectorAll('li[data-choice]')); }

  function choose(q, list) {
    q.several = q.kind === 'several';
    items(list).forEach(function (li, i) {
      var choice = parts(li, i);
      choice.box = Touyan.button([choice.letter, choice.words, choice.word], { 'class': 'choice', 'aria-pressed': 'false' }, function () {
        if (q.answered) return;
        choice.on = q.several ? !choice.on : true;
        choice.box.setAttribute('aria-pressed', String(choice.on));
        if (!q.several) answer(q);
      });
      Touyan.add(li, [choice.box, choice.feedback]);
      q.choices.push(choice);
    });
    if (q.several) sending(q, list, t('quiz.choose.several'));
    q.focus = function () { q.choices[0].box.focus({ preventScroll: true }); };
    q.isReady = function () { return q.choices.some(function (c) { return c.on; }); };
    q.judge = function () { return q.choices.every(function (c) { return c.on === (q.right.indexOf(c.index) >= 0); }); };
    q.close = function () {
      q.choices.forEach(function (c) {
        var right = q.right.indexOf(c.index) >= 0;
        c.box.setAttribute('aria-disabled', 'true');
        mark(c, right, !right && c.on, right ? [Touyan.icon('done'), t('quiz.is-right')] : c.on ? [Touyan.icon('no'), t('quiz.yours')] : []);
        c.li.classList.toggle('told', right || c.on);
      });
    };
    q.open = function () {
      q.choices.forEach(function (c) {
        c.on = false;
        c.box.setAttribute('aria-pressed', 'false');
        c.box.removeAttribute('aria-disabled');
        mark(c, false, false, []);
        c.li.classList.remove('told');
      });
    };
  }
  function mark(choice, right, wrong, words) {
    choice.box.classList.toggle('is-right', right);
    choice.box.classList.toggle('is-wrong', wrong);
    Touyan.fill(choice.word, words);
  }

  function order(q, list) {
    var said = Touyan.el('p', { 'class': 'sr', role: 'status' });
    items(list).forEach(function (li, i) {
      var choice = parts(li, i), name = choice.words.textContent.trim();
      function mover(by, sign, words) {
        return Touyan.button(sign, { 'class': 'button move', 'aria-label': t(words, name) }, function () { move(q, choice, by, said); });
      }
      choice.up = mover(-1, '↑', 'quiz.up');
      choice.down = mover(1, '↓', 'quiz.down');
      choice.name = name;
      choice.box = Touyan.el('div', { 'class': 'choice' }, [choice.letter, choice.words, choice.word, choice.up, choice.down]);
      Touyan.add(li, [choice.box, choice.feedback]);
      q.choices.push(choice);
    });
    q.list = list;
    q.first = q.choices.slice();
    sending(q, list, t('quiz.choose.order'));
    q.section.appendChild(said);
    q.focus = function () { q.choices[0].down.focus({ preventScroll: true }); };
    q.isReady = function () { return true; };
    q.judge = function () { return q.choices.every(function (c, i) { return c.index === q.right[i]; }); };
    q.close = function () {
      q.choices.forEach(function (c, i) {
        var place = q.right.indexOf(c.index), right = place === i;
        c.up.hidden = c.down.hidden = true;
        mark(c, right, !right, [Touyan.icon(right ? 'done' : 'no'), t(right ? 'quiz.in-place' : 'quiz.place', place + 1)]);
        c.li.classList.add('told');
      });
    };
    q.open = function () {
      q.choices = q.first.slice();
      q.choices.forEach(function (c) {
        c.up.hidden = c.down.hidden = false;
        mark(c, false, false, []);
        c.li.classList.remove('told');
        list.appendChild(c.li);
      });
      said.textContent = '';
    };
  }
  function move(q, choice, by, said) {
    var from = q.choices.indexOf(choice), to = from + by;
    if (q.answered || to < 0 || to >= q.choices.length) return;
    q.choices.splice(from, 1);
    q.choices.splice(to, 0, choice);
    // The neighbour goes, not the one that was pressed: what is moved in the page loses the focus.
    var other = q.choices[from].li;
    q.list.insertBefore(other, by < 0 ? choice.li.nextSibling : choice.li);
    said.textContent = t('quiz.moved', choice.name, to + 1);
  }

  function fill(q, line) {
    var id = 'ty-fill-' + q.key;
    var label = Touyan.el('label', { 'for': id }, [t('quiz.fill')]);
    q.input = Touyan.el('input', { id: id, type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', maxlength: '200' });
    q.send = Touyan.button(t('quiz.answer'), {}, function () { answer(q); });
    q.input.addEventListener('keydown', Touyan.guard('quiz', function (e) {
      // In an input method Enter ends the word, not the question.
      if (e.key === 'Enter' && !e.isComposing && e.keyCode !== 229) { e.preventDefault(); answer(q); }
    }));
    Touyan.fill(line, [label, q.input, q.send]);
    line.classList.add('set');
    q.focus = function () { q.input.focus({ preventScroll: true }); };
    q.isReady = function () { return !!q.input.value.trim(); };
    q.judge = function () { return Touyan.answers.isRight(q.input.value, q.section.dataset.answer || '', q.section.dataset.alike); };
    q.close = function () { q.input.readOnly = true; };
    q.open = function () { q.input.readOnly = false; q.input.value = ''; };
  }

  function answer(q) {
    if (q.answered || !q.isReady()) return;
    settle(q);
    if (again) keep({ verb: 'reflected', note: Touyan.answers.note(q.ok ? [] : [q.key], q.ok ? [q.key] : []) });
    if (!again && questions.every(function (x) { return x.answered; })) finish(); else { stow(); show(Touyan.me); }
  }
  /** The verdict of what is entered. */
  function settle(q) {
    q.answered = true;
    q.ok = q.judge();
    q.section.classList.add('answered');
    q.section.classList.toggle('is-ok', q.ok);
    q.close();
    if (q.send) {
      if (doc.activeElement === q.send) { q.verdict.setAttribute('tabindex', '-1'); q.verdict.hidden = false; q.verdict.focus({ preventScroll: true }); }
      q.send.hidden = true;
    }
    q.verdict.hidden = false;
    q.verdict.className = 'verdict ' + (q.ok ? 'right' : 'wrong');
    Touyan.fill(q.verdict, [Touyan.icon(q.ok ? 'done' : 'no'), t(q.ok ? 'quiz.right' : 'quiz.wrong') + (q.kind === 'fill' ? t('sep.comma') + t('quiz.is-right') + t('sep.colon') + q.told : '')]);
  }

  // --- an attempt that is not ended, kept in this tab: who follows a link in the reasons finds it again when she comes back
  function place() { return 'touyan:quiz:' + (Touyan.site && Touyan.site.id) + '/' + doc.body.dataset.page; }
  function stow() {
    var all = {};
    if (again) return;
    questions.forEach(function (q) {
      if (q.answered) all[q.key] = q.input ? q.input.value : q.choices.filter(function (c) { return c.on || q.kind === 'order'; }).map(function (c) { return c.index; });
    });
    var open = Object.keys(all).length && !questions.every(function (q) { return q.answered; });
    try {
      if (open) sessionStorage.setItem(place(), JSON.stringify({ who: drawn, hash: doc.body.dataset.hash || '', answers: all }));
      else sessionStorage.removeItem(place());
    } catch (e) { /* refused: the attempt lasts as long as the page */ }
  }
  function restore(me) {
    var kept = null;
    if (again || questions.some(function (q) { return q.answered; })) return;
    try { kept = JSON.parse(sessionStorage.getItem(place()) || 'null'); } catch (e) { kept = null; }
    if (!kept || typeof kept !== 'object' || kept.who !== me.who || kept.hash !== (doc.body.dataset.hash || '') || !kept.answers || typeof kept.answers !== 'object') return;
    questions.forEach(function (q) { if (Object.prototype.hasOwnProperty.call(kept.answers, q.key)) enter(q, kept.answers[q.key]); });
    var open = questions.map(function (q) { return q.answered; }).indexOf(false);
    step(Math.max(0, open - 1), false); // the last one answered, whose reasons she went to read
  }
  function enter(q, kept) {
    if (q.input) q.input.value = String(kept).slice(0, 200);
    else if (!Array.isArray(kept)) return;
    else if (q.kind === 'order') {
      var sorted = kept.map(function (index) { return q.choices.filter(function (c) { return c.index === index; })[0]; }).filter(Boolean);
      if (sorted.length !== q.choices.length) return;
      q.choices = sorted;
      sorted.forEach(function (c) { q.list.appendChild(c.li); });
    } else q.choices.forEach(function (c) {
      c.on = kept.indexOf(c.index) >= 0;
      c.box.setAttribute('aria-pressed', String(c.on));
    });
    if (q.isReady()) settle(q);
  }

  // --- the attempt ------------------------------------------------------------------------------------------------------
  function score() {
    var right = questions.filter(function (q) { return q.ok; }).length;
    return { right: right, points: Math.round(right / questions.length * 100) };
  }
  function passMark() { return Number(quiz.dataset.pass) || 60; }
  /** What the learner's paths ask for, where that is more than the quiz itself does, else 0. */
  function asked(me) {
    var most = 0;
    Touyan.learning.pathsFor(Touyan.learn, me.person.roles).forEach(function (path) {
      path.steps.forEach(function (step) { if (step.page === doc.body.dataset.page && step.pass > most) most = step.pass; });
    });
    return most > passMark() ? most : 0;
  }
  function keep(record) { if (Touyan.me.ready) Touyan.record(record); else pending = (pending || []).concat([record]); }
  function keys(list) { return list.map(function (q) { return q.key; }); }
  function finish() {
    var s = score();
    stow();
    keep({ verb: s.points >= passMark() ? 'passed' : 'failed', score: s.points,
      note: Touyan.answers.note(keys(wrong()), keys(questions.filter(function (q) { return q.ok; }))) });
    show(Touyan.me);
  }

  // The draw follows from site, quiz, learner and the number of attempts she ended: it is the same after a restart, and no other
  // place has to remember it.
  function draw(me) {
    var pick = Number(quiz.dataset.pick) || 0, page = doc.body.dataset.page, mine = Touyan.answers.book(me.events, me.who)[page] || {};
    var wanted = again ? pool.filter(function (q) { return mine[q.key]; }) : pool;
    if (!again && pick > 0 && pick < pool.length) {
      var seed = [Touyan.site && Touyan.site.id, page, me.who, Touyan.answers.attempts(me.events, me.who, page)].join('/');
      var chosen = Touyan.answers.shuffle(Touyan.answers.seed(seed), pool.length).slice(0, pick);
      wanted = pool.filter(function (q, i) { return chosen.indexOf(i) >= 0; });
    }
    questions = wanted;
    drawn = me.who;
    pool.forEach(function (q) { q.section.hidden = questions.indexOf(q) < 0; });
  }
  function begin(me) {
    begun = true;
    draw(me);
    quiz.classList.add('started');
    var named = -1;
    if (again) questions.forEach(function (q, i) { if (root.location.hash === '#' + encodeURIComponent(q.section.id)) named = i; });
    step(named, named >= 0);
  }

  // --- one at a time ------------------------------------------------------------------------------------------------------
  function wrong() { return questions.filter(function (q) { return q.answered && !q.ok; }); }
  function walked() { return quiz.classList.contains('mistakes') ? wrong() : questions; }
  function step(to, moved) {
    var list = walked(), box = quiz.querySelector('[data-slot="steps"]');
    if (!list.length) { Touyan.fill(box, []); return; }
    at = Math.max(0, Math.min(to, list.length - 1));
    pool.forEach(function (q) { q.section.classList.toggle('is-now', q === list[at]); });
    var back = Touyan.button(t('quiz.previous'), {}, function () { step(at - 1, true); });
    var next = Touyan.button(t('quiz.following'), {}, function () { step(at + 1, true); });
    back.disabled = at === 0;
    next.disabled = at >= list.length - 1;
    Touyan.fill(box, [Touyan.el('p', { role: 'status' }, [t('quiz.at', at + 1, list.length)]), back, next]);
    if (!moved) return;
    list[at].section.scrollIntoView();
    list[at].focus();
  }
  function only(mistakes) {
    quiz.classList.toggle('mistakes', mistakes);
    step(0, true);
    show(Touyan.me);
  }
  function clear() {
    pool.forEach(function (q) {
      q.answered = q.ok = false;
      q.section.classList.remove('answered', 'is-ok');
      q.verdict.hidden = true;
      if (q.send) q.send.hidden = false;
      q.open();
    });
    quiz.classList.remove('mistakes');
    draw(Touyan.me);
  }
  function restart() {
    clear();
    stow();
    show(Touyan.me);
    step(0, true);
  }
  function start(me) {
    quiz = doc.getElementById('ty-quiz');
    if (!quiz) return;
    pool = [].slice.call(quiz.querySelectorAll('section.question')).map(prepare).filter(Boolean);
    if (!pool.length) return;
    if (again) quiz.classList.add('picks');
    if (!quiz.classList.contains('picks')) begin(me);
    else setTimeout(Touyan.guard('quiz', function () { if (!begun) { begin(Touyan.me); show(Touyan.me); } }), WAIT_MS_MAX);
  }
  function show(me) {
    if (!quiz || !pool.length) return;
    if (!begun) begin(me);
    // What was answered before the record told who learns is hers; what somebody else answered is not.
    if (me.who !== drawn && (known || !questions.some(function (q) { return q.answered; }))) { clear(); step(0, false); known = false; }
    if (me.ready && !known) { known = true; drawn = me.who; restore(me); }
    if (pending && me.ready) { var kept = pending; pending = null; kept.forEach(function (one) { Touyan.record(one); }); return; }
    var box = quiz.querySelector('[data-slot="result"]'), answered = questions.filter(function (q) { return q.answered; }).length;
    if (again) { Touyan.fill(box, practice(me, answered)); return; }
    var old = me.state && me.state.scores[doc.body.dataset.page], more = asked(me);
    if (answered < questions.length) {
      Touyan.fill(box, [Touyan.el('p', { 'class': 'hush' }, [t('quiz.left', answered, questions.length) + (old ? '　' + t('quiz.before', old.last) : '') + (more ? '　' + t('quiz.path', more) : '')])]);
      return;
    }
    var s = score(), ok = s.points >= Math.max(passMark(), more), mistakes = quiz.classList.contains('mistakes');
    Touyan.fill(box, [Touyan.el('div', { 'class': 'end-box' }, [
      Touyan.el('p', { 'class': 'verdict ' + (ok ? 'right' : 'wrong'), role: 'status' },
        [Touyan.icon(ok ? 'done' : 'again'), t('quiz.score', s.right, questions.length, s.points) + t('sep.stop') + (more && !ok && s.points >= passMark() ? t('quiz.path', more) : t(ok ? 'quiz.passed' : s.points < 50 ? 'quiz.failed.low' : 'quiz.failed'))]),
      Touyan.el('div', { 'class': 'row' }, [
        wrong().length ? Touyan.button(t(mistakes ? 'quiz.all' : 'quiz.mistakes'), { 'class': ok ? 'button' : 'button main' }, function () { only(!mistakes); }) : null,
        Touyan.button(t('quiz.again'), {}, restart), wrong().length ? toBook() : null])])]);
  }
  function toBook() { return Touyan.el('a', { 'class': 'button', href: Touyan.root + 'mistakes.html' }, [t('quiz.book')]); }
  // Practice: a score would compare what cannot be compared.
  function practice(me, answered) {
    var right = questions.filter(function (q) { return q.ok; }).length, whole = Touyan.el('a', { 'class': 'button', href: root.location.pathname.split('/').pop() }, [t('quiz.whole')]);
    if (!questions.length) return [Touyan.el('p', {}, [t('quiz.practice.none')]), Touyan.el('div', { 'class': 'row' }, [whole, toBook()])];
    return [Touyan.el('p', { role: 'status' }, [t('quiz.practice', answered, questions.length, right)]),
      Touyan.el('div', { 'class': 'row' }, [toBook(), whole])];
  }
  Touyan.feature('quiz', { start: start, show: show });
})(window);
