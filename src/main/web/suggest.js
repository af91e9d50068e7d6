// Suggestions while somebody types, words for pinyin, what was meant by a slip: what the shards of the lexicon are for. Loaded by
// lexicon.js when it is first needed. Suggestions(head, part) with part(name, hash, read(source), done(error, value)).
(function (ty) {
  'use strict';
  var WORD = 2, ENTRIES_MAX = 60000, SLIP_MAX = 24, TYPO_MIN = 4, SHARDS_SMALL = 4, ENOUGH = 3;
  var COMMON = 3, BEHIND_PAGES = 30; // words of the text alone stand behind pages that begin alike

  function readEntries(source) {
    var out = [], text, code;
    while (source.at < source.end) {
      text = source.text();
      code = source.varint();
      out.push({ text: text, kind: code & 3, weight: code >> 2 & 15, path: source.string(), units: null });
    }
    return out;
  }

  function unitsOf(entry) {
    return entry.units = entry.units || ty.pinyin.units(entry.text);
  }

  // Steps of a distance between words: letters put in, left out, changed, or two in each other's place; more than `most` is most + 1.
  function distance(a, b, most) {
    var before = null, last = [], row, i, j, best;
    if (Math.abs(a.length - b.length) > most) return most + 1;
    for (j = 0; j <= b.length; j++) last.push(j);
    for (i = 1; i <= a.length; i++) {
      row = [i];
      best = i;
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (before && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        best = Math.min(best, row[j]);
      }
      if (best > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  function Suggestions(head, part) {
    var P = ty.pinyin, table = null, shards = [];

    function withTable(done) {
      if (table) return done(null, table);
      part('y0', head.pinyin, P.Table, function (error, value) { done(error, table = value || null); });
    }
    function withShards(numbers, done) {
      var missing = numbers.filter(function (n) { return !shards[n]; }), left = missing.length, failed = null;
      if (!left) return done(null);
      missing.forEach(function (n) {
        part('s' + n, head.shards[n].hash, readEntries, function (error, entries) {
          failed = failed || error;
          if (entries) shards[n] = entries;
          if (!--left) done(failed);
        });
      });
    }
    function all() {
      var sum = 0, out = [];
      head.shards.forEach(function (shard, n) {
        sum += shard.entries;
        if (sum <= ENTRIES_MAX || !n) out.push(n);
      });
      return out;
    }
    function isLarge() {
      return head.shards.length > SHARDS_SMALL;
    }
    function reachable(input) {
      return isLarge() ? near(input) : all();
    }
    // Shards in which words begin like the input.
    function near(input) {
      var c = input.codes[0], letters, out = [];
      letters = P.isLetter(c) ? [String.fromCharCode(c)] : table ? table.of(c).map(function (s) { return s.charAt(0); }) : [];
      if (!letters.length) letters = ['#'];
      head.shards.forEach(function (shard, n) {
        if (letters.some(function (l) { return shard.letters.charAt(0) <= l && l <= shard.letters.charAt(1); })) out.push(n);
      });
      return out;
    }

    // --- suggestions ------------------------------------------------------------------------------------------------
    function find(numbers, input, fuzzy) {
      var found = new Map(), pages = new Set(), letters = P.hasLetters(input) ? table : null;
      numbers.forEach(function (n) {
        (shards[n] || []).forEach(function (entry) {
          var hit = P.match(unitsOf(entry), input.codes, letters, fuzzy), words = entry.units, key;
          if (!hit) return;
          // The same words once: a page rather than words to search for.
          key = entry.text + '\n' + entry.path;
          if (found.has(key)) return;
          if (entry.kind !== WORD) pages.add(entry.text);
          found.set(key, {
            text: entry.text, path: entry.path, kind: entry.kind, cost: hit.cost,
            score: hit.score + entry.weight * 2 - (entry.kind === WORD && entry.weight < COMMON ? BEHIND_PAGES : 0),
            start: words.at[hit.from], end: words.ends[hit.end - 1], size: words.codes.length
          });
        });
      });
      return Array.from(found.values()).filter(function (one) {
        return one.kind !== WORD || !pages.has(one.text);
      }).sort(function (a, b) {
        return b.score - a.score || a.size - b.size || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0) || (a.path < b.path ? -1 : 1);
      });
    }

    function search(text, limit, done) {
      var input = P.typed(text);
      if (!input.codes.length) return done(null, []);
      if (!P.hasLetters(input) && head.shards.length < 2) return first();
      withTable(function (error) { error ? done(error) : first(); });
      function first() {
        var close = near(input), every = all();
        withShards(close, function (error) {
          var found = error ? null : find(close, input, false);
          if (error) return done(error);
          if (found.length >= limit && found.slice(0, limit).every(function (one) { return !one.start; })) return done(null, found);
          // Of a large lexicon no more is read than must be: what stands inside of titles the index finds as well.
          if (isLarge() && (found.length >= ENOUGH || !P.hasLetters(input))) return done(null, found);
          withShards(every, function (error) {
            if (error) return done(error);
            found = find(every, input, false);
            if (!found.length && P.hasLetters(input)) found = find(every, input, true);
            done(null, found);
          });
        });
      }
    }

    /**
     * Words that begin with the text or hold it: characters, pinyin, first letters or mixed. done(error) or done(null, list) with
     * {text, path: page or "" for words to search, start, end: what was typed of it, in UTF-16 units}, best first.
     */
    function suggest(text, limit, done) {
      search(text, limit, function (error, found) {
        var seen = {};
        // A page once, by the name that fits best.
        done(error, found && found.filter(function (one) {
          var again = one.path && seen[one.path];
          seen[one.path] = true;
          return !again;
        }).slice(0, limit));
      });
    }

    /** The words that the Latin letters of a query stand for, or "": fnqy, funvquanyi, funv权益. */
    function fromPinyin(text, done) {
      if (!P.hasLetters(P.typed(text))) return done(null, '');
      search(text, 30, function (error, found) {
        var votes = new Map(), best = null;
        if (error) return done(error);
        found.slice(0, 30).forEach(function (one) {
          var words = one.text.slice(one.start, one.end), key = ty.fold(words), vote = votes.get(key);
          if (!vote) votes.set(key, vote = { words: words, score: one.score, count: 0, cost: one.cost });
          vote.count++;
        });
        votes.forEach(function (vote) {
          vote.score += 4 * Math.log(vote.count);
          if (!best || vote.score > best.score) best = vote;
        });
        done(null, best ? best.words : '');
      });
    }

    // --- slips ------------------------------------------------------------------------------------------------------
    // The query with the characters that sound like words of the lexicon put right: {query, same: characters kept, weight} or null.
    function heard(input, entry, fuzzy) {
      var a = input.codes, words = unitsOf(entry), b = words.codes, inside = b.length <= a.length, best = null;
      var many = inside ? a.length - b.length : b.length - a.length, n = Math.min(a.length, b.length), i, k, same, c, d;
      if (n < 2 || inside && n === 2 && a.length > 4) return null;
      if (!inside && n === 2) many = 0; // two characters out of the midst of a title are seldom a word
      for (i = 0; i <= many; i++) {
        same = 0;
        for (k = 0; k < n; k++) {
          c = a[inside ? i + k : k];
          d = b[inside ? k : i + k];
          if (c === d) same++;
          else if (c < 0x3400 || d < 0x3400 || !P.soundAlike(table, c, d, fuzzy)) break;
        }
        if (k < n || same === n || n > 3 && !same) continue;
        if (!best || same > best.same) best = { at: i, same: same };
      }
      if (!best) return null;
      best.n = n;
      best.weight = entry.weight;
      best.query = inside
        ? input.text.slice(0, input.at[best.at]) + entry.text + input.text.slice(input.ends[best.at + n - 1])
        : entry.text.slice(words.at[best.at], words.ends[best.at + n - 1]);
      return best;
    }
    function byEar(input, numbers, fuzzy) {
      var best = null;
      numbers.forEach(function (n) {
        shards[n].forEach(function (entry) {
          var one = heard(input, entry, fuzzy);
          if (one && (!best || one.n - best.n || one.same - best.same || one.weight - best.weight) &&
            (!best || one.n > best.n || one.n === best.n && (one.same > best.same || one.same === best.same && one.weight > best.weight))) {
            best = one;
          }
        });
      });
      return best && best.query;
    }
    function spelled(words) {
      return words.codes.map(function (c) {
        return table.of(c)[0] || String.fromCodePoint(c);
      }).join('');
    }
    function byLetters(input, numbers) {
      var typed = String.fromCodePoint.apply(null, input.codes), most = typed.length < 8 ? 1 : 2, best = null;
      function offer(steps, words, weight) {
        if (steps <= most && (!best || steps < best.steps || steps === best.steps && weight > best.weight)) {
          best = { steps: steps, words: words, weight: weight };
        }
      }
      if (typed.length < TYPO_MIN) return null;
      numbers.forEach(function (n) {
        shards[n].forEach(function (entry) {
          var latin = ty.fold(entry.text).match(/[a-z][a-z0-9]{2,}/g) || [], words = unitsOf(entry);
          latin.forEach(function (word) { offer(distance(typed, word, most), word, entry.weight); });
          if (words.codes.length <= typed.length) offer(distance(typed, spelled(words), most), entry.text, entry.weight);
        });
      });
      return best && best.steps > 0 ? best.words : null;
    }

    /** What may have been meant: characters that sound the same, or letters that are nearly those. done(error, query or ""). */
    function correct(text, done) {
      var input = P.typed(text), latin = input.codes.length && input.codes.every(function (c) { return c < 128; });
      if (input.codes.length < 2 || input.codes.length > SLIP_MAX) return done(null, '');
      withTable(function (error) {
        if (error) return done(error);
        var numbers = reachable(input);
        withShards(numbers, function (error) {
          if (error) return done(error);
          done(null, (latin ? byLetters(input, numbers) : byEar(input, numbers, false) || byEar(input, numbers, true)) || '');
        });
      });
    }

    /** Words that have something of the text, for one that was not found: done(error, list as of suggest). */
    function nearest(text, limit, done) {
      var typed = P.typed(text), input = typed.codes, pairs = new Set(), chars = new Set(input);
      if (!input.length) return done(null, []);
      input.forEach(function (c, i) { if (i) pairs.add(input[i - 1] * 0x200000 + c); });
      if (!isLarge()) return look(all());
      withTable(function (error) { error ? done(error) : look(near(typed)); });
      function look(numbers) {
        withShards(numbers, function (error) {
          var found = [], known = new Set();
          if (error) return done(error);
          numbers.forEach(function (n) {
            shards[n].forEach(function (entry) {
              var codes = unitsOf(entry).codes, score = 0, one = 0;
              if (known.has(entry.text)) return;
              known.add(entry.text);
              codes.forEach(function (c, i) {
                if (i && pairs.has(codes[i - 1] * 0x200000 + c)) score += 4;
                if (c > 0x3400 && chars.has(c)) one++;
              });
              if (score || one * 2 > input.length) found.push({ text: entry.text, path: entry.path, score: score + one - codes.length / 4 + entry.weight / 4 });
            });
          });
          found.sort(function (a, b) { return b.score - a.score || (a.text < b.text ? -1 : 1); });
          done(null, found.slice(0, limit));
        });
      }
    }

    return { suggest: suggest, fromPinyin: fromPinyin, correct: correct, nearest: nearest };
  }

  ty.Suggestions = Suggestions;
  ty.lexiconEntries = readEntries;
})(Touyan);
