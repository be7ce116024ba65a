package city.anju.watch;

import city.anju.crypto.Tokens;
import city.anju.shared.CityClock;
import java.util.List;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The officers' log: who was slowed and why, one report for each subject and day. */
public class Reports {

  /** The most reports one page holds. */
  public static final int PAGE = 200;

  private static final String PURPOSE = "watch.subject";

  private final ReportStore store;
  private final Tokens tokens;
  private final CityClock clock;

  Reports(ReportStore store, Tokens tokens, CityClock clock) {
    this.store = store;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The latest reports, newest first. */
  @Transactional(readOnly = true)
  public List<Report> latest() {
    return store.latest(PAGE);
  }

  /**
   * The reports about one subject, newest first.
   *
   * @param name an address, a network such as {@code 192.0.2.0/24}, a certificate, or an id
   */
  @Transactional(readOnly = true)
  public List<Report> about(String name) {
    return store.about(List.of(name, digest(name)), PAGE);
  }

  /** Tells the officers; part of the transaction in which it was found. One row each day. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Noticed noticed) {
    store.notice(noticed, clock.today(), clock.now());
  }

  /** Adds to today's reports, all in one statement. */
  @Transactional
  void add(List<Trail.Told> told) {
    store.add(told.stream().map(this::named).toList(), clock.today());
  }

  private Trail.Told named(Trail.Told told) {
    Subject subject = told.subject();
    String name = subject.kind().namedInReports() ? subject.name() : digest(subject.name());
    return new Trail.Told(
        new Subject(subject.habit(), subject.kind(), name),
        told.since(),
        told.last(),
        told.asked(),
        told.odd(),
        told.refused(),
        told.level());
  }

  private String digest(String name) {
    return tokens.of(PURPOSE, name);
  }
}
