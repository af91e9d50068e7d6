// Counts what was checked, and prints one line for each failure: browser, check, page, what.
const SAME_MAX = 8; // the same fault on every page needs no line for each

export class Report {
  constructor(write = (line) => console.log(line)) {
    this.write = write;
    this.passed = 0;
    this.failed = 0;
    this.same = new Map();
    this.place = '';
    this.base = '';
  }

  /** Addresses are told from here on, not from the temporary folder. */
  below(base) {
    this.base = base;
  }

  /** Where the next results belong, e.g. "chromium a". */
  at(place) {
    this.place = place;
  }

  /** One check. The detail says what was seen; returns the condition, so that a check can stop early. */
  check(condition, page, what, detail = '') {
    if (condition) this.passed++;
    else this.fail(page, what, detail);
    return !!condition;
  }

  fail(page, what, detail = '') {
    this.failed++;
    const key = `${this.place} ${what}`;
    const times = (this.same.get(key) || 0) + 1;
    this.same.set(key, times);
    if (times > SAME_MAX) return;
    const more = times === SAME_MAX ? ' (later ones of this kind are only counted)' : '';
    this.write(`FAILED ${this.place}: ${page}: ${what}${detail ? `: ${this.#oneLine(detail)}` : ''}${more}`);
  }

  note(text) {
    this.write(text);
  }

  end() {
    for (const [key, times] of this.same) if (times > SAME_MAX) this.write(`${key}: ${times} times`);
    this.write(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }

  #oneLine(value) {
    const text = (typeof value === 'string' ? value : JSON.stringify(value)) || '';
    const short = this.base ? text.replaceAll(this.base, '…') : text;
    const line = short.replace(/\s+/g, ' ').trim();
    return line.length > 400 ? `${line.slice(0, 400)}…` : line;
  }
}
