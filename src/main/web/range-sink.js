// Writes the numbers that range.js reads, with the same odds. Twin of org.touyan.searchpack.RangeSink; docs/dev/search-format.md
// describes the code. Numbers here are small enough for doubles: low stays below 2^33.
(function (ty) {
  'use strict';
  var WHOLE_BITS = 12, RATE = 4, TOP = 1 << 24, WORD = 4294967296;

  /** number(odds, value), even(value, bits), and done() for the bytes so far, without the first zero's twin and the last zeros. */
  function RangeSink() {
    var bytes = [], low = 0, range = WORD - 1;

    // A carry goes up through the bytes that stand already.
    function shift() {
      if (low >= WORD) {
        var at = bytes.length - 1;
        while (bytes[at] === 255) bytes[at--] = 0;
        bytes[at]++;
        low -= WORD;
      }
      bytes.push(Math.floor(low / TOP));
      low = low % TOP * 256;
    }
    function fill() { for (; range < TOP; range *= 256) shift(); }
    function bit(zero, at, one) {
      var p = zero[at], bound = (range >>> WHOLE_BITS) * p;
      if (one) {
        low += bound;
        range -= bound;
        zero[at] = p - (p >> RATE);
      } else {
        range = bound;
        zero[at] = p + ((1 << WHOLE_BITS) - p >> RATE);
      }
      fill();
    }
    function half(one) {
      range >>>= 1;
      if (one) low += range;
      fill();
    }
    return {
      number: function (odds, value) {
        var number = value + 1, bits = 32 - Math.clz32(number), i;
        for (i = 1; i < bits; i++) bit(odds.zero, i << odds.fine + 1, 1);
        bit(odds.zero, bits << odds.fine + 1, 0);
        for (i = 1; i < bits; i++) {
          var one = number >> bits - 1 - i & 1;
          if (i <= odds.fine) bit(odds.zero, (bits << odds.fine + 1) + (number >> bits - i), one);
          else half(one);
        }
      },
      even: function (value, bits) { while (bits--) half(value >>> bits & 1); },
      done: function () {
        for (var i = 0; i < 4; i++) shift();
        return bytes;
      }
    };
  }
  ty.RangeSink = RangeSink;
})(Touyan);
