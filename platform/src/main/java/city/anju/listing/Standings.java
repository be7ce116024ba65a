package city.anju.listing;

import city.anju.shared.CityClock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether listings stand at this instant, by the primary: asked again for whatever a search has
 * found, because time alone may have ended it (decision 0014).
 */
@Service
public class Standings {

  private final StandingQueries queries;
  private final CityClock clock;

  Standings(StandingQueries queries, CityClock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param notices by code of a listing that stands, what must be said about its home (V3xx); a
   *     code that is not among the keys does not stand
   * @param at the instant of the question
   */
  public record Answer(Map<String, List<Rule>> notices, Instant at) {

    public Answer {
      notices = Map.copyOf(notices);
    }

    /** Whether this listing stands. */
    public boolean stands(String code) {
      return notices.containsKey(code);
    }

    /** What must be said about its home; nothing for one that does not stand. */
    public List<Rule> of(String code) {
      return notices.getOrDefault(code, List.of());
    }
  }

  /** Asks about all of these codes at one instant. */
  @Transactional(readOnly = true)
  public Answer of(Collection<String> codes) {
    Instant at = clock.now();
    Map<String, List<Rule>> notices = new LinkedHashMap<>();
    if (!codes.isEmpty()) {
      for (StandingQueries.Row row : queries.standing(codes, at)) {
        Stream<Rule> rules = row.notices().stream().map(Rule::byId).flatMap(Optional::stream);
        notices.put(row.code(), rules.toList());
      }
    }
    return new Answer(notices, at);
  }
}
