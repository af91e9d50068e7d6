// Paths, duties, due dates: src/main/web/learn.js.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, plain, words } from './scripts.mjs';

const { learning, cycles, records } = load(['core.js', 'records.js', 'learn.js', 'cycles.js'], words('zh-CN'));
const step = (page, change = {}) => ({ page, must: true, due: '', pass: -1, group: '', after: [], ...change });
const learn = {
  roles: [{ key: 'cun:chair', label: '主席', covers: ['cun:chair', 'cun:exec'] }, { key: 'cun:exec', label: '执委', covers: ['cun:exec'] }, { key: 'cun:grid', label: '网格员', covers: ['cun:grid'], paths: ['p3'] }],
  paths: [
    { id: 'p1', title: '执委', roles: ['cun:exec'], groups: [{ id: 'g', title: '', atLeast: 1 }],
      steps: [step('a', { due: '+30d' }), step('b', { after: ['a'] }), step('c', { must: false, group: 'g', pass: 80 }), step('d', { must: false, group: 'g' }), step('e', { must: false })] },
    { id: 'p3', title: '由岗位点名', groups: [], steps: [] },
    { id: 'p2', title: '全部', roles: ['*:grid'], groups: [], steps: [step('a'), step('f', { due: '+7d' })] },
  ],
  pages: { a: { t: '甲', h: 'h2', j: true }, b: { t: '乙', h: 'h1', j: false } },
  duties: [{ page: 'l', roles: ['cun:*'], trigger: 'appointed', items: [{ id: '1', text: '一', due: '+9d', role: '' }, { id: '2', text: '二', due: '', role: '' }, { id: '3', text: '三', due: '+3d', role: 'cun:chair' }] },
    { page: 'm', roles: ['cun:exec'], trigger: 'monthly', items: [{ id: '1', text: '月', due: '+20d', role: '' }] }],
};
const logOf = (ticks) => Object.fromEntries(Object.entries(ticks).map(([ref, t]) => [ref, [{ t, verb: 'ticked', note: '' }]]));
const state = (marks = {}, scores = {}, ticks = {}) => ({ marks, scores, ticks, log: logOf(ticks) });
const logged = (...events) => ({ log: { i: events.map(([t, verb = 'ticked', note = '']) => ({ t: `${t}T12:00:00Z`, verb, note })) } });
const read = (hash = '') => ({ t: '2026-11-01T00:00:00Z', hash });

test('due dates: from the appointment, absolute, unknown; over the end of a month and a leap day', () => {
  assert.equal(learning.dueDay('+7d', '2026-11-27'), '2026-12-04');
  assert.equal(learning.dueDay('+1d', '2028-02-28'), '2028-02-29');
  assert.equal(learning.dueDay('2026-12-31', ''), '2026-12-31');
  assert.equal(learning.dueDay('+7d', ''), '');
  assert.equal(learning.dueDay('soon', '2026-11-27'), '');
  assert.equal(learning.dueDay('2026-02-30', ''), '');
});

test('due dates in words', () => {
  const say = (day) => learning.dueWords(day, '2026-11-21').words;
  assert.deepEqual(['2026-11-24', '2026-11-22', '2026-11-21', '2026-11-19'].map(say), ['还有 3 天', '明天到期', '今天到期', '已过期 2 天']);
  assert.equal(learning.dueWords('2026-11-19', '2026-11-21').kind, 'over');
  assert.equal(learning.dayWords('2026-01-05'), '2026年1月5日');
});

test('a period starts with the month, the quarter or the year; a tick of the period before no longer counts', () => {
  assert.deepEqual(['monthly', 'quarterly', 'yearly', 'appointed'].map((c) => learning.cycleStart(c, '2026-11-21')), ['2026-11-01', '2026-10-01', '2026-01-01', '']);
  const ticks = state({}, {}, { 'm#1': '2026-10-15T04:00:00Z' });
  assert.equal(learning.ticked(ticks, 'm#1', 'monthly', '2026-11-21'), false);
  assert.equal(learning.ticked(ticks, 'm#1', 'quarterly', '2026-11-21'), true);
  assert.equal(learning.ticked(ticks, 'm#1', 'appointed', '2026-11-21'), true);
});

