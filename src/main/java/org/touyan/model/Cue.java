package org.touyan.model;

import java.util.Objects;

/**
 * One caption of a video.
 *
 * @param startMs milliseconds from the beginning of the video; before {@code endMs}
 * @param text plain, its lines parted by {@code \n}; never empty
 */
public record Cue(long startMs, long endMs, String text) {
  public Cue {
    Objects.requireNonNull(text, "text");
    if (startMs < 0 || endMs <= startMs) throw new IllegalArgumentException(startMs + "-" + endMs);
  }
}
