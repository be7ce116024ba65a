package city.anju.benchmarks;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What came back over HTTP.
 *
 * @param status 0 when nothing came back: refused, broken off
 * @param at where it came from, after the redirects followed
 * @param location where a redirect points that was not followed
 */
record Answer(int status, String body, URI at, @Nullable URI location) {

  /** Nobody there just now, or "we cannot just now": to be asked again. */
  boolean later() {
    return status == 0 || status == 503;
  }

  boolean ok() {
    return status == 200;
  }

  String path() {
    return at.getPath();
  }

  String brief() {
    return status + " " + at.getPath() + " " + body.substring(0, Math.min(300, body.length()));
  }
}
