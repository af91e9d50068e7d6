package org.touyan.text;

/**
 * Walks over the tokens of a text without making an object for each: the index reads tens of millions of them.
 *
 * <p>A run of Han gives, at each character, the pair of it and the one that follows, and at its last character the pair of it and
 * {@link #END}; so a field has as many tokens as characters, and the pairs that start with a character are that character. A run
 * of letters and digits is one token, cut every {@link #WORD_CHARS_MAX} characters.
 */
public final class TokenReader {
  /** Stands after the last character of a run of Han; written {@code $} in a term. */
  public static final int END = '$';
  /** Longest word in code points; what is longer is cut, because an index cannot hold endless terms. */
  public static final int WORD_CHARS_MAX = 64;

  private CharSequence text = "";
  private int at;
  private int first;
  private int second;
  private int start;
  private final char[] word = new char[2 * WORD_CHARS_MAX];
  private int wordLength;

  /** Starts over with another text. */
  public TokenReader reset(CharSequence newText) {
    text = newText;
    at = 0;
    return this;
  }

  /** Moves to the next token; false at the end of the text. */
  public boolean next() {
    while (at < text.length()) {
      start = at;
      int c = take();
      switch (CharKind.of(c)) {
        case HAN -> {
          readPair(c);
          return true;
        }
        case WORD -> {
          readWord(c);
          return true;
        }
        case OTHER -> {}
      }
    }
    return false;
  }

  private void readPair(int c) {
    first = c;
    second = END;
    if (at == text.length()) return;
    int back = at;
    int follower = take();
    at = back;
    if (CharKind.of(follower) == CharKind.HAN) second = follower;
  }

  private void readWord(int c) {
    first = -1;
    wordLength = Character.toChars(c, word, 0);
    for (int count = 1; count < WORD_CHARS_MAX && at < text.length(); count++) {
      int back = at;
      int follower = take();
      if (CharKind.of(follower) != CharKind.WORD) {
        at = back;
        return;
      }
      wordLength += Character.toChars(follower, word, wordLength);
    }
  }

  private int take() {
    char c = text.charAt(at++);
    if (Character.isHighSurrogate(c)
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))) {
      return Character.toCodePoint(c, text.charAt(at++));
    }
    return Fold.fold(c);
  }

  /** Whether this token is a pair of Han; otherwise it is a word. */
  public boolean isPair() {
    return first >= 0;
  }

  /** First code point of a pair. */
  public int first() {
    return first;
  }

  /** Second code point of a pair, or {@link #END}. */
  public int second() {
    return second;
  }

  /** Where the token starts, in UTF-16 units. */
  public int start() {
    return start;
  }

  /** Folded characters of a word in [0, {@link #wordLength()}); overwritten by the next word. */
  public char[] word() {
    return word;
  }

  /** How many characters of {@link #word()} count. */
  public int wordLength() {
    return wordLength;
  }

  /** The token as a term. */
  public String term() {
    if (!isPair()) return new String(word, 0, wordLength);
    return new StringBuilder(4).appendCodePoint(first).appendCodePoint(second).toString();
  }
}
