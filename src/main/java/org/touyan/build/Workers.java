package org.touyan.build;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same work on many things with several threads, and hands the results on in the order of the things. */
final class Workers implements AutoCloseable {
  private final int jobs;
  private final ExecutorService threads;

  /** @param jobs threads to use, at least 1 */
  Workers(int jobs) {
    this.jobs = jobs;
    threads = Executors.newFixedThreadPool(jobs, task -> {
      Thread thread = new Thread(task, "touyan-worker");
      thread.setDaemon(true);
      return thread;
    });
  }

  /**
   * Runs {@code work} on each of {@code things} and gives the results, in order, to {@code sink} on the calling thread. At
   * most a few results per thread wait for the sink, so memory does not grow with the number of things.
   */
  <A, B> void inOrder(List<A> things, Function<A, B> work, Consumer<B> sink) {
    Queue<Future<B>> waiting = new ArrayDeque<>();
    int ahead = jobs * 4;
    for (A thing : things) {
      if (waiting.size() >= ahead) sink.accept(result(waiting.remove()));
      waiting.add(threads.submit(() -> work.apply(thing)));
    }
    while (!waiting.isEmpty()) sink.accept(result(waiting.remove()));
  }

  private static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) throw fault;
      if (e.getCause() instanceof Error fault) throw fault;
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
