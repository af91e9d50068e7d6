// Paths, duties and due dates for one reader: pure functions over Touyan.learn (data/learn.js, made by the build) and the state that
// records.js derived. Days are local calendar days as text YYYY-MM-DD: a due date has no hour and no time zone.
(function (root) {
  'use strict';
  var Touyan = root.Touyan = root.Touyan || {};
  var NEW_DAYS = 90, LATELY_DAYS = 90, OFFICE_YEARS = 60, CLOCK_FIRST = '2020-01-01', CLOCK_LAST = '2079-12-31';

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
  var MONTHS = { monthly: 1, quarterly: 3, yearly: 12 };
  /** First and last day of the period of a checklist that holds day: {from, to}. A list without periods has {from: '', to: ''}. */
  function period(trigger, day) {
    var from = cycleStart(trigger, day), next = from;
    if (!from) return { from: '', to: '' };
    for (var n = 0; n < MONTHS[trigger]; n++) next = plus(next, 31).slice(0, 8) + '01';
    return { from: from, to: plus(next, -1) };
  }
  function within(t, span) {
    var day = dayOf(new Date(t));
    return !span.from || day >= span.from && day <= span.to;
  }

  /** Can something have been done on that day? Not before there were such sites, and not after tomorrow: else a clock was wrong. */
  function isLikely(day, today) { return isDay(day) && day >= CLOCK_FIRST && (!today || day <= plus(today, 1)); }
  /** Is this day of appointment so long ago that it must be a slip? Before 1970, or more than 60 years back. */
  function isLongAgo(day, today) { return day < '1970-01-01' || Number(today.slice(0, 4)) - Number(day.slice(0, 4)) > OFFICE_YEARS; }
  /** The moment at which a day begins here, in the form that events have. */
  function instant(day) {
    var p = day.split('-');
    return new Date(Number(p[0]), Number(p[1]) - 1, Number(p[2])).toISOString().replace('.000Z', 'Z');
  }
  /** The day from which this reader's time is counted: her appointment, else the first day on which she used the site. */
  function startDay(person, events, today) {
    if (person.appointed) return person.appointed;
    var first = isLikely(person.since, today) ? person.since : '', least = '', from = instant(CLOCK_FIRST), to = today ? instant(plus(today, 2)) : '~';
    // Compared as texts, which are moments in UTC: a calendar for each of a thousand events would cost more than reading them.
    events.forEach(function (e) { if (e.t >= from && e.t < to && (!least || e.t < least)) least = e.t; });
    var day = least && dayOf(new Date(least));
    return day && (!first || day < first) ? day : first;
  }
  /** From where the due dates of a checklist count: a period that began before the reader did counts from her first day. */
  function startOf(trigger, start, today) {
    var cycle = cycleStart(trigger, today);
    if (!isDay(start)) return '';
    return cycle && cycle > start ? cycle : cycle || trigger === 'appointed' ? start : '';
  }

  /** From where the due dates of a path count: those of one that is learned every year from this year. */
  function pathStart(path, start, today) { return path.renew ? startOf('yearly', start, today) : start; }
  /** What was done before this day no longer counts on this path; "" when it is learned once. */
  function renewedOn(path, today) { return path.renew && today ? cycleStart('yearly', today) : ''; }
  /** Is she new in office? Also before her first day, and as long as nobody knows it. */
  function isNew(learn, start, today) {
    return !isDay(start) || !isDay(today) || number(today) - number(start) < (learn.newDays || NEW_DAYS);
  }
  /**
   * The last day ahead of today on which something was done, or "". A clock that once ran ahead leaves such days too: they accuse
   * the clock of today only when they are possible, and more than the days of use that lately led up to today.
   */
  function dayAhead(events, today) {
    var ahead = Object.create(null), here = Object.create(null);
    events.forEach(function (e) {
      var day = dayOf(new Date(e.t));
      if (isLikely(day, today)) { if (number(today) - number(day) < LATELY_DAYS) here[day] = true; }
      else if (day > today && day <= CLOCK_LAST) ahead[day] = true;
    });
    var days = Object.keys(ahead).sort();
    return days.length > Object.keys(here).length ? days[days.length - 1] : '';
  }
  /**
   * What is wrong with the days, as [word, day, …] for Touyan.t: the clock of this PC stands years off or before what was done here
   * already; or the appointment is still to come. A wrong clock breaks nothing, but days in words would be nonsense unexplained.
   */
  function dayFaults(person, events, today) {
    var faults = [], later = dayAhead(events, today);
    if (today < CLOCK_FIRST || today > CLOCK_LAST) faults.push(['clock.far', today]);
    else if (later) faults.push(['clock.behind', today, later]);
    if (isDay(person.appointed) && person.appointed > today && today >= CLOCK_FIRST) faults.push(['appointed.future', person.appointed]);
    return faults;
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
  /** Patterns as in front matter: "cun:*", or "*:exec new" for those who are new in their post. */
  function meant(patterns, roles, fresh) {
    return (patterns || []).some(function (written) {
      var parts = written.split(' ');
      return !(parts[1] === 'new' && fresh === false) && roles.some(function (role) { return matches(parts[0], role); });
    });
  }
  /** The paths of all chosen posts, each once, in the order of the site; one for newcomers only while she is new. */
  function pathsFor(learn, roles, start, today) {
    var all = covered(learn, roles), named = [], fresh = isNew(learn, start, today);
    (learn.roles || []).forEach(function (role) { if (roles.indexOf(role.key) >= 0) named = named.concat(role.paths || []); });
    return (learn.paths || []).filter(function (path) {
      return path.roles ? meant(path.roles, all, fresh) : named.indexOf(path.id) >= 0;
    });
  }

  // --- steps ----------------------------------------------------------------------------------------------------------
  /**
   * done, again (the page changed much since, or the year of its path is over) or open. A step with a pass mark needs the score.
   * since: what was done before this day is of the year before; "" or nothing when that makes no difference.
   */
  function stepState(learn, step, state, since) {
    var page = (learn.pages || {})[step.page], mark = state.marks[step.page], score = state.scores[step.page];
    function old(t) { return !!since && dayOf(new Date(t)) < since; }
    if (step.pass >= 0) {
      if (!score || !(score.best >= step.pass)) return 'open';
      return !since || (score.tries || []).some(function (one) { return one.score >= step.pass && !old(one.t); }) ? 'done' : 'again';
    }
    if (!mark) return 'open';
    return page && page.j && mark.hash && page.h && mark.hash !== page.h || old(mark.t) ? 'again' : 'done';
  }
  /** What a group of choices asks for: {title, done, wanted}. */
  function groupProgress(learn, path, group, state, today) {
    var since = renewedOn(path, today);
    var inside = path.steps.filter(function (step) { return !step.must && step.group === group.id; });
    var wanted = group.atLeast < 0 ? inside.length : Math.min(group.atLeast, inside.length);
    return { done: inside.filter(function (step) { return stepState(learn, step, state, since) === 'done'; }).length, wanted: wanted };
  }
  /** Must-steps, and of each group as many as it asks for; choices outside a group are not counted. */
  function progress(learn, path, state, today) {
    var done = 0, total = 0, since = renewedOn(path, today);
    path.steps.forEach(function (step) {
      if (!step.must) return;
      total++;
      if (stepState(learn, step, state, since) === 'done') done++;
    });
    (path.groups || []).forEach(function (group) {
      var g = groupProgress(learn, path, group, state, today);
      total += g.wanted;
      done += Math.min(g.done, g.wanted);
    });
    return { done: done, total: total };
  }
  /** Pages that should come first and are not done. Advice only: nothing is ever locked. */
  function unmet(step, state) {
    return (step.after || []).filter(function (id) { return !state.marks[id]; });
  }
  /** Must it be done, or does its group still ask for one? */
  function asked(learn, path, step, state, today) {
    if (step.must) return true;
    var group = (path.groups || []).filter(function (g) { return g.id === step.group; })[0];
    if (!group) return false;
    var g = groupProgress(learn, path, group, state, today);
    return g.done < g.wanted;
  }
  /** The next step of one path or null: the first open one that is ready, else the first open one. */
  function nextInPath(learn, path, state, today) {
    var since = renewedOn(path, today);
    var wanted = path.steps.filter(function (step) {
      return asked(learn, path, step, state, today) && stepState(learn, step, state, since) !== 'done';
    });
    return wanted.filter(function (step) { return !unmet(step, state).length; })[0] || wanted[0] || null;
  }
  /** The one next step of a reader: of the next steps of all paths the one due first, else the first path's. */
  function nextStep(learn, paths, state, start, today) {
    var best = null;
    paths.forEach(function (path) {
      var step = nextInPath(learn, path, state, today);
      if (!step) return;
      var due = dueDay(step.due, pathStart(path, start, today));
      if (!best || due && (!best.due || due < best.due)) best = { path: path, step: step, due: due };
    });
    return best;
  }

  /** Does this step hold the page: itself, or as a course the lessons of its folder? */
  function holds(step, id) {
    return step.page === id || /\/index$/.test(step.page) && id.indexOf(step.page.slice(0, -5)) === 0;
  }
  /**
   * What should come before the page of this id on the paths of a reader: {page, path, own}, or null when it is done, stands on none of
   * them, or is ready on one of them. own: the page itself asks for it; else it is only the step before.
   */
  function gate(learn, paths, id, state, today) {
    var found = null, free = false;
    paths.forEach(function (path) {
      path.steps.forEach(function (step) {
        if (!holds(step, id)) return;
        var first = unmet(step, state)[0];
        if (!first || state.marks[id] || stepState(learn, step, state, renewedOn(path, today)) === 'done') free = true;
        else if (!found) found = { page: first, path: path.id, own: !!step.own };
      });
    });
    return free ? null : found;
  }

  // --- duties ---------------------------------------------------------------------------------------------------------
  /** How an item stands ticked in the period: {t: since when, note: the last words about it}, or null. A clock ahead ticks a later period. */
  function tickOf(state, ref, span) {
    var found = null;
    (state.log[ref] || []).forEach(function (e) {
      if (within(e.t, span)) found = e.verb === 'ticked' ? { t: found ? found.t : e.t, note: e.note } : null;
    });
    return found;
  }
  /** Is the item ticked in the running period? Lists without a period keep their ticks for good. */
  function ticked(state, ref, trigger, today) { return !!tickOf(state, ref, period(trigger, today)); }
  /** Until when an item is due: never later than its period ends, for then the list begins anew. "" when it cannot be told. */
  function itemDue(due, trigger, start, today) {
    var day = dueDay(due, startOf(trigger, start, today)), end = period(trigger, today).to;
    return end && day > end ? end : day;
  }
  /** The items of a list, each with its role or "", that holders of these posts have to do; all of them when none is theirs. */
  function itemsFor(learn, roles, items) {
    var all = covered(learn, roles), mine = items.filter(function (item) { return !item.role || meant([item.role], all); });
    return roles.length && mine.length ? mine : items;
  }
  /** Whether all that these posts have to do of a list is ticked in the running period. */
  function isComplete(learn, roles, state, duty, today) {
    return itemsFor(learn, roles, duty.items).every(function (item) { return ticked(state, duty.page + '#' + item.id, duty.trigger, today); });
  }
  /** Open items of the duties of these posts, soonest first, those without a day last. */
  function duties(learn, roles, state, start, today) {
    var all = covered(learn, roles), open = [], fresh = isNew(learn, start, today);
    (learn.duties || []).forEach(function (duty) {
      if (!meant(duty.roles, all, fresh)) return;
      duty.items.forEach(function (item) {
        if (item.role && !meant([item.role], all)) return;
        if (ticked(state, duty.page + '#' + item.id, duty.trigger, today)) return;
        open.push({ page: duty.page, id: item.id, text: item.text, due: itemDue(item.due, duty.trigger, start, today), at: open.length });
      });
    });
    return open.sort(function (a, b) {
      if (a.due !== b.due) return !a.due ? 1 : !b.due ? -1 : a.due < b.due ? -1 : 1;
      return a.at - b.at;
    });
  }

  Touyan.learning = {
    dayOf: dayOf, isDay: isDay, plus: plus, dayWords: dayWords, dueDay: dueDay, dueWords: dueWords, cycleStart: cycleStart, isLikely: isLikely, isLongAgo: isLongAgo, startDay: startDay, startOf: startOf,
    pathStart: pathStart, renewedOn: renewedOn, isNew: isNew, dayFaults: dayFaults,
    matches: matches, covered: covered, meant: meant, pathsFor: pathsFor, stepState: stepState, groupProgress: groupProgress, progress: progress, unmet: unmet, asked: asked,
    holds: holds, gate: gate, nextInPath: nextInPath, nextStep: nextStep, duties: duties,
    period: period, within: within, tickOf: tickOf, ticked: ticked, itemDue: itemDue, itemsFor: itemsFor, isComplete: isComplete
  };
})(typeof window === 'undefined' ? globalThis : window);
