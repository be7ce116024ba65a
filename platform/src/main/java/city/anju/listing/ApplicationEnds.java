package city.anju.listing;

import city.anju.listing.Application.EndedWhy;
import city.anju.listing.Application.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How applications end that their applicant did not give up, and what keeps them from it. */
@Component
class ApplicationEnds {

  /** All have agreed and the rules hold it up: it waits for the bar, and no longer for anybody. */
  static final String PAUSE =
      """
      update listing.application set deadline = null
      where application_no = :no and state = 'WAITING_FOR_CO_OWNERS'
      """;

  static final String END_WHY =
      "update listing.application set ended_why = :why where application_no = :no";

  static final String OVERDUE =
      """
      select application_no from listing.application
      where state = 'WAITING_FOR_CO_OWNERS' and deadline <= :at
      order by deadline
      """;

  private final ApplicationStore applications;
  private final JdbcClient jdbc;

  ApplicationEnds(ApplicationStore applications, JdbcClient jdbc) {
    this.applications = applications;
    this.jdbc = jdbc;
  }

  void pause(String no) {
    jdbc.sql(PAUSE).param("no", no).update();
  }

  /** Ends one for a reason that is not its applicant's. */
  boolean end(Application application, State to, EndedWhy why, Instant at) {
    boolean ended = applications.move(application, to, at, null);
    if (ended) {
      jdbc.sql(END_WHY).param("no", application.no()).param("why", why.name()).update();
    }
    return ended;
  }

  /** Numbers of those whose co-owners have not answered in time. */
  List<String> overdue(Instant at) {
    return jdbc.sql(OVERDUE).param("at", at.atOffset(ZoneOffset.UTC)).query(String.class).list();
  }
}
