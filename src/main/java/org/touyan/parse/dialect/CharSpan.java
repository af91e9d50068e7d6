package org.touyan.parse.dialect;

/** The first characters of an array as a sequence, without a copy. */
record CharSpan(char[] array, int length) implements CharSequence {
  @Override
  public char charAt(int index) {
    return array[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(array, start, end - start);
  }
}
