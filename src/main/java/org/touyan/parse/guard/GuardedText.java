package org.touyan.parse.guard;

/**
 * The text of one page as the library reads it. Threads cannot be stopped from outside, but everything that loops in the
 * library, its regular expressions included, reads characters: so reading fails once the deadline has passed.
 */
public final class GuardedText implements CharSequence {
  private final char[] chars;
  private final Deadline deadline;

  public GuardedText(String text, Deadline deadline) {
    this.chars = text.toCharArray();
    this.deadline = deadline;
  }

  public Deadline deadline() {
    return deadline;
  }

  /** The characters themselves, for readers that are linear; not to be changed. */
  public char[] array() {
    return chars;
  }

  @Override
  public int length() {
    return chars.length;
  }

  @Override
  public char charAt(int index) {
    deadline.step();
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars);
  }
}
