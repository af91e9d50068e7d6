// Today's hour: what to learn next, at most an hour of it, taken in turn from the subjects. Pure functions over Touyan.learn (with what
// data/home.js adds) and the state that records.js derived; the same state and day give the same plan.
(function (root) {
  'use strict';
  var Touyan = root.Touyan = root.Touyan || {}, learning = Touyan.learning;
  var HOUR_MIN = 60, UNKNOWN_MIN = 10; // a page that does not say how long it takes

  function page(learn, id) { return (learn.pages || {})[id] || { t: id }; }
  function minutes(learn, id) { return page(learn, id).m || UNKNOWN_MIN; }

  /** What is left to read of a step: the page, or the lessons of a course one by one. */
  function parts(learn, step, state, kind) {
    var lessons = kind === 'open' ? (page(learn, step.page).l || []).filter(function (id) { return !state.marks[id]; }) : [];
    return lessons.length ? lessons : [step.page];
  }
  /**
   * Everything unread on these paths, each page once with its earliest due day: first what is asked for by the day it is due, then what
   * is free. {page, step, path, due, subject, minutes, again, free, before (pages that must come first), lane (the item before it
   * of the same path and subject)}.
   */
  function unread(learn, paths, state, start, today) {
    var items = [], byPage = Object.create(null);
    paths.forEach(function (path) {
      var since = learning.renewedOn(path, today), lanes = {};
      path.steps.forEach(function (step) {
        var kind = learning.stepState(learn, step, state, since);
        if (kind === 'done') return;
        var subject = page(learn, step.page).s, due = learning.dueDay(step.due, learning.pathStart(path, start, today));
        var free = !learning.asked(learn, path, step, state, today);
        if (free && step.group) return; // the group has had enough
        var lane = String(subject === undefined ? -1 : subject) + (step.must ? '' : ' ' + step.page); // a choice waits for no other choice
        parts(learn, step, state, kind).forEach(function (id) {
          var item = byPage[id];
          if (!item) {
            item = byPage[id] = { page: id, step: step.page, path: path.id, due: due, subject: subject === undefined ? -1 : subject,
              minutes: minutes(learn, id), again: kind === 'again', free: free, before: step.own ? step.after : [], lane: lanes[lane] || '', at: items.length };
            items.push(item);
          } else {
            if (due && (!item.due || due < item.due)) item.due = due;
            if (!free) item.free = false;
          }
          lanes[lane] = id;
        });
      });
    });
    return items.sort(function (a, b) {
      if (a.free !== b.free) return a.free ? 1 : -1;
      if (a.due !== b.due) return !a.due ? 1 : !b.due ? -1 : a.due < b.due ? -1 : 1;
      return a.at - b.at;
    });
  }
  /**
   * At most an hour of unread items: the next step first, then always one of the subject that has had the fewest minutes, in its
   * order. Never empty while anything is unread: one item that is longer than an hour stands alone (long). [{page, minutes, long, …}]
   */
  function hour(learn, paths, state, start, today) {
    var open = unread(learn, paths, state, start, today), picked = [], left = HOUR_MIN, spent = {}, has = Object.create(null);
    var next = learning.nextStep(learn, paths, state, start, today);
    function courseDone(id) {
      return open.every(function (item) { return item.step !== id || has[item.page]; });
    }
    function ready(item) {
      return (!item.lane || has[item.lane]) && item.before.every(function (id) { return state.marks[id] || has[id] || unreadHas(id) && courseDone(id); });
    }
    function unreadHas(id) { return open.some(function (item) { return item.step === id; }); }
    function take(item) {
      picked.push(item);
      has[item.page] = true;
      spent[item.subject] = (spent[item.subject] || 0) + item.minutes;
      left -= item.minutes;
    }
    var first = next && open.filter(function (item) { return item.step === next.step.page; })[0] || open.filter(ready)[0] || open[0];
    if (!first) return [];
    take(first);
    if (first.minutes > HOUR_MIN) { first.long = true; return picked; }
    for (;;) {
      var fits = open.filter(function (item) { return !has[item.page] && item.minutes <= left && ready(item); });
      if (!fits.length) return picked;
      take(fits.reduce(function (best, item) {
        return best.free === item.free && (spent[item.subject] || 0) < (spent[best.subject] || 0) ? item : best;
      }));
    }
  }
  /** What was known of this reader when her day began: all but what is of today. What a clock ahead has dated later was done before. */
  function morning(events, who, today) {
    return Touyan.records.derive(events.filter(function (e) { return learning.dayOf(new Date(e.t)) !== today; }), who);
  }
  /**
   * The plan of the day: made from what was done before today, so that it stays the same while she works through it. When all of it
   * is done, more holds what could come next. {items with done, minutes, spent, more}.
   */
  function dayPlan(learn, paths, morning, state, start, today) {
    function isDone(item) {
      var mark = state.marks[item.page], score = state.scores[item.page];
      return [mark, score].some(function (one) { return one && learning.dayOf(new Date(one.t)) === today; }) && passed(item);
    }
    function passed(item) {
      return paths.every(function (path) {
        return path.steps.every(function (step) { return step.page !== item.page || learning.stepState(learn, step, state, learning.renewedOn(path, today)) === 'done'; });
      });
    }
    var items = hour(learn, paths, morning, start, today).map(function (item) { return Object.assign({}, item, { done: isDone(item) }); });
    var all = items.length > 0 && items.every(function (item) { return item.done; });
    function sum(list) { return list.reduce(function (total, item) { return total + item.minutes; }, 0); }
    return { items: items, minutes: sum(items), spent: sum(items.filter(function (item) { return item.done; })),
      more: all || !items.length ? hour(learn, paths, state, start, today) : [] };
  }
  Touyan.hour = { unread: unread, hour: hour, morning: morning, dayPlan: dayPlan };
})(typeof window === 'undefined' ? globalThis : window);
