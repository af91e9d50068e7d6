package org.touyan.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a site was not written: the destination is as it was. Carries what a sentence about it needs. */
public final class WriteFailure extends IOException {
  private static final long serialVersionUID = 1;

  /** What stood in the way. */
  public enum Reason {
    /** The destination holds files that Touyan did not make. */
    NOT_OURS,
    /** The destination holds a report where a site is to go, or a site where a report is. */
    OTHER_MAKER,
    /** The destination is a file, or its parent is not there. */
    NOT_A_FOLDER,
    /** The destination is a drive or a mounted disk itself: it cannot change places with a folder beside it. */
    WHOLE_DRIVE,
    /** Another run is writing to the same destination. */
    LOCKED,
    /** A folder or file may not be written. */
    DENIED,
    /** An output path that some system cannot hold. */
    BAD_PATH,
    /** Two outputs with the same path, or paths that differ only in case. */
    TWICE,
    /** A file that is not ours lies where one of ours belongs. */
    IN_THE_WAY,
    /** The disk said no; see {@link #getCause}. */
    DISK
  }

  private final Reason reason;
  private final String file;

  WriteFailure(Reason reason, String file, String detail, @Nullable Throwable cause) {
    super(file + ": " + detail, cause);
    this.reason = reason;
    this.file = file;
  }

  /** What an operation on {@code file} came to. */
  static WriteFailure of(Path file, IOException cause) {
    if (cause instanceof WriteFailure failure) return failure;
    boolean denied = cause instanceof AccessDeniedException || isReadOnly(file);
    Reason reason = denied ? Reason.DENIED : Reason.DISK;
    String why =
        cause instanceof FileSystemException inFile ? inFile.getReason() : cause.getMessage();
    String detail = reason == Reason.DENIED
        ? "may not be written"
        : Objects.requireNonNullElse(why, cause.toString());
    return new WriteFailure(reason, file.toString(), detail, cause);
  }

  /** Whether {@code file}, or the nearest folder above it that is there, lies on a disk that only lets read. */
  private static boolean isReadOnly(Path file) {
    try {
      Path at = file.toAbsolutePath();
      while (at != null && !Files.exists(at)) at = at.getParent();
      return at != null && Files.getFileStore(at).isReadOnly();
    } catch (IOException e) {
      return false;
    }
  }

  /** What stood in the way. */
  public Reason reason() {
    return reason;
  }

  /** The file or folder meant. */
  public String file() {
    return file;
  }
}
