package city.anju.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a home has been on the market, of what the viewer may see: its listings one after the
 * other and beside each other. Relisting resets nothing, and a listing by a second publisher counts
 * no day twice.
 *
 * @param since when the first of them was published
 * @param stood how long at least one of them stood, without the time between
 */
public record OnMarket(Instant since, Duration stood) {

  /**
   * When one listing stood.
   *
   * @param ended null while it stands
   */
  record Span(Instant began, @Nullable Instant ended) {}

  static OnMarket of(Instant since, List<Span> spans, Instant at) {
    Duration stood = Duration.ZERO;
    Instant counted = since;
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::began)).toList()) {
      Instant end = span.ended() == null ? at : span.ended();
      Instant from = span.began().isBefore(counted) ? counted : span.began();
      if (end.isAfter(from)) {
        stood = stood.plus(Duration.between(from, end));
        counted = end;
      }
    }
    return new OnMarket(since, stood);
  }

  /** Whole days. */
  public long days() {
    return stood.toDays();
  }
}
