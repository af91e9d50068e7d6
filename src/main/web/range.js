// Numbers written by a range coder whose odds follow what it has seen: postings, and the table of characters.
// Twin of org.touyan.text.RangeSource and Odds. See docs/dev/search-format.md.
(function (ty) {
  'use strict';
  var BITS_MAX = 31, WHOLE_BITS = 12, RATE = 4, TOP = 1 << 24, GRANTED = 4;

  // What numbers of one kind have been like: for each bit the odds that it is zero.
  function odds(fine) {
    return { fine: fine, zero: new Uint16Array(BITS_MAX + 1 << fine + 1).fill(1 << WHOLE_BITS - 1) };
  }
  function several(count, fine) {
    for (var out = []; count--;) out.push(odds(fine));
    return out;
  }

  // Gives number(odds) and even(bits), one after the other, of the bytes of a source.
  function Range(source) {
    var range = 0xffffffff, code = 0, granted = GRANTED, i;
    function take() {
      return source.at === source.end && granted-- > 0 ? 0 : source.take();
    }
    function fill() {
      while (range < TOP) {
        range *= 256;
        code = code * 256 + take();
      }
    }
    function bit(zero, at) {
      var p = zero[at], bound = (range >>> WHOLE_BITS) * p, one = code < bound ? 0 : 1;
      if (one) {
        code -= bound;
        range -= bound;
        zero[at] = p - (p >> RATE);
      } else {
        range = bound;
        zero[at] = p + ((1 << WHOLE_BITS) - p >> RATE);
      }
      fill();
      return one;
    }
    function even() {
      var one;
      range >>>= 1;
      one = code < range ? 0 : 1;
      if (one) code -= range;
      fill();
      return one;
    }
    for (i = 0; i < 4; i++) code = code * 256 + take();
    return {
      // As many bits as ones and a zero say, behind a first one.
      number: function (odds) {
        var fine = odds.fine, bits = 1, seen = 1, i;
        while (bit(odds.zero, bits << fine + 1)) if (++bits > BITS_MAX) throw source.damaged('number too large');
        for (i = 1; i < bits; i++) seen = 2 * seen + (i > fine ? even() : bit(odds.zero, (bits << fine + 1) + seen));
        return seen - 1;
      },
      even: function (bits) {
        for (var value = 0; bits--;) value = 2 * value + even();
        return value;
      }
    };
  }

  ty.odds = odds;
  ty.several = several;
  ty.Range = Range;
})(Touyan);
