package city.anju.listing;

import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import city.anju.shared.CodeSource;
import city.anju.shared.ListingCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The districts' counters of codes: locked first, then the clock is read (decision 0006). */
@Component
class CodeCounters {

  /** Last number of a district and month. */
  static final int LAST_SEQUENCE = 99_999;

  /** From here on the officers are warned. */
  static final int NEARLY_USED_UP = 80_000;

  static final String LOCK =
      """
      select district, month, last, last_at from listing.code_counter
      where district = any (:districts::text[]) order by district for update
      """;

  private static final Logger LOG = LoggerFactory.getLogger(CodeCounters.class);

  private final JdbcClient jdbc;
  private final CityProfile city;
  private final CityClock clock;

  CodeCounters(JdbcClient jdbc, CityProfile city, CityClock clock) {
    this.jdbc = jdbc;
    this.city = city;
    this.clock = clock;
  }

  private record Row(String district, LocalDate month, int last, OffsetDateTime lastAt) {}

  /**
   * A counter from which numbers have been taken.
   *
   * @param at when; never before the last publication in the district
   */
  record Moved(String district, YearMonth month, int last, Instant at) {}

  /** Locks the counters until the end of the transaction; nobody else takes a number there. */
  Locked lock(Collection<String> districts) {
    List<Row> rows =
        jdbc.sql(LOCK)
            .param("districts", districts.stream().distinct().toArray(String[]::new))
            .query(Row.class)
            .list();
    return new Locked(rows, clock.now());
  }

  /** Locked counters: one that is ahead of the clock stays so, and takes no other with it. */
  final class Locked {

    private final Map<String, Moved> counters = new LinkedHashMap<>();
    private final Map<String, Moved> moved = new LinkedHashMap<>();

    private Locked(List<Row> rows, Instant now) {
      for (Row row : rows) {
        Instant at = latest(now, row.lastAt().toInstant());
        YearMonth before = YearMonth.from(row.month());
        YearMonth month = latest(clock.monthOf(at), before);
        int last = month.equals(before) ? row.last() : 0;
        counters.put(row.district(), new Moved(row.district(), month, last, at));
      }
    }

    /** The next code of a district; empty when the month's numbers are used up. */
    Optional<ListingCode> next(String district) {
      Moved counter = Objects.requireNonNull(counters.get(district));
      YearMonth month = counter.month();
      if (counter.last() >= LAST_SEQUENCE) {
        LOG.error("The codes of district {} for {} are used up; listings wait.", district, month);
        return Optional.empty();
      }
      int sequence = counter.last() + 1;
      Moved next = new Moved(district, month, sequence, counter.at());
      counters.put(district, next);
      moved.put(district, next);
      if (sequence >= NEARLY_USED_UP && sequence % 1000 == 0) {
        LOG.warn(
            "District {} has used {} of {} codes of {}.", district, sequence, LAST_SEQUENCE, month);
      }
      return Optional.of(city.codeTemplate().format(district, month, sequence, CodeSource.OWNER));
    }

    /** Those from which a number was taken. */
    List<Moved> moved() {
      return new ArrayList<>(moved.values());
    }
  }

  private static <T extends Comparable<? super T>> T latest(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
