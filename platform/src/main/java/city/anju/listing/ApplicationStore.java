package city.anju.listing;

import city.anju.listing.Application.State;
import city.anju.shared.CityClock;
import city.anju.shared.Uuid7;
import city.anju.shared.Yuan;
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

/** Owners' applications. */
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
        price_floor, replaces)
      values (:id, :no, :unitCode, :certNo, :person, :titleVersion, 'DRAFT', :price, :until, :title,
        :description, :at, :at, :floor,
        (select case when l.title_version = :titleVersion or a.person_id = :person then l.code end
         from listing.listing l
         left join listing.application a on a.application_id = l.application_id
         where l.unit_code = :unitCode and l.publisher = 'OWNERS'
         order by l.published_at desc, l.code desc limit 1))
      """;

  static final String CHANGE_DRAFT =
      """
      update listing.application
      set price = :price, entrusted_until = :until, title = :title, description = :description,
        price_floor = :floor
      where application_no = :no and state = 'DRAFT'
      """;

  static final String FIND =
      """
      select application_no, unit_code, cert_no, person_id, title_version, state, price,
        entrusted_until, title, description, price_floor, code, state_since, deadline, ended_why
      from listing.application where application_no = :no
      """;

  static final String OPEN_OF_UNITS =
      """
      select application_no, unit_code, cert_no, person_id, title_version, state, price,
        entrusted_until, title, description, price_floor, code, state_since, deadline, ended_why
      from listing.application
      where unit_code = any (:units::text[])
        and state in ('DRAFT', 'WAITING_FOR_CO_OWNERS', 'IN_REVIEW', 'WAITING_FOR_CODE')
      """;

  /** A last one that officers refused, for its owners' eyes: nothing has come after it. */
  static final String REFUSED_OF_UNITS =
      """
      select distinct a.application_no, a.unit_code, a.cert_no, a.person_id, a.title_version, a.state,
        a.price, a.entrusted_until, a.title, a.description, a.price_floor, a.code, a.state_since,
        a.deadline, a.ended_why
      from listing.review r join listing.application a on a.application_id = r.application_id
      where r.unit_code = any (:units::text[]) and r.outcome = 'REFUSED' and a.state = 'REFUSED' and not exists (
        select 1 from listing.review later where later.unit_code = r.unit_code and later.opened_at > r.opened_at)
      """;

  /** In order of arrival, where the district has numbers again. */
  static final String WAITING_FOR_CODE =
      """
      select a.application_no, a.unit_code, a.cert_no, a.person_id, a.title_version, a.state, a.price,
        a.entrusted_until, a.title, a.description, a.price_floor, a.code, a.state_since, a.deadline,
        a.ended_why
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

  private final JdbcClient jdbc;
  private final PhotoStore photos;
  private final CityClock clock;

  ApplicationStore(JdbcClient jdbc, PhotoStore photos, CityClock clock) {
    this.jdbc = jdbc;
    this.photos = photos;
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
        .param("floor", floor(draft.terms()))
        .update();
    photos.carry(draft.no(), at);
  }

  private static @Nullable Long floor(OfferTerms terms) {
    return terms.floor() == null ? null : terms.floor().amount();
  }

  boolean changeDraft(String no, OfferTerms terms) {
    return jdbc.sql(CHANGE_DRAFT)
            .param("no", no)
            .param("price", terms.price().amount())
            .param("until", end(terms.lastDay()))
            .param("title", terms.title())
            .param("description", terms.description())
            .param("floor", floor(terms))
            .update()
        == 1;
  }

  Optional<Application> find(String no) {
    return jdbc.sql(FIND).param("no", no).query(this::application).optional();
  }

  List<Application> openOf(Collection<String> units) {
    return ofUnits(OPEN_OF_UNITS, units);
  }

  List<Application> refusedOf(Collection<String> units) {
    return ofUnits(REFUSED_OF_UNITS, units);
  }

  private List<Application> ofUnits(String sql, Collection<String> units) {
    return jdbc.sql(sql)
        .param("units", units.toArray(String[]::new))
        .query(this::application)
        .list();
  }

  List<Application> waitingForCode() {
    return jdbc.sql(WAITING_FOR_CODE)
        .param("month", clock.monthOf(clock.now()).atDay(1))
        .param("lastSequence", CodeCounters.LAST_SEQUENCE)
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

  private Application application(ResultSet row, int number) throws SQLException {
    return ApplicationRow.read(row, clock);
  }

  private OffsetDateTime end(LocalDate lastDay) {
    return clock.endOf(lastDay).atOffset(ZoneOffset.UTC);
  }

  static OfferTerms terms(ResultSet row, CityClock clock) throws SQLException {
    return new OfferTerms(
        new Yuan(row.getLong("price")),
        lastDayBefore(instant(row, "entrusted_until"), clock),
        row.getString("title"),
        row.getString("description"),
        floor(row));
  }

  private static @Nullable Yuan floor(ResultSet row) throws SQLException {
    long floor = row.getLong("price_floor");
    return row.wasNull() ? null : new Yuan(floor);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The day whose 24:00 an exclusive end is. */
  static LocalDate lastDayBefore(Instant end, CityClock clock) {
    return clock.dateOf(end.minusNanos(1000));
  }
}
