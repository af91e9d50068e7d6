// Today's hour, soft gates, renewal, newcomers, wrong clocks: src/main/web/hour.js and learn.js.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, plain, words } from './scripts.mjs';

const Touyan = load(['core.js', 'records.js', 'learn.js', 'hour.js'], words('zh-CN'));
const { learning, hour, records } = Touyan;
const TODAY = '2026-11-21', START = '2026-11-01';
const step = (page, change = {}) => ({ page, must: true, due: '', after: [], ...change });
const path = (id, steps, change = {}) => ({ id, title: id, groups: [], steps: steps.map((one, at) => ({ ...one, after: one.after.length || !at ? one.after : [steps[at - 1].page] })), ...change });
const state = (marks = {}, scores = {}) => ({ marks, scores, ticks: {}, log: {} });
const read = (t = '2026-11-10T04:00:00Z', hash = '') => ({ t, hash, verb: 'read' });
const pages = (all) => Object.fromEntries(Object.entries(all).map(([id, [m, s, l]]) => [id, { t: id, m, s, ...(l ? { l } : {}) }]));
const hours = (learn, s = state()) => plain(hour.hour(learn, learn.paths, s, START, TODAY).map((item) => item.page));

test('an hour begins with the next step and takes the subjects in turn, each in its own order', () => {
  const learn = {
    pages: pages({ a: [10, 0], b: [10, 0], c: [10, 1], d: [10, 1], e: [10, 2], f: [10, 3], g: [10, 0] }),
    paths: [path('p', 'abcdefg'.split('').map((id, at) => step(id, { due: `+${at + 1}d` })))],
  };
  assert.deepEqual(hours(learn), ['a', 'c', 'e', 'f', 'b', 'd']);
  assert.deepEqual(hours(learn, state({ a: read(), c: read() })), ['b', 'd', 'e', 'f', 'g']);
});

test('an hour is at most 60 minutes; a page that does not say counts ten', () => {
  const learn = { pages: pages({ a: [40], b: [30], c: [20], d: [undefined] }), paths: [path('p', [step('a')]), path('q', [step('b')]), path('r', [step('c')]), path('s', [step('d')])] };
  const plan = hour.hour(learn, learn.paths, state(), START, TODAY);
  assert.deepEqual(plain(plan.map((item) => item.page)), ['a', 'c']);
  assert.equal(hour.hour({ ...learn, paths: learn.paths.slice(3) }, learn.paths.slice(3), state(), START, TODAY)[0].minutes, 10);
});

test('one page that is longer than an hour stands alone and says so', () => {
  const learn = { pages: pages({ a: [90], b: [10] }), paths: [path('p', [step('a', { due: '+1d' })]), path('q', [step('b')])] };
  const plan = hour.hour(learn, learn.paths, state(), START, TODAY);
  assert.deepEqual(plain(plan.map((item) => [item.page, item.long])), [['a', true]]);
});

test('of a long course the next lessons are taken, and what waits for the course waits for all of them', () => {
  const learn = {
    pages: pages({ c: [90, 0, ['c1', 'c2', 'c3']], c1: [30], c2: [30], c3: [30], q: [10, 0] }),
    paths: [path('p', [step('c'), step('q', { after: ['c'], own: true, pass: 80 })])],
  };
  assert.deepEqual(hours(learn), ['c1', 'c2']);
  assert.deepEqual(hours(learn, state({ c1: read(), c2: read() })), ['c3', 'q'], 'the last lesson makes the course done');
});

test('a page of two paths stands once, with the earlier day; what a group does not need comes last or not at all', () => {
  const learn = {
    pages: pages({ a: [10], b: [10], c: [10], d: [10], e: [5] }),
    paths: [path('p', [step('a', { due: '+9d' }), step('b', { must: false, group: 'g' }), step('c', { must: false, group: 'g' }), step('e', { must: false })], { groups: [{ id: 'g', atLeast: 1 }] }),
      path('q', [step('a', { due: '+2d' }), step('d', { due: '+4d' })])],
  };
  const items = hour.unread(learn, learn.paths, state(), START, TODAY);
  assert.deepEqual(plain(items.map((item) => `${item.page} ${item.due} ${item.free}`)), ['a 2026-11-03 false', 'd 2026-11-05 false', 'b  false', 'c  false', 'e  true']);
  assert.deepEqual(hours(learn, state({ b: read() })), ['a', 'd', 'e']);
});

test('never empty while anything is unread, whatever the prerequisites say; the same every time; first what "next step" says', () => {
  const learn = { pages: pages({ a: [10], b: [10] }), paths: [{ id: 'p', groups: [], steps: [step('a', { after: ['b'], own: true }), step('b', { after: ['a'], own: true })] }] };
  assert.equal(hours(learn)[0], 'a');
  assert.deepEqual(hours(learn), hours(learn));
  assert.deepEqual(hours(learn, state({ a: read(), b: read() })), []);
});

