// Paths, duties and due dates for one reader: pure functions over Touyan.learn (data/learn.js, made by the build) and the state that
// records.js derived. Days are local calendar days as text YYYY-MM-DD: a due date has no hour and no time zone.
(function (root) {
  'use strict';
  var Touyan = root.Touyan = root.Touyan || {};

  var DAY_FIRST = '2020-01-01';

  // --- days -----------------------------------------------------------------------------------------------------------
  function two(n) { return n < 10 ? '0' + n : String(n); }
  function dayOf(date) { return date.getFullYear() + '-' + two(date.getMonth() + 1) + '-' + two(date.getDate()); }
  function number(day) {
    var p = day.split('-');
    return Math.round(Date.UTC(Number(p[0]), Number(p[1]) - 1, Number(p[2])) / 86400000);
  }
  function plus(day, days) {
    var date = new Date((number(day) + days) * 86400000);
    return date.getUTCFullYear() + '-' + two(date.getUTCMonth() + 1) + '-' + two(date.getUTCDate());
  }
  function isDay(text) { return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && plus(text, 0) === text; }
  function dayWords(day) {
    var p = day.split('-');
    return Touyan.t('date', Number(p[0]), Number(p[1]), Number(p[2]));
  }
  /** The day "+7d" or "2026-12-31" means, counted from start; "" when it cannot be told. */
  function dueDay(due, start) {
    if (isDay(due)) return due;
    var found = /^\+(\d{1,4})d$/.exec(due || '');
    return found && isDay(start) ? plus(start, Number(found[1])) : '';
  }
  /** {kind: over|due|left, words} of a day seen from today. */
  function dueWords(day, today) {
    var left = number(day) - number(today);
    if (left < 0) return { kind: 'over', words: Touyan.t('due.over', -left) };
    if (left === 0) return { kind: 'due', words: Touyan.t('due.today') };
    if (left === 1) return { kind: 'due', words: Touyan.t('due.tomorrow') };
    return { kind: left <= 7 ? 'due' : 'left', words: Touyan.t('due.left', left) };
  }
  /** First day of the running period of a checklist; "" for those that have none. */
  function cycleStart(trigger, today) {
    var month = Number(today.slice(5, 7));
    if (trigger === 'monthly') return today.slice(0, 8) + '01';
    if (trigger === 'quarterly') return today.slice(0, 5) + two(month - (month - 1) % 3) + '-01';
    if (trigger === 'yearly') return today.slice(0, 5) + '01-01';
    return '';
  }

  /** Can something have been done on that day? Not before there were such sites, and not after tomorrow: else a clock was wrong. */
  function isLikely(day, today) { return isDay(day) && day >= DAY_FIRST && (!today || day <= plus(today, 1)); }
  /** The day from which this reader's time is counted: her appointment, else the first day on which she used the site. */
  function startDay(person, events, today) {
    if (person.appointed) return person.appointed;
    var first = isLikely(person.since, today) ? person.since : '';
    events.forEach(function (e) {
      var day = dayOf(new Date(e.t));
      if (isLikely(day, today) && (!first || day < first)) first = day;
    });
    return first;
  }
  /** From where the due dates of a checklist count: a period that began before the reader did counts from her first day. */
  function startOf(trigger, start, today) {
    var cycle = cycleStart(trigger, today);
    if (!isDay(start)) return '';
    return cycle && cycle > start ? cycle : cycle || trigger === 'appointed' ? start : '';
  }

  // --- posts ----------------------------------------------------------------------------------------------------------
  function matches(pattern, role) {
    var p = pattern.split(':'), r = role.split(':');
    return (p[0] === '*' || p[0] === r[0]) && (p[1] === '*' || p[1] === r[1]);
  }
  /** Every post that the chosen ones cover: a chair is an exec too. */
  function covered(learn, roles) {
    var all = roles.slice();
    (learn.roles || []).forEach(function (role) {
      if (roles.indexOf(role.key) < 0) return;
      (role.covers || []).forEach(function (key) { if (all.indexOf(key) < 0) all.push(key); });
    });
    return all;
  }
  function meant(patterns, roles) {
    return (patterns || []).some(function (pattern) { return roles.some(function (role) { return matches(pattern, role); }); });
  }
  /** The paths of all chosen posts, each once, in the order of the site. */
  function pathsFor(learn, roles) {
    var all = covered(learn, roles), named = [];
    (learn.roles || []).forEach(function (role) { if (roles.indexOf(role.key) >= 0) named = named.concat(role.paths || []); });
    return (learn.paths || []).filter(function (path) { return named.indexOf(path.id) >= 0 || meant(path.roles, all); });
  }

  // --- steps ----------------------------------------------------------------------------------------------------------
  /** done, again (the page changed much since) or open. A step with a pass mark needs the score. */
  function stepState(learn, step, state) {
    var page = (learn.pages || {})[step.page], mark = state.marks[step.page];
    if (step.pass >= 0) {
      var score = state.scores[step.page];
      return score && score.best >= step.pass ? 'done' : 'open';
    }
    if (!mark) return 'open';
    return page && page.j && mark.hash && page.h && mark.hash !== page.h ? 'again' : 'done';
  }
  /** Must-steps, and of each group as many as it asks for; choices outside a group are not counted. */
  function progress(learn, path, state) {
    var done = 0, total = 0;
    path.steps.forEach(function (step) {
      if (!step.must) return;
      total++;
      if (stepState(learn, step, state) === 'done') done++;
    });
    (path.groups || []).forEach(function (group) {
      var inside = path.steps.filter(function (step) { return !step.must && step.group === group.id; });
      var wanted = group.atLeast < 0 ? inside.length : Math.min(group.atLeast, inside.length);
      var have = inside.filter(function (step) { return stepState(learn, step, state) === 'done'; }).length;
      total += wanted;
      done += Math.min(have, wanted);
    });
    return { done: done, total: total };
  }
  /** Titles of what should come first and is not done. Advice only: nothing is ever locked. */
  function unmet(learn, step, state) {
    return (step.after || []).filter(function (id) { return !state.marks[id]; }).map(function (id) {
      var page = (learn.pages || {})[id];
      return page ? page.t : id;
    });
  }
  function groupOpen(learn, path, step, state) {
    if (step.must) return true;
    var group = (path.groups || []).filter(function (g) { return g.id === step.group; })[0];
    if (!group) return false;
    var inside = path.steps.filter(function (s) { return !s.must && s.group === group.id; });
    var have = inside.filter(function (s) { return stepState(learn, s, state) === 'done'; }).length;
    return have < (group.atLeast < 0 ? inside.length : group.atLeast);
  }
  /** The next step of one path or null: the first open one that is ready, else the first open one. */
  function nextInPath(learn, path, state) {
    var wanted = path.steps.filter(function (step) {
      return groupOpen(learn, path, step, state) && stepState(learn, step, state) !== 'done';
    });
    return wanted.filter(function (step) { return !unmet(learn, step, state).length; })[0] || wanted[0] || null;
  }
  /** The one next step of a reader: of the next steps of all paths the one due first, else the first path's. */
  function nextStep(learn, paths, state, start) {
    var best = null;
    paths.forEach(function (path) {
      var step = nextInPath(learn, path, state);
      if (!step) return;
      var due = dueDay(step.due, start);
      if (!best || due && (!best.due || due < best.due)) best = { path: path, step: step, due: due };
    });
    return best;
  }

  // --- duties ---------------------------------------------------------------------------------------------------------
  /** Is the tick one of the running period? Lists without a period keep their ticks for good. */
  function ticked(state, ref, trigger, today) {
    var t = state.ticks[ref];
    if (!t) return false;
    var start = cycleStart(trigger, today);
    return !start || dayOf(new Date(t)) >= start;
  }
  /** Open items of the duties of these posts, soonest first, those without a day last. */
  function duties(learn, roles, state, start, today) {
    var all = covered(learn, roles), open = [];
    (learn.duties || []).forEach(function (duty) {
      if (!meant(duty.roles, all)) return;
      duty.items.forEach(function (item) {
        if (item.role && !meant([item.role], all)) return;
        if (ticked(state, duty.page + '#' + item.id, duty.trigger, today)) return;
        open.push({ page: duty.page, id: item.id, text: item.text, due: dueDay(item.due, startOf(duty.trigger, start, today)), at: open.length });
      });
    });
    return open.sort(function (a, b) {
      if (a.due !== b.due) return !a.due ? 1 : !b.due ? -1 : a.due < b.due ? -1 : 1;
      return a.at - b.at;
    });
  }

  Touyan.learning = {
    dayOf: dayOf, isDay: isDay, plus: plus, dayWords: dayWords, dueDay: dueDay, dueWords: dueWords, cycleStart: cycleStart, isLikely: isLikely, startDay: startDay, startOf: startOf,
    matches: matches, covered: covered, pathsFor: pathsFor, stepState: stepState, progress: progress, unmet: unmet,
    nextInPath: nextInPath, nextStep: nextStep, ticked: ticked, duties: duties
  };
})(typeof window === 'undefined' ? globalThis : window);
