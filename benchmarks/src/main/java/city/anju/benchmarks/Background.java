package city.anju.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What goes on beside the main thread; whatever fails there is a fault. */
final class Background {

  private final Weather weather;
  private final Map<String, Thread> threads = new LinkedHashMap<>();

  Background(Weather weather) {
    this.weather = weather;
  }

  /** Work that may be interrupted. */
  interface Work {
    void run() throws InterruptedException;
  }

  void begin(String name, Work work) {
    Thread thread =
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .start(
                () -> {
                  try {
                    work.run();
                  } catch (InterruptedException | RuntimeException | Error failed) {
                    weather.fault(name + " ended with " + failed);
                  }
                });
    threads.put(name, thread);
  }

  void await(String name) throws InterruptedException {
    Objects.requireNonNull(threads.get(name)).join();
  }
}
