// The search engine of a site without its page: Touyan.search.open(folder) reads search/head.js and what a query needs.
// Twin of org.touyan.searchpack.PackSearcher.
(function (ty) {
  'use strict';
  var PAGES = 10, SECTIONS_A_PAGE = 3, CLAUSES = 3, OWN_WORDS = 6;
  var POSTINGS_KEPT = 500000, CHARS_KEPT = 500000; // of the last queries: who types asks for nearly the same again

  // Runs the tasks at once and calls done(error) or done(null, results) when all have ended.
  function all(tasks, done) {
    var left = tasks.length, results = [], failed = null;
    if (!left) return done(null, results);
    tasks.forEach(function (task, i) {
      task(function (error, value) {
        failed = failed || error;
        results[i] = value;
        if (!--left) done(failed, results);
      });
    });
  }

  // {number in the shard: that section with its page}. A shard of a stick holds dozens: only what is wanted becomes text.
  function readTexts(file, bytes, wanted) {
    var s = new ty.pack.Source(file, bytes), out = {}, last = Math.max.apply(null, wanted), at = 0, path, title, names, n, start;
    function skip(n) { while (n--) s.skip(s.count()); }
    while (at <= last) {
      start = s.at;
      skip(2);
      skip(s.count());
      n = s.count();
      if (wanted.some(function (one) { return one >= at && one < at + n; })) {
        s.at = start;
        path = s.text();
        title = s.text();
        names = s.texts();
        s.count();
      }
      for (; n--; at++) {
        if (wanted.indexOf(at) >= 0) out[at] = { path: path, title: title, names: names, anchor: s.text(), heading: s.text(), text: s.text() };
        else skip(3);
      }
    }
    return out;
  }

  function same(a, b) {
    return a === b || a === '*' || b === '*';
  }

  // A role key meets a pattern part by part; "*" meets everything.
  function meets(role, pattern) {
    var a = role.split(':'), b = pattern.split(':');
    return a.length === b.length && a.every(function (part, i) { return same(part, b[i]); });
  }

  function Engine(loader) {
    var opened = null, waiting = null, recentTerms = ty.pack.Recent(POSTINGS_KEPT), recentTexts = ty.pack.Recent(CHARS_KEPT);

    function bytesOf(part, hash) {
      return function (done) { loader.load(part, hash, done); };
    }
    function fileOf(part, hash) {
      return part + (hash ? '-' + hash : '') + '.js';
    }

    // Calls done(error) or done(null, {head, docs}); a failure is forgotten, so that the next query tries again.
    function open(done) {
      if (opened) return done(null, opened);
      if (waiting) return waiting.push(done);
      waiting = [done];
      function end(error, pack) {
        var callers = waiting;
        waiting = null;
        opened = pack || null;
        callers.forEach(function (caller) { caller(error, pack); });
      }
      loader.load('head', '', function (error, bytes) {
        var head;
        if (error) return end(error);
        try {
          head = ty.rank.readHead('head.js', bytes, loader.packId());
        } catch (e) {
          return end(e);
        }
        loader.load('d', head.docs, function (error, bytes) {
          if (error) return end(error);
          try {
            end(null, { head: head, docs: ty.rank.readDocs(fileOf('d', head.docs), bytes, head) });
          } catch (e) {
            end(e);
          }
        });
      });
    }

    // Reads files of one letter and gives read(file, bytes, part) of each, in their order; the same file is read once.
    function readAll(letter, parts, read, done) {
      all(parts.map(function (part) { return bytesOf(letter, part.hash); }), function (error, results) {
        var out;
        if (error) return done(error);
        try {
          out = parts.map(function (part, i) { return read(fileOf(letter, part.hash), results[i], part); });
        } catch (e) {
          return done(e);
        }
        done(null, out);
      });
    }

    function unlike(parts) {
      var seen = {};
      return parts.filter(function (part) { return !seen[part.hash] && (seen[part.hash] = true); });
    }

    // Gives {hash: the parts of that block}.
    function readBlocks(blocks, done) {
      blocks = unlike(blocks);
      readAll('k', blocks, function (file, bytes) {
        return ty.rank.readParts(new ty.pack.Source(file, bytes));
      }, function (error, lists) {
        var out = {};
        if (error) return done(error);
        blocks.forEach(function (block, i) { out[block.hash] = lists[i]; });
        done(null, out);
      });
    }

    // Gives for each term the shards of postings that can hold it.
    function shardsOf(pack, terms, done) {
      var list = pack.head.postings, of = ty.postings.partsOf;
      function blocksOf(term) { return of(list.parts, term); }
      if (!list.blocks) return done(null, terms.map(blocksOf));
      readBlocks([].concat.apply([], terms.map(blocksOf)), function (error, blocks) {
        done(error, error ? null : terms.map(function (term) {
          return of([].concat.apply([], blocksOf(term).map(function (block) { return blocks[block.hash]; })), term);
        }));
      });
    }

    // The part that holds a section, and the section's place in it: {part, own}.
    function within(parts, section) {
      var at = 0;
      while (at < parts.length && section >= parts[at].sections) section -= parts[at++].sections;
      if (at === parts.length) throw new ty.pack.DamagedPack('head.js', 'other sections');
      return { part: parts[at], own: section };
    }

    // Reads the texts of sections into texts[section].
    function readSections(pack, texts, sections, done) {
      var list = pack.head.texts, places;
      sections = sections.filter(function (section, i) {
        texts[section] = texts[section] || recentTexts.get(section);
        return !texts[section] && sections.indexOf(section) === i;
      });
      if (!sections.length) return done(null);
      function read() {
        var shards = unlike(places.map(function (place) { return place.part; }));
        readAll('t', shards, function (file, bytes, part) {
          return readTexts(file, bytes, places.filter(function (place) { return place.part.hash === part.hash; }).map(function (place) { return place.own; }));
        }, function (error, results) {
          if (error) return done(error);
          places.forEach(function (place, i) {
            var text = texts[sections[i]] = results[shards.indexOf(place.part)][place.own];
            recentTexts.put(sections[i], text, text.text.length);
          });
          done(null);
        });
      }
      try {
        places = sections.map(function (section) { return within(list.parts, section); });
      } catch (e) {
        return done(e);
      }
      if (!list.blocks) return read();
      readBlocks(places.map(function (place) { return place.part; }), function (error, blocks) {
        if (error) return done(error);
        try {
          places = places.map(function (place) { return within(blocks[place.part.hash], place.own); });
        } catch (e) {
          return done(e);
        }
        read();
      });
    }

    // First stage: postings of all terms, then BM25. Without choices a section must hold all terms, and each counts alone.
    function firstStage(pack, terms, choices, accept, done) {
      var strict = !choices, wanted, names, lists = new Map();
      function listsOf(term) { return lists.get(term); }
      choices = choices || terms.map(function (term) { return { terms: [term], times: 1 }; });
      wanted = Array.from(new Set(terms.concat.apply(terms, choices.map(function (choice) { return choice.terms; }))));
      wanted = wanted.filter(function (term) {
        var known = recentTerms.get(term);
        if (known) lists.set(term, known);
        return !known;
      });
      names = wanted.map(function (term) { return ty.postings.written(term, pack.head.sums); });
      shardsOf(pack, names, function (error, parts) {
        var shards;
        if (error) return done(error);
        shards = unlike([].concat.apply([], parts));
        readAll('p', shards, function (file, bytes) { return { file: file, bytes: bytes }; }, function (error, read) {
          var ranked;
          if (error) return done(error);
          try {
            wanted.forEach(function (term, i) {
              var fields = ty.postings.readTerm(names[i], parts[i].map(function (part) {
                var at = shards.findIndex(function (shard) { return shard.hash === part.hash; });
                return new ty.pack.Source(read[at].file, read[at].bytes);
              }), pack.docs);
              lists.set(term, fields);
              recentTerms.put(term, fields, fields.reduce(function (sum, list) { return sum + (list ? list.sections.length : 1); }, 0));
            });
            ranked = ty.rank.rank(pack.head, pack.docs, terms.map(listsOf), choices.map(function (choice) {
              return { lists: choice.terms.map(listsOf), times: choice.times };
            }), accept, strict);
            ranked.unknown = terms.filter(function (term) { return !listsOf(term).some(Boolean); });
          } catch (e) {
            return done(e);
          }
          done(null, ranked);
        });
      });
    }

    // Gives accept(section), or null if everything passes: what the filters leave, the words that must not stand there, the phrases.
    function accepting(pack, query, options, done) {
      var type = options.type ? pack.head.types.indexOf(options.type) : -1, roles = options.roles || [], level = options.level || '';
      var since = options.since || 0, fits = pack.head.roleSets.map(function (set) {
        return !set.length || (!roles.length || set.some(function (pattern) {
          return roles.some(function (role) { return meets(role, pattern); });
        })) && (!level || set.some(function (pattern) { return same(level, pattern.split(':')[0]); }));
      });
      var filtered = options.type || roles.length || level || since || options.accept;
      var words = query.without.concat(query.within);
      all(words.map(function (word) {
        return function (done) { firstStage(pack, word, null, null, done); };
      }), function (error, holding) {
        if (error) return done(error);
        if (!filtered && !words.length) return done(null, null);
        done(null, function (section) {
          var page = ty.rank.pageOf(pack.docs, section);
          return (!options.type || pack.docs.type[page] === type) && pack.docs.date[page] >= since &&
            fits[pack.docs.roleSet[page]] === true && (!options.accept || options.accept(page)) &&
            words.every(function (word, i) { return (holding[i].matched[section] === word.length) === (i >= query.without.length); });
        });
      });
    }

    // The best section of each page and at most two more; those only if they hold a word themselves.
    function group(pack, hits, limit) {
      var pages = [], byPage = new Map();
      hits.forEach(function (hit) {
        var page = ty.rank.pageOf(pack.docs, hit.section), found = byPage.get(page), own = hit.any & OWN_WORDS;
        if (!found) {
          if (pages.length === limit) return;
          found = { page: page, hits: [] };
          byPage.set(page, found);
          pages.push(found);
          found.hits.push({ section: own ? hit.section : pack.docs.firstSection[page], hit: hit });
        } else if (own && found.hits.length < SECTIONS_A_PAGE && found.hits[0].section !== hit.section) {
          found.hits.push({ section: hit.section, hit: hit });
        }
      });
      return pages;
    }

    function describe(pack, texts, found, terms) {
      var first = texts[found.hits[0].section];
      return {
        page: found.page,
        title: first.title,
        path: first.path,
        type: pack.head.types[pack.docs.type[found.page]] || '',
        sections: found.hits.map(function (shown) {
          var text = texts[shown.section];
          return {
            section: shown.section, anchor: text.anchor, heading: text.heading,
            score: shown.hit.score, level: shown.hit.level, spread: shown.hit.spread, weighted: shown.hit.weighted,
            excerpt: ty.excerpt(text.text, terms, ty.exact.folded(text).text)
          };
        })
      };
    }

    // Numbers of the pages that match, in order.
    function pagesOf(pack, ranked, hits, phrases) {
      var held = new Uint8Array(pack.head.pages), numbers = [], first = pack.docs.firstSection, matched = ranked.matched, p, s;
      hits.forEach(function (hit) { held[ty.rank.pageOf(pack.docs, hit.section)] = 1; });
      for (p = 0; p < held.length && !phrases; p++) {
        for (s = first[p]; s < first[p + 1] && !held[p]; s++) if (matched[s] && matched[s] >= ranked.required) held[p] = 1;
      }
      for (p = 0; p < held.length; p++) if (held[p]) numbers.push(p);
      return numbers;
    }

    // options: {limit: pages, type: page type, roles: role keys of the reader, level: of roles, since: yyyymmdd, accept(page number)}.
    // done(error) or done(null, answer) with answer = {query, terms, unknown: terms that stand nowhere, required: how many terms a
    // section must hold, pages: how many pages match, numbers: which, hits: [{page, title, path, type, sections: [{section, anchor,
    // heading, score, level, spread, weighted, excerpt: {text, marks: [start, end, ...]}}]}]}.
    function query(text, options, done) {
      var asked = ty.query(text), terms = asked.terms, texts = {}, ended = false, pack, ranked;
      options = options || {};
      function finish(error, answer) {
        if (ended) throw error; // the caller's own
        ended = true;
        done(error, answer);
      }
      if (!terms.length) return finish(null, { query: text, terms: terms, unknown: [], required: 0, pages: 0, numbers: [], hits: [] });

      function guess(ranked) {
        return ty.exact.guess(ranked.hits, function (section) { return pack.docs.boost[ty.rank.pageOf(pack.docs, section)]; });
      }
      function readTextsOf(sections, done) {
        readSections(pack, texts, sections, function (error) { done(error, function (section) { return texts[section]; }); });
      }
      // Each step calls the next; an error of any ends them all.
      function step(next) {
        return function (error, value) {
          if (error) return finish(error);
          try {
            next(value);
          } catch (e) {
            finish(e);
          }
        };
      }
      function find() {
        accepting(pack, asked, options, step(function (accept) {
          firstStage(pack, terms, asked.choices, accept, step(function (value) {
            ranked = value;
            ty.exact.settle(guess(ranked), asked, pack.head, readTextsOf, step(function (hits) {
              clausesFirst(asked.clauses, accept, hits);
            }));
          }));
        }));
      }
      // Sections that open the clause which is named go first: those that hold all other words, or else those before its name.
      function clausesFirst(clauses, accept, hits) {
        if (!clauses.length) return foundHits(hits);
        firstStage(pack, clauses[0], null, accept, step(function (found) {
          var first = guess(found).slice(0, CLAUSES);
          if (!first.length) return clausesFirst(clauses.slice(1), accept, hits);
          foundHits(first.concat(hits.filter(function (hit) {
            return !first.some(function (other) { return other.section === hit.section; });
          })));
        }));
      }
      function foundHits(hits) {
        if (hits.length || !asked.phrases.length) return show(hits);
        asked.phrases = []; // nobody has them: quotation marks are common in questions
        asked.within = [];
        find();
      }
      open(step(function (value) {
        pack = value;
        find();
      }));
      function show(hits) {
        var pages = group(pack, hits, options.limit || PAGES), sections = [];
        pages.forEach(function (page) { page.hits.forEach(function (shown) { sections.push(shown.section); }); });
        readTextsOf(sections, step(function () {
          var numbers = pagesOf(pack, ranked, hits, asked.phrases.length);
          finish(null, {
            query: text, terms: terms, unknown: ranked.unknown, required: ranked.required, pages: numbers.length, numbers: numbers,
            hits: pages.map(function (page) { return describe(pack, texts, page, asked.shown); })
          });
        }));
      }
    }
    // Many queries one after the other, as `touyan search --queries FILE --format jsonl`: done(error) or done(null, lines) with
    // lines = [{query, rank: of the page from 1, page: its path, anchor: of its best section, score}].
    function list(queries, options, done) {
      var lines = [], at = 0;
      function next(error, answer) {
        if (error) return done(error);
        if (answer) {
          answer.hits.forEach(function (hit, i) {
            var best = hit.sections[0];
            lines.push({ query: queries[at], rank: i + 1, page: hit.path, anchor: best.anchor, score: best.score });
          });
          at++;
        }
        if (at === queries.length) return done(null, lines);
        query(queries[at], options, at % 50 ? next : function (error, answer) { setTimeout(next, 0, error, answer); });
      }
      next(null, null);
    }
    return { open: open, query: query, list: list, load: loader.load };
  }

  // folder: address of the search folder with its last '/', e.g. "../search/". One engine a page.
  function open(folder) {
    var loader = ty.pack.Loader(ty.pack.injector(folder));
    globalThis.Y = loader.Y;
    return Engine(loader);
  }

  ty.search = { open: open, Engine: Engine };
})(Touyan);
