package city.anju.listing;

import city.anju.crypto.Sm3;
import city.anju.listing.Application.State;
import city.anju.shared.CityClock;
import city.anju.shared.Uuid7;
import city.anju.shared.Yuan;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owners' applications and the promises they rest on. */
@Component
class ApplicationStore {

  /**
   * The partial unique index decides: one open application per home, whoever starts it. It follows
   * the owners' last listing of the home, so that the days on the market go on.
   */
  static final String START =
      """
      insert into listing.application (application_id, application_no, unit_code, cert_no, person_id,
        title_version, state, price, entrusted_until, title, description, created_at, state_since,
        replaces)
      values (:id, :no, :unitCode, :certNo, :person, :titleVersion, 'DRAFT', :price, :until, :title,
        :description, :at, :at,
        (select case when l.title_version = :titleVersion or a.person_id = :person then l.code end
         from listing.listing l
         left join listing.application a on a.application_id = l.application_id
         where l.unit_code = :unitCode and l.publisher = 'OWNERS'
         order by l.published_at desc, l.code desc limit 1))
      """;

  static final String CHANGE_DRAFT =
      """
      update listing.application
      set price = :price, entrusted_until = :until, title = :title, description = :description
      where application_no = :no and state = 'DRAFT'
      """;

  static final String FIND =
      """
      select application_no, unit_code, cert_no, person_id, title_version, state, price,
        entrusted_until, title, description, code, state_since, deadline
      from listing.application where application_no = :no
      """;

  static final String OPEN_OF_UNITS =
      """
      select application_no, unit_code, cert_no, person_id, title_version, state, price,
        entrusted_until, title, description, code, state_since, deadline
      from listing.application
      where unit_code = any (:units::text[])
        and state in ('DRAFT', 'WAITING_FOR_CO_OWNERS', 'IN_REVIEW', 'WAITING_FOR_CODE')
      """;

  /** In order of arrival, where the district has numbers again. */
  static final String WAITING_FOR_CODE =
      """
      select a.application_no, a.unit_code, a.cert_no, a.person_id, a.title_version, a.state, a.price,
        a.entrusted_until, a.title, a.description, a.code, a.state_since, a.deadline
      from listing.application a
      join register.homes('infinity') h on h.unit_code = a.unit_code
      join listing.code_counter c on c.district = h.district
      where a.state = 'WAITING_FOR_CODE' and (c.month < :month or c.last < :lastSequence)
      order by a.state_since, a.application_id
      """;

  static final String MOVE =
      """
      update listing.application
      set state = :to, state_since = :at, deadline = :deadline
      where application_no = :no and state = :from
      """;

  static final String NOTE =
      """
      update listing.application
      set verification_no = :verificationNo, promise_id = coalesce(:promise, promise_id)
      where application_no = :no
      """;

  static final String KEEP_PROMISE =
      """
      insert into listing.promise (promise_id, person_id, unit_code, version, language, text, digest,
        agreed_at)
      values (:id, :person, :unitCode, :version, :language, :text, :digest, :at)
      """;

  private final JdbcClient jdbc;
  private final CityClock clock;

  ApplicationStore(JdbcClient jdbc, CityClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void start(Application draft) {
    Instant at = draft.stateSince();
    jdbc.sql(START)
        .param("id", Uuid7.next(at))
        .param("no", draft.no())
        .param("unitCode", draft.unitCode())
        .param("certNo", draft.certNo())
        .param("person", draft.startedBy())
        .param("titleVersion", draft.titleVersion())
        .param("price", draft.terms().price().amount())
        .param("until", end(draft.terms().lastDay()))
        .param("title", draft.terms().title())
        .param("description", draft.terms().description())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean changeDraft(String no, OfferTerms terms) {
    return jdbc.sql(CHANGE_DRAFT)
            .param("no", no)
            .param("price", terms.price().amount())
            .param("until", end(terms.lastDay()))
            .param("title", terms.title())
            .param("description", terms.description())
            .update()
        == 1;
  }

  Optional<Application> find(String no) {
    return jdbc.sql(FIND).param("no", no).query(this::application).optional();
  }

  List<Application> openOf(Collection<String> units) {
    return jdbc.sql(OPEN_OF_UNITS)
        .param("units", units.toArray(String[]::new))
        .query(this::application)
        .list();
  }

  List<Application> waitingForCode() {
    return jdbc.sql(WAITING_FOR_CODE)
        .param("month", clock.monthOf(clock.now()).atDay(1))
        .param("lastSequence", Publication.LAST_SEQUENCE)
        .query(this::application)
        .list();
  }

  /**
   * A step of the procedure; false when the application is no longer in the state it starts from.
   *
   * @throws IllegalStateException when no {@link ApplicationStep} leads there
   */
  boolean move(Application application, State to, Instant at, @Nullable Instant deadline) {
    if (!ApplicationStep.leads(application.state(), to)) {
      throw new IllegalStateException("no step leads from " + application.state() + " to " + to);
    }
    return jdbc.sql(MOVE)
            .param("no", application.no())
            .param("from", application.state().name())
            .param("to", to.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("deadline", deadline == null ? null : deadline.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Notes the evidence a decision about the application rests on. */
  void note(String no, String verificationNo, @Nullable UUID promise) {
    jdbc.sql(NOTE)
        .param("no", no)
        .param("verificationNo", verificationNo)
        .param("promise", promise)
        .update();
  }

  /** A promise as it was shown. */
  record AgreedPromise(
      UUID person, String unitCode, String version, String language, String text, Instant at) {}

  /** Keeps a promise with the digest of its text. */
  UUID keep(AgreedPromise promise) {
    UUID id = Uuid7.next(promise.at());
    jdbc.sql(KEEP_PROMISE)
        .param("id", id)
        .param("person", promise.person())
        .param("unitCode", promise.unitCode())
        .param("version", promise.version())
        .param("language", promise.language())
        .param("text", promise.text())
        .param("digest", Sm3.digest(promise.text().getBytes(StandardCharsets.UTF_8)))
        .param("at", promise.at().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  private OffsetDateTime end(LocalDate lastDay) {
    return clock.endOf(lastDay).atOffset(ZoneOffset.UTC);
  }

  private Application application(ResultSet row, int number) throws SQLException {
    OffsetDateTime deadline = row.getObject("deadline", OffsetDateTime.class);
    return new Application(
        row.getString("application_no"),
        row.getString("unit_code"),
        row.getString("cert_no"),
        row.getObject("person_id", UUID.class),
        row.getLong("title_version"),
        State.valueOf(row.getString("state")),
        terms(row, clock),
        row.getString("code"),
        instant(row, "state_since"),
        deadline == null ? null : lastDayBefore(deadline.toInstant(), clock));
  }

  static OfferTerms terms(ResultSet row, CityClock clock) throws SQLException {
    return new OfferTerms(
        new Yuan(row.getLong("price")),
        lastDayBefore(instant(row, "entrusted_until"), clock),
        row.getString("title"),
        row.getString("description"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The day whose 24:00 an exclusive end is. */
  private static LocalDate lastDayBefore(Instant end, CityClock clock) {
    return clock.dateOf(end.minusNanos(1000));
  }
}
