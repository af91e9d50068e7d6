// The search engine of a site without its page: Touyan.search.open(folder) reads search/head.js and what a query needs.
// Twin of org.touyan.searchpack.PackSearcher.
(function (root) {
  'use strict';
  var PAGES = 10, SECTIONS_A_PAGE = 3;

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

  function readTexts(file, bytes, count) {
    var s = new root.Touyan.pack.Source(file, bytes), pages = [], page, n;
    while (count--) {
      page = { path: s.string(), title: s.string(), names: s.strings(), sections: [] };
      for (n = s.count(); n--;) page.sections.push({ anchor: s.string(), heading: s.string(), text: s.string() });
      pages.push(page);
    }
    return pages;
  }

  // A role key meets a pattern part by part; "*" meets everything.
  function meets(role, pattern) {
    var a = role.split(':'), b = pattern.split(':');
    return a.length === b.length && a.every(function (part, i) { return part === b[i] || part === '*' || b[i] === '*'; });
  }

  function Engine(loader) {
    var opened = null, waiting = null;

    function bytesOf(part, hash) {
      return function (done) { loader.load(part, hash, done); };
    }
    function fileOf(part, hash) {
      return part + (hash ? '-' + hash : '') + '.js';
    }

    // Calls done(error) or done(null, pack); a failure is forgotten, so that the next query tries again.
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
          head = root.Touyan.rank.readHead('head.js', bytes, loader.packId());
        } catch (e) {
          return end(e);
        }
        loader.load('d0', head.docs, function (error, bytes) {
          if (error) return end(error);
          try {
            end(null, packOf(head, root.Touyan.rank.readDocs(fileOf('d0', head.docs), bytes, head)));
          } catch (e) {
            end(e);
          }
        });
      });
    }

    function packOf(head, docs) {
      var firstPages = [0];
      head.texts.forEach(function (text, i) { firstPages.push(firstPages[i] + text.pages); });
      return { head: head, docs: docs, firstPages: firstPages };
    }

    function accepting(pack, options) {
      var type = options.type ? pack.head.types.indexOf(options.type) : -1, roles = options.roles || [], fits;
      if (!options.type && !roles.length && !options.accept) return null;
      fits = pack.head.roleSets.map(function (set) {
        return !roles.length || !set.length || set.some(function (pattern) {
          return roles.some(function (role) { return meets(role, pattern); });
        });
      });
      return function (section) {
        var page = root.Touyan.rank.pageOf(pack.docs, section);
        return (!options.type || pack.docs.type[page] === type) && fits[pack.docs.roleSet[page]] && (!options.accept || options.accept(page));
      };
    }

    function textShard(pack, page) {
      var low = 0, high = pack.head.texts.length - 1, mid;
      while (low < high) {
        mid = low + high + 1 >>> 1;
        if (pack.firstPages[mid] <= page) low = mid;
        else high = mid - 1;
      }
      return low;
    }

    // Reads text shards into texts[shard].
    function readShards(pack, texts, shards, done) {
      var missing = shards.filter(function (shard, i) { return !texts[shard] && shards.indexOf(shard) === i; });
      all(missing.map(function (shard) {
        var part = pack.head.texts[shard];
        if (!part) return function (done) { done(new root.Touyan.pack.DamagedPack('head.js', 'no texts')); };
        return bytesOf('t' + shard, part.hash);
      }), function (error, results) {
        if (error) return done(error);
        try {
          missing.forEach(function (shard, i) {
            var part = pack.head.texts[shard];
            texts[shard] = readTexts(fileOf('t' + shard, part.hash), results[i], part.pages);
          });
        } catch (e) {
          return done(e);
        }
        done(null);
      });
    }

    function pageText(pack, texts, page) {
      var shard = textShard(pack, page), text;
      if (!texts[shard]) return null;
      text = texts[shard][page - pack.firstPages[shard]];
      if (!text) throw new root.Touyan.pack.DamagedPack('head.js', 'other pages');
      return text;
    }

    function sectionText(pack, texts, section) {
      var page = root.Touyan.rank.pageOf(pack.docs, section), text = pageText(pack, texts, page), own;
      if (!text) return null;
      own = text.sections[section - pack.docs.firstSection[page]];
      if (!own) throw new root.Touyan.pack.DamagedPack('d0.js', 'no such section');
      return { title: text.title, names: text.names, heading: own.heading, text: own.text, anchor: own.anchor };
    }

    // First stage: postings of all terms, then BM25.
    function firstStage(pack, terms, options, done) {
      var numbers = [];
      terms.forEach(function (term) {
        root.Touyan.rank.shardsOf(pack.head, term).forEach(function (n) { if (numbers.indexOf(n) < 0) numbers.push(n); });
      });
      all(numbers.map(function (n) { return bytesOf('p' + n, pack.head.postings[n].hash); }), function (error, results) {
        var lists, ranked;
        if (error) return done(error);
        try {
          lists = terms.map(function (term) {
            return root.Touyan.rank.readTerm(term, root.Touyan.rank.shardsOf(pack.head, term).map(function (n) {
              return new root.Touyan.pack.Source(fileOf('p' + n, pack.head.postings[n].hash), results[numbers.indexOf(n)]);
            }), pack.head.sections);
          });
          ranked = root.Touyan.rank.rank(pack.head, pack.docs, lists, accepting(pack, options));
          ranked.unknown = terms.filter(function (term, i) { return !lists[i].some(Boolean); });
        } catch (e) {
          return done(e);
        }
        done(null, ranked);
      });
    }

    // The best section of each page and at most two more, pages in the order of their best sections.
    function group(pack, hits, limit) {
      var pages = [], known = {};
      hits.forEach(function (hit) {
        var page = root.Touyan.rank.pageOf(pack.docs, hit.section);
        if (!known[page]) {
          if (pages.length === limit) return;
          known[page] = { page: page, hits: [] };
          pages.push(known[page]);
        }
        if (known[page].hits.length < SECTIONS_A_PAGE) known[page].hits.push(hit);
      });
      return pages;
    }

    function describe(pack, texts, found, terms) {
      var page = pageText(pack, texts, found.page);
      return {
        page: found.page,
        title: page.title,
        path: page.path,
        type: pack.head.types[pack.docs.type[found.page]] || '',
        sections: found.hits.map(function (hit) {
          var text = sectionText(pack, texts, hit.section);
          return {
            section: hit.section, anchor: text.anchor, heading: text.heading,
            score: hit.score, level: hit.level, spread: hit.spread,
            excerpt: root.Touyan.excerpt(text.text, terms)
          };
        })
      };
    }

    // Numbers of the pages that match.
    function pagesOf(pack, ranked) {
      var pages = [], p = 0, s;
      for (s = 0; s < ranked.matched.length; s++) {
        if (ranked.matched[s] < ranked.required || !ranked.matched[s]) continue;
        while (pack.docs.firstSection[p + 1] <= s) p++;
        if (pages[pages.length - 1] !== p) pages.push(p);
      }
      return pages;
    }

    // options: {limit: pages, type: page type, roles: role keys of the reader, accept(page number)}. done(error) or
    // done(null, answer) with answer = {query, terms, unknown: terms that stand nowhere, required: how many terms a section must
    // hold, pages: how many pages match, numbers: which, hits: [{page, title, path, type, sections: [{section, anchor, heading,
    // score, level, spread, excerpt: {text, marks: [start, end, ...]}}]}]}.
    function query(text, options, done) {
      var terms = root.Touyan.tokens.ofQuery(String(text)), parts = root.Touyan.tokens.partsOfQuery(String(text)), texts = {};
      options = options || {};
      if (!terms.length) return done(null, { query: text, terms: terms, unknown: [], required: 0, pages: 0, numbers: [], hits: [] });
      open(function (error, pack) {
        if (error) return done(error);
        firstStage(pack, terms, options, function (error, ranked) {
          var hits;
          if (error) return done(error);
          hits = root.Touyan.exact.guess(ranked.hits);
          function shard(section) {
            return textShard(pack, root.Touyan.rank.pageOf(pack.docs, section));
          }
          var verify = root.Touyan.exact.shardsToRead(hits, terms.length, pack.head.verifyShards, shard);
          readShards(pack, texts, verify, function (error) {
            var pages;
            if (error) return done(error);
            try {
              if (verify.length) {
                hits = root.Touyan.exact.settle(hits, parts, function (s) { return sectionText(pack, texts, s); });
              }
              pages = group(pack, hits, options.limit || PAGES);
            } catch (e) {
              return done(e);
            }
            readShards(pack, texts, pages.map(function (p) { return textShard(pack, p.page); }), function (error) {
              var answer, numbers;
              if (error) return done(error);
              try {
                numbers = pagesOf(pack, ranked);
                answer = {
                  query: text, terms: terms, unknown: ranked.unknown, required: ranked.required, pages: numbers.length, numbers: numbers,
                  hits: pages.map(function (p) { return describe(pack, texts, p, terms); })
                };
              } catch (e) {
                return done(e);
              }
              done(null, answer);
            });
          });
        });
      });
    }
    return { open: open, query: query, firstStage: firstStage };
  }

  // folder: address of the search folder with its last '/', e.g. "../search/". One engine a page.
  function open(folder) {
    var loader = root.Touyan.pack.Loader(root.Touyan.pack.injector(folder)), engine = Engine(loader);
    root.Y = loader.Y;
    engine.load = loader.load;
    return engine;
  }

  root.Touyan = root.Touyan || {};
  root.Touyan.search = { open: open, Engine: Engine };
})(typeof window === 'undefined' ? globalThis : window);
