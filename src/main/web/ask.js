// A question as a person means it: synonyms are looked for too, pinyin becomes words, a slip is told. Over search.js and lexicon.js.
(function (ty) {
  'use strict';
  var FEW_PAGES = 2, SECTIONS_A_PAGE = 3, SLIP_TERMS_MAX = 7;

  // Words that ask and name nothing, as a person puts them before or behind what she asks for:
  // ^(?:请问)?(?:什么是|什么叫|怎么|怎样|如何)?
  // (?:主要|需要|应该|还有|是|有|要|该)?[做干指找问]?(?:什么|哪些|哪里|怎么|怎样|如何|谁|啥)(?:的|意思|样|写|填|做|办|用|建|开|算|呢|啊|吗|了)*$
  var ASKING = /^(?:\u8bf7\u95ee)?(?:\u4ec0\u4e48\u662f|\u4ec0\u4e48\u53eb|\u600e\u4e48|\u600e\u6837|\u5982\u4f55)?|(?:\u4e3b\u8981|\u9700\u8981|\u5e94\u8be5|\u8fd8\u6709|\u662f|\u6709|\u8981|\u8be5)?[\u505a\u5e72\u6307\u627e\u95ee]?(?:\u4ec0\u4e48|\u54ea\u4e9b|\u54ea\u91cc|\u600e\u4e48|\u600e\u6837|\u5982\u4f55|\u8c01|\u5565)(?:\u7684|\u610f\u601d|\u6837|\u5199|\u586b|\u505a|\u529e|\u7528|\u5efa|\u5f00|\u7b97|\u5462|\u554a|\u5417|\u4e86)*$/g;

  // What is quoted or left out is meant to the letter.
  var LITERAL = /["\u201c\u201d\u300c\u300e]|(^|\s)[-\uff0d]\S/;

  // 三个一 of 什么是三个一, 执委 of 执委是做什么的; "" if nothing asks, or nothing is left.
  function bare(text) {
    var words = text.replace(/[?\uff1f\u3002\s]+$/, ''), rest = words.replace(ASKING, '');
    return rest !== words && ty.query(rest).terms.length && rest.length > 1 ? rest : '';
  }

  // Several answers as one. A section stands where the best of the queries puts it; a page where its best section does; what is
  // alike keeps the order of the queries. So a group of synonyms counts once: the best of its words.
  function merge(answers, limit) {
    var first = answers[0], pages = new Map(), numbers = new Set(), order = ty.exact.byOrder;
    if (answers.length < 2) return first;
    answers.forEach(function (answer) {
      answer.numbers.forEach(function (n) { numbers.add(n); });
      answer.hits.forEach(function (hit) {
        var page = pages.get(hit.page);
        if (!page) pages.set(hit.page, page = Object.assign({}, hit, { sections: [] }));
        hit.sections.forEach(function (section) {
          var i;
          for (i = 0; i < page.sections.length && page.sections[i].section !== section.section; i++);
          if (i === page.sections.length) page.sections.push(section);
          else if (order(section, page.sections[i]) < 0) page.sections[i] = section;
        });
      });
    });
    pages.forEach(function (page) {
      page.sections = page.sections.sort(order).slice(0, SECTIONS_A_PAGE);
    });
    return Object.assign({}, first, {
      pages: numbers.size,
      numbers: Array.from(numbers).sort(function (a, b) { return a - b; }),
      hits: Array.from(pages.values()).sort(function (a, b) { return order(a.sections[0], b.sections[0]); }).slice(0, limit)
    });
  }

  // The words of all queries are marked, whichever of them found a section.
  function marked(answer) {
    var terms = ty.query(answer.marks).shown;
    if (!answer.also.length) return answer;
    answer.hits.forEach(function (hit) {
      hit.sections = hit.sections.map(function (section) {
        var marks = [];
        ty.excerptMatches(section.excerpt.text, terms).forEach(function (match) {
          var last = marks.length - 1;
          if (last > 0 && match.start <= marks[last]) marks[last] = Math.max(marks[last], match.end);
          else marks.push(match.start, match.end);
        });
        return Object.assign({}, section, { excerpt: { text: section.excerpt.text, marks: marks } });
      });
    });
    return answer;
  }

  // Weak: not every term is in one section, or hardly a page has them.
  function weak(answer) {
    return answer.pages <= FEW_PAGES || answer.required < answer.terms.length;
  }

  /**
   * engine.query with the lexicon's help; a lexicon that cannot be read is as none. The answer has besides: asked: what was
   * looked for, also: synonyms that found something, marks: the words of both, pinyin: words that stand for the letters typed or "", meant: what may have
   * been meant or "". Nothing is replaced silently: pinyin only where the letters stand nowhere, meant is for the reader to choose.
   * options are those of the engine, and plain: neither pinyin nor slips are looked for.
   */
  function ask(engine, lexicon, text, options, done) {
    var limit = options && options.limit || 10;

    function many(query, done) {
      var name = bare(query), queries = [{ query: query, words: '' }].concat(name ? [{ query: name, words: name }] : []);
      if (LITERAL.test(query)) all(queries.slice(0, 1));
      else lexicon.alternates(name || query, function (error, alternates) { all(error ? queries : queries.concat(alternates)); });

      function all(queries) {
        var answers = [], also = [];
        next();
        function next() {
          var one = queries[answers.length];
          if (!one) return finish();
          engine.query(one.query, options, function (error, answer) {
            if (error) return done(error);
            // A synonym must be found as it stands, or it only brings what looks a little like it.
            if (one.words && (answer.required < answer.terms.length || !answer.pages)) {
              queries.splice(answers.length, 1);
              return next();
            }
            if (one.words) also.push(one.words);
            answers.push(answer);
            next();
          });
        }
        function finish() {
          // What only looks a little like the query says nothing beside a synonym that is found as it stands.
          if (answers.length > 1 && (answers[0].required < answers[0].terms.length || !answers[0].pages)) answers.shift();
          done(null, marked(Object.assign({}, merge(answers, limit), {
            asked: query, also: also, marks: [query].concat(also).join(' '), pinyin: '', meant: ''
          })));
        }
      }
    }

    many(text, function (error, answer) {
      if (error || options && options.plain || !answer.terms.length || !weak(answer)) return done(error, answer);
      var letters = answer.unknown.some(function (term) { return /[a-z\u00fc]/.test(term); });
      if (!letters) return meant(answer);
      lexicon.fromPinyin(text, function (error, words) {
        if (error || !words) return meant(answer);
        many(words, function (error, other) {
          if (error || !other.pages) return meant(answer);
          other.pinyin = words;
          done(null, other);
        });
      });
    });

    function meant(answer) {
      // A sentence is hardly ever found word by word; that is no slip.
      if (answer.pages > FEW_PAGES && answer.terms.length > SLIP_TERMS_MAX) return done(null, answer);
      lexicon.correct(text, function (error, words) {
        if (error || !words || words === text) return done(null, answer);
        engine.query(words, Object.assign({}, options, { limit: 1 }), function (error, other) {
          if (!error && other.pages && other.required === other.terms.length) answer.meant = words;
          done(null, answer);
        });
      });
    }
  }

  ty.ask = ask;
  ty.mergeAnswers = merge;
})(Touyan);
