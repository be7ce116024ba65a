package city.anju;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, closed once and the last first. */
final class Closing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /** Remembers it; closes it at once when the end has already come. */
  <T extends AutoCloseable> T later(T opened) {
    synchronized (this) {
      if (!closed) {
        open.push(opened);
        return opened;
      }
    }
    close(opened);
    throw new IllegalStateException("stopped while starting");
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    for (AutoCloseable next = take(); next != null; next = take()) {
      close(next);
    }
  }

  private synchronized @Nullable AutoCloseable take() {
    return open.poll();
  }

  private static void close(AutoCloseable opened) {
    try {
      opened.close();
    } catch (Exception e) {
      LOG.warn("Not closed cleanly: {}", opened, e);
    }
  }
}