test('a period ends with its month, quarter or year, leap years too', () => {
  const span = (trigger, day) => Object.values(plain(learning.period(trigger, day))).join(' ');
  assert.equal(span('monthly', '2028-02-29'), '2028-02-01 2028-02-29');
  assert.equal(span('monthly', '2026-02-01'), '2026-02-01 2026-02-28');
  assert.equal(span('monthly', '2026-12-31'), '2026-12-01 2026-12-31');
  assert.equal(span('quarterly', '2026-09-30'), '2026-07-01 2026-09-30');
  assert.equal(span('quarterly', '2026-10-01'), '2026-10-01 2026-12-31');
  assert.equal(span('quarterly', '2028-02-29'), '2028-01-01 2028-03-31');
  assert.equal(span('yearly', '2028-12-31'), '2028-01-01 2028-12-31');
  assert.equal(span('date', '2026-11-21'), ' ');
  for (let day = '2027-12-30', n = 0; n < 800; n++, day = learning.plus(day, 1)) {
    for (const trigger of ['monthly', 'quarterly', 'yearly']) {
      const { from, to } = learning.period(trigger, day);
      assert.ok(from <= day && day <= to && learning.period(trigger, learning.plus(to, 1)).from === learning.plus(to, 1), `${trigger} ${day}`);
    }
  }
});

test('what is due later than its period ends is due with it: the list begins anew then', () => {
  assert.equal(learning.itemDue('+28d', 'monthly', '2026-01-01', '2026-02-10'), '2026-02-28');
  assert.equal(learning.itemDue('+28d', 'monthly', '2026-01-01', '2028-02-10'), '2028-02-29');
  assert.equal(learning.itemDue('+3d', 'quarterly', '2026-01-01', '2026-11-10'), '2026-10-04');
  assert.equal(learning.itemDue('+40d', 'appointed', '2026-01-31', '2026-02-10'), '2026-03-12');
  assert.equal(learning.itemDue('2026-12-31', 'date', '', '2026-02-10'), '2026-12-31');
});

test('ticks, unticks and words of one period: the last counts, the day is that of the tick', () => {
  const of = (state, day, trigger = 'monthly') => plain(learning.tickOf(state, 'i', learning.period(trigger, day)));
  const log = logged(['2026-10-05', 'ticked', '甲'], ['2026-11-02', 'ticked'], ['2026-11-20', 'ticked', '乙'], ['2026-12-01'], ['2026-12-03', 'unticked'], ['2099-01-01']);
  assert.deepEqual(of(log, '2026-10-31'), { t: '2026-10-05T12:00:00Z', note: '甲' });
  assert.deepEqual(of(log, '2026-11-30'), { t: '2026-11-02T12:00:00Z', note: '乙' });
  assert.equal(of(log, '2026-12-31'), null);
  assert.equal(of(log, '2027-01-01'), null, 'a tick made while the clock ran ahead is none of today');
  assert.equal(of(log, '2020-01-01'), null, 'nor does a clock set back find it');
  assert.deepEqual(of(log, '2026-12-31', 'yearly'), null, 'of a year the last event counts');
  assert.deepEqual(of(logged(['2026-11-02'], ['2026-11-03', 'unticked'], ['2026-11-04']), '2026-11-30', 'appointed'), { t: '2026-11-04T12:00:00Z', note: '' });
});

test('500 random months: whatever the order of the log, an item stands as its last event of the month says', () => {
  const seed = Number(process.env.SEED) || Date.now() % 1_000_000;
  let n = seed;
  const random = (below) => { n = (n * 1103515245 + 12345) % 2147483648; return Math.floor(n / 65536) % below; };
  for (let round = 0; round < 500; round++) {
    const events = Array.from({ length: random(8) }, (_, at) => records.event({
      t: Date.UTC(2026, random(4), 1 + random(28), 12, 0, at), who: '', roles: [], verb: random(2) ? 'ticked' : 'unticked', ref: `m#${random(2)}`, note: random(2) ? `第${at}句` : '',
    }));
    const state = records.derive(events.slice().sort(() => random(3) - 1), '');
    for (const ref of ['m#0', 'm#1']) for (let month = 0; month < 4; month++) {
      const of = events.filter((e) => e.ref === ref && new Date(e.t).getUTCMonth() === month).sort((a, b) => (a.t < b.t ? -1 : 1));
      const last = of[of.length - 1], span = learning.period('monthly', `2026-0${month + 1}-15`);
      const since = of.slice(of.map((e) => e.verb).lastIndexOf('unticked') + 1)[0];
      const wanted = last && last.verb === 'ticked' ? { t: since.t, note: last.note } : null;
      assert.deepEqual(plain(learning.tickOf(state, ref, span)), wanted, `SEED=${seed} round ${round}`);
    }
  }
});

