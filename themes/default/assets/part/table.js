// Data tables: find, choose, sort, and print what is shown. The rows stay in the page; only their order and `hidden` change.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, number = 0;

  function list(nodes) { return [].slice.call(nodes); }
  function choicesOf(th) {
    try {
      var found = JSON.parse(th.dataset.choices || '[]');
      return Array.isArray(found) ? found.map(String) : [];
    } catch (e) { return []; }
  }
  // Numbers and sums are read and written as the build does it: digits, at most 15 before the point and 9 after it. Anything
  // else is no number, and was reported to the author.
  var NUMBER = /^([+-]?)(\d{1,15})(?:\.(\d{1,9}))?$/, collator;
  /** In billionths, as BigInts: 0.1 + 0.2 must be 0.3 in a ledger. */
  function addUp(plains) {
    var unit = root.BigInt(1000000000), sum = plains.reduce(function (all, plain) {
      var m = NUMBER.exec(plain);
      return m ? all + root.BigInt(m[1] + m[2] + ((m[3] || '') + '000000000').slice(0, 9)) : all;
    }, root.BigInt(0));
    var whole = sum < 0 ? -sum : sum, rest = String(unit + whole % unit).slice(1).replace(/0+$/, '');
    return (sum < 0 ? '-' : '') + whole / unit + (rest ? '.' + rest : '');
  }
  function writeSums(cells, rows) {
    cells.forEach(function (td, column) {
      if (!td.hasAttribute('data-total')) return;
      var sum = addUp(rows.map(function (row) { return row.plain[column]; }));
      td.querySelector('.sum').textContent = sum + (td.dataset.total ? ' ' + td.dataset.total : '');
    });
  }
  /** What stands for a cell when its column is sorted; null for a number or a day that is none. */
  function keyOf(kind, text, plain, order) {
    if (kind === 'number') return NUMBER.test(plain) ? Number(plain) : null;
    if (kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(plain) ? plain : null;
    return kind === 'state' ? order.indexOf(text) : 0;
  }
  function compareWords(a, b) {
    collator = collator || new root.Intl.Collator('zh-CN', { numeric: true });
    return collator.compare(a, b);
  }
  function field(place, words, control) {
    control.id = 'ty-table-' + ++number;
    Touyan.fill(place, [Touyan.el('label', { 'for': control.id }, [words]), control]);
  }

  function Table(box) {
    var self = this, table = box.querySelector('table'), places = list(box.querySelectorAll('.table-tool'));
    this.box = box;
    this.caption = table.caption;
    this.body = table.tBodies[0];
    this.heads = list(table.tHead.rows[0].cells);
    this.labels = this.heads.map(function (th) { return th.textContent.trim(); });
    this.rows = list(this.body.rows).map(function (tr, i) {
      var cells = list(tr.cells).map(function (td) { return td.textContent.trim(); });
      var plain = list(tr.cells).map(function (td, column) { return td.dataset.n || cells[column]; });
      // The line of the file is no word of the table.
      var words = cells.filter(function (cell, column) { return !tr.cells[column].classList.contains('row-line'); });
      return { tr: tr, cells: cells, plain: plain, place: i, late: tr.classList.contains('is-late'), text: words.join('\n').toLowerCase() };
    });
    this.sums = table.tFoot ? list(table.tFoot.rows[0].cells) : [];
    this.lists = [];
    this.sheets = table.dataset.sheets ? Number(table.dataset.sheets) : -1;
    this.text = Touyan.el('input', { type: 'search', autocomplete: 'off', maxlength: '100' });
    this.text.addEventListener('input', Touyan.guard('table', function () { self.filter(); }));
    field(places[0], t('table.find'), this.text);
    this.heads.forEach(function (th, column) { self.head(th, column, places); });
    if (table.dataset.late) {
      this.late = this.choice(places, t('table.late'), [{ value: 'late', words: t('table.late.only', table.dataset.late) }]);
    }
    this.count = Touyan.el('p', { role: 'status' });
    // A department gets its own rows: choose it, then print. Said where there is such a list.
    var group = this.lists.filter(function (one) { return self.sheets < 0 ? self.heads[one.column].dataset.type === 'text' : one.column === self.sheets; })[0];
    this.tip = Touyan.el('p', { 'class': 'hush' }, group ? [t('table.tip', this.labels[group.column])] : []);
    this.none = Touyan.el('p', { 'class': 'table-none', hidden: true }, [t('table.none')]);
    this.reset = Touyan.button(t('table.reset'), {}, function () { self.clear(); });
    this.print = Touyan.button(t('table.print'), {}, function () { self.paper(false); });
    this.each = Touyan.button(this.sheets < 0 ? '' : t('table.print.each', this.labels[this.sheets]), { hidden: this.sheets < 0 }, function () { self.paper(true); });
    Touyan.fill(box.querySelector('.table-count'), [this.count, this.print, this.each, this.reset, this.tip, this.none]);
    this.filter();
  }
  Table.prototype.head = function (th, column, places) {
    var self = this, choices = choicesOf(th);
    if (choices.length && places[this.lists.length + 1]) {
      var select = this.choice(places, this.labels[column], choices.map(function (value) { return { value: value, words: value }; }));
      this.lists.push({ column: column, select: select });
    }
    // On paper a head is words, not a button.
    Touyan.fill(th, [Touyan.el('button', { type: 'button', 'class': 'th-in', onclick: function () { self.sort(column); } }, [this.labels[column]]),
      Touyan.el('span', { 'class': 'th-in print-only' }, [this.labels[column]])]);
  };
  /** A list to choose from, in the next free place. */
  Table.prototype.choice = function (places, label, options) {
    var self = this, select = Touyan.el('select', { autocomplete: 'off' }, [Touyan.el('option', { value: '' }, [t('table.all')])].concat(
      options.map(function (one) { return Touyan.el('option', { value: one.value }, [one.words]); })));
    select.addEventListener('change', Touyan.guard('table', function () { self.filter(); }));
    field(places[this.lists.length + 1], label, select);
    return select;
  };
  /** Departments that share a row stand in one cell, parted by 、. */
  Table.prototype.parts = function (row, column) {
    return column === this.sheets ? row.cells[column].split('、').map(function (one) { return one.trim(); }) : [row.cells[column]];
  };
  Table.prototype.chosen = function () {
    return this.lists.filter(function (one) { return one.select.value; });
  };
  Table.prototype.filter = function () {
    var self = this, words = this.text.value.trim().toLowerCase().split(/\s+/), chosen = this.chosen(), shown = 0;
    var late = !!this.late && !!this.late.value;
    this.rows.forEach(function (row) {
      var fits = words.every(function (word) { return row.text.indexOf(word) >= 0; }) && (!late || row.late) &&
        chosen.every(function (one) { return self.parts(row, one.column).indexOf(one.select.value) >= 0; });
      row.tr.hidden = !fits;
      if (fits) shown++;
    });
    var some = shown < this.rows.length;
    this.count.textContent = t('table.count', shown, this.rows.length);
    this.none.hidden = shown > 0;
    this.reset.hidden = !some;
    this.tip.hidden = some;
    this.print.hidden = !shown;
    this.each.hidden = this.sheets < 0 || some;
    this.print.textContent = some ? t('table.print.some', shown) : t('table.print');
    this.addUp();
  };
  Table.prototype.addUp = function () {
    writeSums(this.sums, this.rows.filter(function (row) { return !row.tr.hidden; }));
  };
  Table.prototype.clear = function () {
    this.text.value = '';
    this.lists.forEach(function (one) { one.select.value = ''; });
    if (this.late) this.late.value = '';
    this.filter();
    this.text.focus();
  };
  Table.prototype.sort = function (column) {
    var th = this.heads[column], down = th.getAttribute('aria-sort') === 'ascending', body = this.body;
    var kind = th.dataset.type, order = choicesOf(th), byKey = kind === 'number' || kind === 'date', sorted = doc.createDocumentFragment();
    var keyed = this.rows.map(function (row) {
      var text = row.cells[column], key = keyOf(kind, text, row.plain[column], order);
      // What is wrong, and after it what is not filled in, stand last either way.
      return { row: row, text: text, key: key, rank: !text ? 2 : key === null ? 1 : 0 };
    });
    keyed.sort(function (a, b) {
      if (a.rank !== b.rank) return a.rank - b.rank;
      var by = a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank || !byKey ? compareWords(a.text, b.text) : 0;
      return (down ? -by : by) || a.row.place - b.row.place;
    });
    this.rows = keyed.map(function (one) { sorted.appendChild(one.row.tr); return one.row; });
    body.appendChild(sorted);
    this.heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
    th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  };
  /** A table for each department: its name in the caption, its rows only, their sums. */
  Table.prototype.eachSheet = function () {
    var self = this, column = this.sheets, names = [], sheets = Touyan.el('div', { 'class': 'table-sheets' }), wrap = this.box.querySelector('.table-wrap');
    var notes = list(this.box.querySelectorAll('.table-note'));
    this.rows.forEach(function (row) {
      self.parts(row, column).forEach(function (name) { if (names.indexOf(name) < 0) names.push(name); });
    });
    // Rows that belong to nobody come last, so that none is lost.
    names.sort(function (a, b) { return !a - !b || compareWords(a, b); }).forEach(function (name) {
      var own = self.rows.filter(function (row) { return self.parts(row, column).indexOf(name) >= 0; });
      var sheet = wrap.cloneNode(true), body = sheet.querySelector('tbody'), foot = sheet.querySelector('tfoot');
      sheet.querySelector('caption').appendChild(Touyan.el('span', {}, [' · ' + t('table.sheet', name || t('table.nobody', self.labels[column]), own.length)]));
      Touyan.fill(body, own.map(function (row) { var copy = row.tr.cloneNode(true); copy.hidden = false; return copy; }));
      if (foot) writeSums(list(foot.rows[0].cells), own);
      sheets.appendChild(Touyan.el('section', {}, [sheet].concat(notes.map(function (note) {
        var copy = note.cloneNode(true), day = note.dataset.day;
        if (day) copy.textContent = t('table.late.sheet', day, own.filter(function (row) { return row.late; }).length);
        return copy;
      }))));
    });
    this.box.appendChild(sheets);
    return sheets;
  };
  /** Only this table, and what was chosen as part of its caption: a department gets its own rows on its own paper. */
  Table.prototype.paper = function (each) {
    var sheets = each ? this.eachSheet() : null, box = this.box;
    var chosen = this.chosen().map(function (one) { return one.select.value; });
    if (this.late && this.late.value) chosen.push(t('table.late'));
    if (this.text.value.trim()) chosen.push(this.text.value.trim());
    var note = Touyan.el('span', { 'class': 'print-note' }, chosen.length ? [' · ' + chosen.join(' · ')] : []);
    var top = this.box, page = doc.body;
    while (top.parentNode && !top.parentNode.classList.contains('prose')) top = top.parentNode;
    this.caption.appendChild(note);
    top.classList.add('is-printing');
    box.classList.toggle('by-sheet', !!each);
    page.classList.add('printing-table');
    function after() {
      root.removeEventListener('afterprint', after);
      note.remove();
      if (sheets) sheets.remove();
      box.classList.remove('by-sheet');
      top.classList.remove('is-printing');
      page.classList.remove('printing-table');
    }
    root.addEventListener('afterprint', after);
    root.print();
  };
  Touyan.late('table', {
    start: function () {
      list(doc.querySelectorAll('.data-table')).forEach(function (box) {
        if (box.querySelector('.table-tools')) new Table(box);
      });
    }
  });
})(window);
