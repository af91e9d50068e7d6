package org.touyan.parse.guard;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs work on threads with a stack of 256 MB (virtual: only what is used becomes real). Threads are reused and end after a
 * while without work; there are never more of them than callers.
 */
public final class BigStack {
  private static final long STACK_BYTES = 256L << 20;
  private static final long IDLE_SECONDS = 5;

  private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
      0,
      Integer.MAX_VALUE,
      IDLE_SECONDS,
      TimeUnit.SECONDS,
      new SynchronousQueue<>(),
      BigStack::thread);

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "touyan-parse", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** The result of {@code work}; its exceptions and errors pass through. An interrupt is kept for the caller. */
  public <T> T call(Callable<T> work) {
    Future<T> future = threads.submit(work);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true; // the deadline of the page ends the wait
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      if (e.getCause() instanceof Error cause) throw cause;
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
