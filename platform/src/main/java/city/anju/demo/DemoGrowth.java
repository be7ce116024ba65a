package city.anju.demo;

import city.anju.shared.CityProfile;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Draws what the demo's homes look like and lets its city grow to its size in the background, once
 * the doors are open: who tries the stories need not wait for their neighbours. Stopped in the
 * middle it goes on at the next start.
 */
final class DemoGrowth implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DemoGrowth.class);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private final DemoPictures pictures;
  private final CityLoad load;
  private final CityProfile city;
  private final int homes;
  private volatile boolean running;
  private @Nullable Thread growing;

  DemoGrowth(DemoPictures pictures, CityLoad load, CityProfile city, int homes) {
    this.pictures = pictures;
    this.load = load;
    this.city = city;
    this.homes = homes;
  }

  @Override
  public void start() {
    running = true;
    growing = Thread.ofPlatform().daemon().name("demo-city").start(this::grow);
  }

  private void grow() {
    try {
      pictures.draw(() -> running);
      if (homes == 0) {
        return;
      }
      GeneratedCity generated = new GeneratedCity(city, GeneratedCity.SEED);
      CityLoad.Done done = load.load(generated, homes, () -> running);
      if (done.homes() > 0) {
        LOG.info(
            "The demo city has grown by {} homes in {} s ({} entries/s).",
            done.homes(),
            done.nanoseconds() / 1_000_000_000,
            done.perSecond(done.entries()));
      }
    } catch (CityLoad.OtherCity other) {
      LOG.info("The demo city stays as an earlier version made it.");
    } catch (RuntimeException e) {
      LOG.warn("The demo city does not grow further; it goes on at the next start", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    Thread thread = growing;
    if (thread != null) {
      try {
        thread.join(LONGEST_END);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      growing = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
