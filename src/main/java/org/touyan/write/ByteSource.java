package org.touyan.write;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that are read when they are needed, maybe twice, e.g. a large video in the content folder. */
@FunctionalInterface
public interface ByteSource {
  /** A new stream from the first byte; the caller closes it. */
  InputStream open() throws IOException;
}