test('the periods before: newest first, with gaps, not from before the first tick, with their names', () => {
  const log = logged(['2026-08-31', 'ticked', '早'], ['2026-10-01'], ['2026-12-02']);
  const spans = cycles.past(log, ['i', 'k'], 'monthly', '2026-12-05', 12);
  assert.deepEqual(plain(spans.map((one) => [cycles.nameOf('monthly', one, '2026-12-05'), cycles.count(one), one.ticks.length])),
    [['上月', 0, 2], ['2026年10月', 1, 2], ['2026年9月', 0, 2], ['2026年8月', 1, 2]]);
  assert.equal(cycles.past(log, ['i'], 'monthly', '2026-12-05', 1).length, 0, 'empty ones at the end go');
  assert.deepEqual(plain(cycles.past(log, ['i'], 'quarterly', '2027-04-01', 12).map((one) => cycles.nameOf('quarterly', one, '2027-04-01'))), ['上季度', '2026年第4季度', '2026年第3季度']);
  assert.deepEqual(plain(cycles.past(log, ['i'], 'yearly', '2028-02-29', 12).map((one) => cycles.nameOf('yearly', one, '2028-02-29'))), ['去年', '2026年']);
  assert.equal(cycles.past(log, ['i'], 'appointed', '2026-12-05', 12).length, 0);
  assert.equal(cycles.past(logged(['2000-01-05'], ['2026-11-05']), ['i'], 'monthly', '2026-12-05', 12).length, 1, 'a clock that stood far back makes no years of nothing');
});

test('of a list with items for other posts only one\'s own count; all of them when none is one\'s own', () => {
  const items = [{ id: '1', role: '' }, { id: '2', role: 'cun:chair' }, { id: '3', role: 'cun:exec' }], ids = (list) => plain(list.map((item) => item.id));
  assert.deepEqual(ids(learning.itemsFor(learn, ['cun:exec'], items)), ['1', '3']);
  assert.deepEqual(ids(learning.itemsFor(learn, ['cun:chair'], items)), ['1', '2', '3']);
  assert.deepEqual(ids(learning.itemsFor(learn, [], items)), ['1', '2', '3']);
  assert.deepEqual(ids(learning.itemsFor(learn, ['xian:staff'], items.slice(1))), ['2', '3']);
  const duty = { page: 'm', trigger: 'monthly', items: items.slice(0, 2) };
  assert.equal(learning.isComplete(learn, ['cun:exec'], state({}, {}, { 'm#1': '2026-11-02T04:00:00Z' }), duty, '2026-11-21'), true);
  assert.equal(learning.isComplete(learn, ['cun:chair'], state({}, {}, { 'm#1': '2026-11-02T04:00:00Z' }), duty, '2026-11-21'), false);
});

test('time is counted from the appointment, else from the first day of use', () => {
  const on = (t) => ({ t });
  assert.equal(learning.startDay({ appointed: '2025-03-01', since: '2026-11-20' }, []), '2025-03-01');
  assert.equal(learning.startDay({ appointed: '', since: '2026-11-20' }, [on('2026-11-10T04:00:00Z'), on('2026-11-12T04:00:00Z')]), '2026-11-10');
  assert.equal(learning.startDay({ appointed: '', since: '2026-11-09' }, [on('2026-11-10T04:00:00Z')]), '2026-11-09');
  assert.equal(learning.startDay({ appointed: '', since: '' }, []), '');
  // What a clock of 1980 or 2099 wrote down is not counted from.
  const wrong = [on('1980-01-01T00:00:00Z'), on('2099-06-01T00:00:00Z')];
  assert.equal(learning.startDay({ appointed: '', since: '1980-01-01' }, wrong.concat(on('2026-11-12T04:00:00Z')), '2026-11-21'), '2026-11-12');
  assert.equal(learning.startDay({ appointed: '', since: '' }, wrong, '2026-11-21'), '');
});

