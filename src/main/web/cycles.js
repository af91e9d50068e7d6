// What was done of a checklist in the periods before the running one. Pure functions over the state that records.js derived;
// days are local calendar days as text YYYY-MM-DD.
(function (root) {
  'use strict';
  var Touyan = root.Touyan = root.Touyan || {}, learning = Touyan.learning;

  function dayOf(e) { return learning.dayOf(new Date(e.t)); }
  /**
   * The periods before the running one, newest first, at most max, back to the first in which anything of the list was ticked:
   * {from, to, ticks: [for each ref {t, note}, or null]}. None for a list without periods.
   */
  function past(state, refs, trigger, today, max) {
    var span = learning.period(trigger, today), first = span.from, spans = [];
    refs.forEach(function (ref) {
      (state.log[ref] || []).forEach(function (e) { if (dayOf(e) < first) first = dayOf(e); });
    });
    while (span.from > first && spans.length < max) {
      span = learning.period(trigger, learning.plus(span.from, -1));
      spans.push({ from: span.from, to: span.to, ticks: refs.map(function (ref) { return learning.tickOf(state, ref, span); }) });
    }
    // A clock that once stood far back must not make years of empty periods.
    while (spans.length && !spans[spans.length - 1].ticks.some(Boolean)) spans.pop();
    return spans;
  }
  function count(span) { return span.ticks.filter(Boolean).length; }
  /** The name of a period before today: 上月, 2026年10月, 2026年第三季度, 2025年. */
  function nameOf(trigger, span, today) {
    if (learning.plus(span.to, 1) === learning.period(trigger, today).from) return Touyan.t('cycle.last.' + trigger);
    var month = Number(span.from.slice(5, 7));
    return Touyan.t('cycle.name.' + trigger, Number(span.from.slice(0, 4)), trigger === 'quarterly' ? (month + 2) / 3 : month);
  }
  Touyan.cycles = { past: past, count: count, nameOf: nameOf };
})(typeof window === 'undefined' ? globalThis : window);
