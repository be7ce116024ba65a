package city.anju.listing;

import city.anju.monitoring.Figure;
import city.anju.monitoring.Figures;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Listings and codes as the last sweep and the counters tell them: no listing is counted anew. */
@Component
class ListingFigures implements Figures {

  static final String LAST_SWEEP =
      """
      select extract(epoch from s.finished_at)::bigint as finished_at,
        extract(epoch from s.finished_at - s.at)::bigint as took,
        s.live_before, w.withdrawn
      from (select * from listing.sweep order by sweep_id desc limit 1) s
      cross join lateral (select coalesce(sum(e.value::bigint), 0) as withdrawn
                          from jsonb_each_text(s.withdrawn) e) w
      """;

  static final String WAITING =
      "select count(*) from listing.application where state = 'WAITING_FOR_CODE'";

  static final String NUMBERS =
      "select c.district, c.last from listing.code_counter c where c.month = :month";

  private final JdbcClient jdbc;
  private final CityProfile city;
  private final CityClock clock;

  ListingFigures(JdbcClient jdbc, CityProfile city, CityClock clock) {
    this.jdbc = jdbc;
    this.city = city;
    this.clock = clock;
  }

  @Override
  public List<Figure> now() {
    List<Figure> figures = new ArrayList<>();
    jdbc.sql(LAST_SWEEP)
        .query(
            row -> {
              long live = row.getLong("live_before") - row.getLong("withdrawn");
              figures.add(
                  Figure.of("anju_listings_live", "Live listings after the last sweep", live));
              figures.add(
                  Figure.of(
                      "anju_sweep_finished_timestamp_seconds",
                      "When the last sweep came to its end",
                      row.getLong("finished_at")));
              figures.add(
                  Figure.of(
                      "anju_sweep_duration_seconds",
                      "How long the last sweep took",
                      row.getLong("took")));
              figures.add(
                  Figure.of(
                      "anju_sweep_withdrawn",
                      "Listings the last sweep withdrew",
                      row.getLong("withdrawn")));
            });
    figures.add(
        Figure.of(
            "anju_applications_waiting_for_code",
            "Applications that wait for next month's numbers",
            jdbc.sql(WAITING).query(Long.class).single()));
    figures.addAll(numbers());
    return figures;
  }

  private List<Figure> numbers() {
    LocalDate month = clock.today().withDayOfMonth(1);
    List<Figure> figures = new ArrayList<>();
    figures.add(
        Figure.of(
            "anju_code_numbers_capacity",
            "Numbers a district has in a month",
            Math.powExact(10L, city.codeTemplate().sequenceWidth()) - 1));
    jdbc.sql(NUMBERS)
        .param("month", month)
        .query(
            row -> {
              figures.add(
                  new Figure(
                      "anju_code_numbers_used",
                      "Numbers of this month a district has given",
                      row.getString("district"),
                      row.getLong("last")));
            });
    return figures;
  }
}
