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

  // Numbers one after the other from the bytes of a source.
  function Range(source) {
    this.source = source;
    this.range = 0xffffffff;
    this.code = 0;
    this.granted = GRANTED;
    for (var i = 0; i < 4; i++) this.code = this.code * 256 + this.take();
  }
  Range.prototype = {
    take: function () {
      return this.source.at === this.source.end && this.granted-- > 0 ? 0 : this.source.take();
    },
    // As many digits as ones and a zero say, behind a first one. A frequent character takes a million of these: what decodes a bit
    // stands here, and its state is held in variables.
    number: function (odds) {
      var zero = odds.zero, fine = odds.fine, range = this.range, code = this.code, digits = 1, value = 1, left = -1, at, p, bound, one;
      do { // left: how many digits are to come, -1 while that is what is read
        if (left < 0 || left >= digits - fine) {
          at = (digits << fine + 1) + (left < 0 ? 0 : value);
          p = zero[at];
          bound = (range >>> WHOLE_BITS) * p;
          one = code < bound ? 0 : 1;
          if (one) {
            code -= bound;
            range -= bound;
            zero[at] = p - (p >> RATE);
          } else {
            range = bound;
            zero[at] = p + ((1 << WHOLE_BITS) - p >> RATE);
          }
        } else {
          range >>>= 1;
          one = code < range ? 0 : 1;
          if (one) code -= range;
        }
        while (range < TOP) {
          range *= 256;
          code = code * 256 + this.take();
        }
        if (left > 0) {
          value = 2 * value + one;
          left--;
        } else if (!one) {
          left = digits - 1;
        } else if (++digits > BITS_MAX) {
          throw this.source.damaged('number too large');
        }
      } while (left);
      this.range = range;
      this.code = code;
      return value - 1;
    },
    even: function (bits) {
      for (var value = 0, one; bits--;) {
        this.range >>>= 1;
        one = this.code < this.range ? 0 : 1;
        if (one) this.code -= this.range;
        while (this.range < TOP) {
          this.range *= 256;
          this.code = this.code * 256 + this.take();
        }
        value = 2 * value + one;
      }
      return value;
    }
  };

  ty.odds = odds;
  ty.several = several;
  ty.Range = function (source) { return new Range(source); };
})(Touyan);