test('random paths: at most an hour unless one page is longer, no page twice, never empty, the next step first', () => {
  const seed = Number(process.env.SEED || Date.now() % 1e9);
  let x = seed;
  const random = (n) => (x = (x * 1103515245 + 12345) % 2147483648) % n;
  for (let round = 0; round < 500; round++) {
    const ids = Array.from({ length: 1 + random(12) }, (_, at) => `p${at}`);
    const learn = { pages: Object.fromEntries(ids.map((id) => [id, { t: id, m: [undefined, 5, 10, 30, 61, 90][random(6)], s: random(5) }])), paths: [] };
    for (let n = 0; n <= random(3); n++) {
      const steps = ids.filter(() => random(2)).map((id) => step(id, { must: random(3) > 0, due: random(2) ? `+${random(40)}d` : '', group: random(2) ? 'g' : '' }));
      learn.paths.push(path(`q${n}`, steps, { groups: [{ id: 'g', atLeast: 1 }], renew: random(4) === 0 }));
    }
    const s = state(Object.fromEntries(ids.filter(() => random(3) === 0).map((id) => [id, read(random(2) ? '2025-05-05T05:05:05Z' : undefined)])));
    const plan = hour.hour(learn, learn.paths, s, START, TODAY), told = `seed ${seed} round ${round}`;
    const minutes = plan.reduce((sum, item) => sum + item.minutes, 0);
    assert.ok(minutes <= 60 || plan.length === 1 && plan[0].long, told);
    assert.equal(new Set(plan.map((item) => item.page)).size, plan.length, told);
    assert.equal(plan.length > 0, hour.unread(learn, learn.paths, s, START, TODAY).length > 0, told);
    const next = learning.nextStep(learn, learn.paths, s, START, TODAY);
    if (next) assert.equal(plan[0].step, next.step.page, told);
  }
});

test('the plan of a day stays while she works through it, and goes on when it is done', () => {
  const learn = { pages: pages({ a: [30], b: [30], c: [10] }), paths: [path('p', [step('a'), step('b'), step('c')])] };
  const at = (s) => plain(hour.dayPlan(learn, learn.paths, state(), s, START, TODAY));
  const noon = '2026-11-21T04:00:00Z';
  assert.deepEqual(at(state({ a: read(noon) })).items.map((item) => [item.page, item.done]), [['a', true], ['b', false]]);
  assert.equal(at(state({ a: read(noon) })).spent, 30);
  const end = at(state({ a: read(noon), b: read(noon) }));
  assert.deepEqual(end.more.map((item) => item.page), ['c']);
  assert.deepEqual(at(state({ a: read(noon), b: read(noon), c: read(noon) })).more, []);
});

test('the morning begins at midnight of this place, not of Greenwich', () => {
  const midnight = new Date(2026, 10, 21).getTime();
  const events = [midnight - 1000, midnight + 1000].map((t, n) => records.event({ t, who: 'w', verb: 'read', ref: `p${n}` }));
  assert.deepEqual(Object.keys(hour.morning(events, 'w', TODAY).marks), ['p0']);
});

test('a path of every year begins anew in January; its days count from then, and from the appointment in the first year', () => {
  const yearly = path('p', [step('a', { due: '+30d' }), step('q', { pass: 80 })], { renew: true });
  const learn = { pages: {}, paths: [yearly] };
  const s = state({ a: read('2025-12-30T04:00:00Z') }, { q: { best: 90, tries: [{ t: '2025-12-30T04:00:00Z', score: 90 }, { t: '2026-02-01T04:00:00Z', score: 60 }] } });
  const since = learning.renewedOn(yearly, TODAY);
  assert.equal(since, '2026-01-01');
  assert.deepEqual(yearly.steps.map((one) => learning.stepState(learn, one, s, since)), ['again', 'again']);
  assert.deepEqual(plain(learning.progress(learn, yearly, s, TODAY)), { done: 0, total: 2 });
  assert.deepEqual(plain(learning.progress(learn, { ...yearly, renew: false }, s, TODAY)), { done: 2, total: 2 });
  assert.equal(learning.nextStep(learn, [yearly], s, '2020-05-01', TODAY).due, '2026-01-31');
  assert.equal(learning.nextStep(learn, [yearly], s, '2026-11-10', TODAY).due, '2026-12-10');
});

test('what is meant for newcomers is there for a stated time after the appointment', () => {
  const learn = { newDays: 30, roles: [{ key: 'cun:exec', covers: ['cun:exec'], paths: ['p', 'q'] }],
    paths: [{ id: 'p', roles: ['*:exec new'], steps: [] }, { id: 'q', steps: [] }],
    duties: [{ page: 'd', roles: ['cun:exec new'], trigger: 'appointed', items: [{ id: '1', text: '一' }] }] };
  const ids = (start) => plain(learning.pathsFor(learn, ['cun:exec'], start, TODAY).map((one) => one.id));
  assert.deepEqual(ids('2026-11-01'), ['p', 'q']);
  assert.deepEqual(ids('2026-10-23'), ['p', 'q'], 'the 29th day');
  assert.deepEqual(ids('2026-10-22'), ['q'], 'the 30th day');
  assert.deepEqual(ids(''), ['p', 'q'], 'as long as nobody knows the day');
  assert.deepEqual(ids('2027-01-01'), ['p', 'q'], 'before the first day');
  assert.equal(learning.duties(learn, ['cun:exec'], state(), '2026-11-01', TODAY).length, 1);
  assert.equal(learning.duties(learn, ['cun:exec'], state(), '2026-01-01', TODAY).length, 0);
});

