// The text code on the record: made to copy and send, pasted to read. Fetched when somebody wants it, behind assets/record-code.js.
(function (root) {
  'use strict';
  var Touyan = root.Touyan, doc = root.document, t = Touyan.t, code = Touyan.recordCode;
  var PARTS_MAX = 30; // more to copy than anybody will: a file is the better way

  /** Copies what stands in a field; without the right to, it stays marked and the reader is told how. done(true|false) */
  function copy(area, done) {
    function old() {
      area.focus();
      area.select();
      var ok = false;
      try { ok = doc.execCommand('copy'); } catch (e) { /* refused: she does it by hand */ }
      done(ok);
    }
    if (!root.navigator.clipboard || !root.navigator.clipboard.writeText) { old(); return; }
    root.navigator.clipboard.writeText(area.value).then(function () { done(true); }, Touyan.guard('copy', old));
  }
  function closer(box) {
    return Touyan.button(t('close'), { 'class': 'button quiet' }, function () { Touyan.fill(box, []); });
  }
  function part(text, n, count, copied) {
    var id = 'ty-part-' + n, label = count > 1 ? t('records.code.part', n, count) : t('records.code.one');
    var area = Touyan.el('textarea', { id: id, readonly: true, rows: count > 1 ? '4' : '6', spellcheck: 'false', autocomplete: 'off', 'class': 'record-code' }, [text]);
    var said = Touyan.el('span', { role: 'status', 'class': 'hush' }, []);
    var button = Touyan.button(t('records.code.copy'), { 'aria-label': t('records.code.copy') + ' ' + label }, function () {
      copy(area, function (ok) {
        said.textContent = t(ok ? 'records.code.copied' : 'copy.failed');
        if (ok) copied(n);
      });
    });
    return Touyan.el('div', { 'class': 'record-part' }, [Touyan.el('label', { 'for': id }, [label]), area, Touyan.el('div', { 'class': 'row' }, [button, said])]);
  }
  /** Shows the code of these events in the box; carried() when every part was copied. */
  function out(box, events, carried) {
    var parts = events.length ? code.encode(Touyan.site.id, events) : [], left = parts ? parts.map(function (p, i) { return i + 1; }) : [];
    if (!parts || !parts.length || parts.length > PARTS_MAX) {
      Touyan.fill(box, [Touyan.el('div', { 'class': 'record-box' }, [Touyan.el('p', { role: 'status' }, [t(parts && !parts.length ? 'records.code.empty' : 'records.code.long')]), closer(box)])]);
      return;
    }
    Touyan.fill(box, [Touyan.el('section', { 'class': 'record-box', 'aria-label': t('records.code') }, [
      Touyan.el('p', { role: 'status' }, [parts.length > 1 ? t('records.code.note', parts.length) : t('records.code.note.one')])
    ].concat(parts.map(function (text, i) {
      return part(code.show(text, i + 1, parts.length), i + 1, parts.length, function (n) {
        left = left.filter(function (other) { return other !== n; });
        if (!left.length) carried();
      });
    }), [closer(box)]))]);
    box.querySelector('button').focus();
  }

  // --- in -----------------------------------------------------------------------------------------------------------
  function list(numbers) { return numbers.join(t('sep.list')); }
  /** One sentence about a code of which nothing could be taken. */
  function trouble(one) {
    if (one.error === 'site') return t('records.import.site');
    if (one.error === 'damaged') return t('records.paste.damaged');
    return [one.missing.length ? t('records.paste.missing', list(one.missing), one.of) : '',
      one.broken.length ? t(one.of > 1 ? 'records.paste.broken' : 'records.paste.broken.one', list(one.broken)) : ''].filter(Boolean).join(' ');
  }
  /** Shows a field to paste into; say(words) tells what came of it, takeIn(events, bad, words) takes what is sound. */
  function paste(box, say, takeIn) {
    var area = Touyan.el('textarea', { id: 'ty-paste', rows: '6', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', 'class': 'record-code' }, []);
    var form = Touyan.el('form', { 'class': 'record-box' }, [Touyan.el('label', { 'for': 'ty-paste' }, [t('records.paste.label')]), area,
      Touyan.el('div', { 'class': 'row' }, [Touyan.el('button', { type: 'submit', 'class': 'button' }, [t('records.paste.do')]), closer(box)])]);
    form.addEventListener('submit', Touyan.guard('paste', function (e) {
      e.preventDefault();
      var found = code.decode(Touyan.site.id, area.value);
      var torn = found.codes.filter(function (one) { return one.error === 'parts' && one.missing.length; });
      // Parts of two texts, none of them whole: each would be told to miss what seems to lie there.
      var isMixed = torn.length > 1, rest = found.codes.filter(function (one) { return one.error && !(isMixed && torn.indexOf(one) >= 0); });
      var troubles = found.error ? t('records.paste.' + found.error) : (isMixed ? [t('records.paste.mixed')] : []).concat(rest.map(trouble)).join(' ');
      if (found.events.length || !troubles) takeIn(found.events, found.bad, troubles);
      else say(troubles);
      if (!troubles) area.value = '';
    }));
    Touyan.fill(box, [form]);
    area.focus();
  }
  Touyan.codeBox = { out: out, paste: paste };
})(window);