test('a period that began before the reader did counts from her first day, a later one from its own', () => {
  assert.equal(learning.startOf('monthly', '2026-11-18', '2026-11-21'), '2026-11-18');
  assert.equal(learning.startOf('monthly', '2026-10-18', '2026-11-21'), '2026-11-01');
  assert.equal(learning.startOf('quarterly', '2026-11-18', '2026-11-21'), '2026-11-18');
  assert.equal(learning.startOf('monthly', '', '2026-11-21'), '', 'one who only looks has no days to count');
  assert.equal(learning.startOf('appointed', '2026-11-18', '2026-11-21'), '2026-11-18');
  assert.equal(learning.startOf('date', '2026-11-18', '2026-11-21'), '');
});

test('several posts have the union of their paths, a chair those of an exec, wildcards count, each path once', () => {
  const ids = (...roles) => plain(learning.pathsFor(learn, roles).map((p) => p.id));
  assert.deepEqual(ids('cun:chair'), ['p1']);
  assert.deepEqual(ids('cun:grid', 'cun:exec', 'cun:chair'), ['p1', 'p3', 'p2']);
  assert.deepEqual(ids('xian:grid'), ['p2']);
  assert.deepEqual(ids(), []);
});

test('a page read before a major change is to be read again, a small change keeps the mark', () => {
  assert.equal(learning.stepState(learn, step('a'), state({ a: read('h1') })), 'again');
  assert.equal(learning.stepState(learn, step('a'), state({ a: read('h2') })), 'done');
  assert.equal(learning.stepState(learn, step('b'), state({ b: read('old') })), 'done');
  assert.equal(learning.stepState(learn, step('c', { pass: 80 }), state({ c: read() }, { c: { best: 79 } })), 'open');
  assert.equal(learning.stepState(learn, step('c', { pass: 80 }), state({}, { c: { best: 80 } })), 'done');
});

test('progress counts must-steps and of each group only as many as it asks for', () => {
  const p = (s) => plain(learning.progress(learn, learn.paths[0], s));
  assert.deepEqual(p(state()), { done: 0, total: 3 });
  assert.deepEqual(p(state({ a: read('h2'), d: read(), e: read() }, { c: { best: 90 } })), { done: 2, total: 3 });
});

test('the next step waits for the one before it, is never locked, and passes over a finished group', () => {
  const next = (s) => (learning.nextInPath(learn, learn.paths[0], s) || {}).page;
  assert.equal(next(state()), 'a');
  assert.equal(next(state({ a: read('h2') })), 'b');
  assert.equal(next(state({ a: read('h2'), b: read() })), 'c');
  assert.equal(next(state({ a: read('h2'), b: read(), d: read() })), undefined);
  const circle = { id: 'x', groups: [], steps: [step('b', { after: ['a'] })] };
  assert.equal(learning.nextInPath(learn, circle, state()).page, 'b', 'unmet steps are advice');
});

test('of several paths the step due first comes first', () => {
  const paths = learning.pathsFor(learn, ['cun:exec', 'cun:grid']);
  assert.equal(learning.nextStep(learn, paths, state(), '').step.page, 'a');
  const found = learning.nextStep(learn, paths, state({ a: read('h2') }), '2026-11-01');
  assert.deepEqual([found.path.id, found.step.page, found.due], ['p2', 'f', '2026-11-08']);
  assert.equal(learning.nextStep(learn, [], state(), ''), null);
});

test('duties: those of my posts, soonest first, without a day last, ticked ones gone', () => {
  const open = (roles, s, appointed) => plain(learning.duties(learn, roles, s, appointed, '2026-11-21').map((d) => `${d.page}#${d.id} ${d.due}`));
  assert.deepEqual(open(['cun:exec'], state(), '2026-11-20'), ['l#1 2026-11-29', 'm#1 2026-11-30', 'l#2 '], 'a new reader is not late at once, and a list that begins anew has no later days');
  assert.deepEqual(open(['cun:exec'], state(), '2026-10-20'), ['l#1 2026-10-29', 'm#1 2026-11-21', 'l#2 ']);
  assert.deepEqual(open(['cun:chair'], state({}, {}, { 'm#1': '2026-11-02T04:00:00Z' }), '2026-11-20'), ['l#3 2026-11-23', 'l#1 2026-11-29', 'l#2 ']);
  assert.deepEqual(open(['xian:staff'], state(), ''), []);
});