test('a wrong clock and an appointment to come are said and break nothing', () => {
  const faults = (appointed, days, today) => plain(learning.dayFaults({ appointed }, days.map((day) => ({ t: `${day}T04:00:00Z` })), today));
  assert.deepEqual(faults('2026-11-01', ['2026-11-20'], TODAY), []);
  assert.deepEqual(faults('2026-11-01', ['2026-11-22'], TODAY), [], 'a day before is another time zone');
  assert.deepEqual(faults('2026-12-01', [], TODAY), [['appointed.future', '2026-12-01']]);
  assert.deepEqual(faults('2026-11-01', ['2026-11-20'], '1980-01-01'), [['clock.far', '1980-01-01']]);
  assert.deepEqual(faults('', [], '2099-06-01'), [['clock.far', '2099-06-01']]);
  assert.deepEqual(faults('', ['2026-11-20'], '2026-03-01'), [['clock.behind', '2026-03-01', '2026-11-20']]);
  assert.deepEqual(faults('', ['2099-06-01'], TODAY), [], 'a day that cannot be accuses nobody');
  assert.deepEqual(faults('', ['2026-11-19', '2026-11-20', '2028-01-05'], TODAY), [], 'once the clock was ahead; it is right now');
  assert.deepEqual(faults('', ['2026-11-19', '2028-01-05', '2028-01-06'], TODAY), [['clock.behind', TODAY, '2028-01-06']]);
  assert.deepEqual(faults('', ['2026-01-03', '2026-10-19', '2099-01-01'], '2026-01-03'), [], 'as many days here as ahead');
  const learn = { pages: pages({ a: [10] }), paths: [path('p', [step('a', { due: '+3d' })], { renew: true })] };
  for (const today of ['1980-01-01', '2099-12-31']) {
    assert.equal(hour.hour(learn, learn.paths, state({ a: read() }), START, today).length <= 1, true);
    learning.nextStep(learn, learn.paths, state(), START, today);
  }
});

test('what is done on a PC whose clock stands in 1980 is kept', () => {
  const e = records.event({ t: Date.UTC(1980, 0, 1, 8), who: '', verb: 'read', ref: 'a' });
  assert.deepEqual(plain(records.check(plain(e))), plain(e));
});

test('a page waits for what its paths put before it, unless one of them is ready for it; its lessons wait with it', () => {
  const learn = { pages: {}, paths: [] }, one = path('p', [step('a'), step('c/index'), step('q', { after: ['x'], own: true })]);
  const gate = (paths, id, s = state()) => plain(learning.gate(learn, paths, id, s, TODAY));
  assert.deepEqual(gate([one], 'c/index'), { page: 'a', path: 'p', own: false });
  assert.deepEqual(gate([one], 'c/l1'), { page: 'a', path: 'p', own: false });
  assert.deepEqual(gate([one], 'q', state({ 'c/index': read() })), { page: 'x', path: 'p', own: true });
  assert.equal(gate([one], 'a'), null);
  assert.equal(gate([one], 'elsewhere'), null);
  assert.equal(gate([one, path('r', [step('c/index')])], 'c/index'), null, 'the other path begins with it');
  assert.equal(gate([one], 'c/index', state({ 'c/index': read() })), null, 'done is done');
});

test('a page read by a clock of 2099 is read, and no part of the plan of any day', () => {
  const learn = { pages: pages({ a: [10], b: [10] }), paths: [path('p', [step('a'), step('b')])] };
  const at = (t, ref) => records.event({ t: Date.parse(t), who: 'x', verb: 'read', ref });
  const events = [at('2099-01-01T04:00:00Z', 'a'), at(`${TODAY}T04:00:00Z`, 'b')];
  const plan = hour.dayPlan(learn, learn.paths, hour.morning(events, 'x', TODAY), records.derive(events, 'x'), START, TODAY);
  assert.deepEqual(plain(plan.items.map((item) => [item.page, item.done])), [['b', true]]);
  const late = hour.dayPlan(learn, learn.paths, state(), state({ a: read('2099-01-01T04:00:00Z') }), START, TODAY);
  assert.equal(late.items[0].done, false, 'done means: on that day');
});

test('a day of appointment long past is a slip', () => {
  const old = (day) => learning.isLongAgo(day, '2046-11-21');
  assert.deepEqual(['0202-06-01', '1969-12-31', '1985-06-01', '1986-01-01', '2046-11-20'].map(old), [true, true, true, false, false]);
});
