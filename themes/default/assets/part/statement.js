// 学习情况说明: what a printer makes of the record. One line a page, the sums, what this paper proves and what not, room for signatures.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, learning = Touyan.learning;

  /**
   * One person's events as rows, each page once, in the order of the days on which it was done last:
   * {page, first, t, verb: read|done|passed|failed|ticked, score, ticks, min}; first and t are the first and the last time. What was taken back does not show.
   */
  function rows(state, events, today) {
    var minutes = Object.create(null), all = Object.create(null);
    events.forEach(function (e) { if (e.min !== null) minutes[e.ref] = e.min; });
    function row(page) { return all[page] = all[page] || { page: page, first: '', t: '', verb: '', score: null, ticks: 0, min: null }; }
    Touyan.ticksDone(state).forEach(function (tick) {
      var r = row(tick.ref.split('#')[0]);
      r.ticks++;
      r.verb = 'ticked';
      if (tick.t > r.t) r.t = tick.t;
      if (isSure(tick, today) && (!r.first || tick.t < r.first)) r.first = tick.t; // a wrong clock begins no period
    });
    Object.keys(state.scores).forEach(function (page) {
      var r = row(page), score = state.scores[page];
      r.verb = score.passed ? 'passed' : 'failed';
      r.score = score.best;
      r.t = score.t;
    });
    Object.keys(state.marks).forEach(function (page) {
      var r = row(page), mark = state.marks[page];
      if (!r.t || mark.t > r.t) r.t = mark.t;
      if (r.verb !== 'passed') r.verb = mark.verb;
      r.min = page in minutes ? minutes[page] : null;
    });
    return Object.keys(all).map(function (page) {
      all[page].first = all[page].first || all[page].t;
      return all[page];
    }).sort(function (a, b) { return a.t < b.t ? -1 : a.t > b.t ? 1 : a.page < b.page ? -1 : 1; });
  }
  function said(r) {
    return [r.verb === 'ticked' ? '' : t('records.verb.' + r.verb), r.ticks ? t('records.statement.ticks', r.ticks) : '', r.score === null ? '' : t('records.statement.score', r.score)].filter(Boolean).join(t('sep.comma'));
  }
  function hours(minutes) {
    return minutes < 60 ? t('records.statement.minutes', minutes) : t('records.statement.hours', Math.floor(minutes / 60), minutes % 60);
  }
  function day(time) { return learning.dayWords(learning.dayOf(new Date(time))); }
  function span(from, to) { return day(from) === day(to) ? day(to) : t('records.statement.days', day(from), day(to)); }
  function isSure(r, today) { return learning.isLikely(learning.dayOf(new Date(r.t)), today); }
  function pair(label, value) {
    return Touyan.el('p', {}, [t(label) + t('sep.colon'), value ? Touyan.el('b', {}, [value]) : Touyan.el('span', { 'class': 'blank' }, [])]);
  }
  function table(list, today) {
    var head = ['when', 'what', 'verb', 'min'].map(function (k) { return Touyan.el('th', { scope: 'col' }, [t(k === 'min' ? 'records.statement.min' : 'records.' + k)]); });
    return Touyan.el('table', { 'class': 'statement-table' }, [Touyan.el('thead', {}, [Touyan.el('tr', {}, head)]), Touyan.el('tbody', {}, list.map(function (r) {
      return Touyan.el('tr', {}, [isSure(r, today) ? span(r.first, r.t) : t('records.statement.unsure'), Touyan.titleOfPage(r.page), said(r), r.min === null ? '—' : String(r.min)].map(function (cell) { return Touyan.el('td', {}, [cell]); }));
    }))]);
  }
  function blank(label) { return Touyan.el('p', {}, [t(label) + t('sep.colon'), Touyan.el('span', { 'class': 'blank' }, [])]); }
  function show(me) {
    var box = doc.getElementById('ty-statement');
    if (!box) return;
    var events = Touyan.people.eventsOf(me, me.who), list = rows(me.state, events, me.today), minutes = 0, sure = list.filter(function (r) { return isSure(r, me.today); }), count = { read: 0, done: 0, passed: 0, ticks: 0 };
    list.forEach(function (r) {
      minutes += r.min || 0;
      count.ticks += r.ticks;
      if (r.verb === 'read' || r.verb === 'done') count.read++;
      if (r.verb === 'passed') count.passed++;
    });
    Touyan.fill(box, [
      Touyan.el('h2', { 'class': 'statement-title' }, [t('records.statement.title')]),
      Touyan.el('div', { 'class': 'statement-who' }, [pair('records.statement.name', me.who), pair('records.statement.unit', me.person.unit),
        pair('records.posts', me.person.roles.map(Touyan.postLabel).join(t('sep.list'))), pair('appointed', me.person.appointed ? learning.dayWords(me.person.appointed) : ''),
        pair('records.statement.printed', learning.dayWords(me.today)), sure.length ? pair('records.statement.span', span(sure.map(function (r) { return r.first; }).sort()[0], sure[sure.length - 1].t)) : null]),
      Touyan.el('p', {}, [t('records.sum', count.read, count.passed, count.ticks), t('sep.comma'), t('records.statement.time', hours(minutes))]),
      list.length ? table(list, me.today) : Touyan.el('p', {}, [t('records.statement.empty')]),
      Touyan.el('div', { 'class': 'statement-proof' }, [Touyan.el('p', {}, [Touyan.el('b', {}, [t('records.statement.grade')])]),
        Touyan.el('p', {}, [t('records.statement.can')]), Touyan.el('p', {}, [t('records.statement.cannot')])]),
      Touyan.el('div', { 'class': 'sign statement-sign' }, [blank('records.statement.self'), blank('records.statement.date'), Touyan.el('p', {}, [t('records.statement.asked')]), blank('records.statement.trainer'), blank('records.statement.date')])
    ]);
  }
  Touyan.statementRows = rows;
  Touyan.feature('statement', { show: show });
})(window);
