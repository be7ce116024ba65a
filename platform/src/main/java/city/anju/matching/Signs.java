package city.anju.matching;

import city.anju.identity.PersonId;
import city.anju.shared.CityProfile;
import city.anju.shared.ViewingRules;
import city.anju.watch.Habit;
import city.anju.watch.Noticed;
import city.anju.watch.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs of a practitioner behind a buyer, who signed in with a relative's identity perhaps: many
 * different homes asked for, many viewings agreed, one contact that several people give. The
 * officers are told, with the figures; it accuses nobody and stops nothing.
 */
@Component
class Signs {

  static final String OF =
      """
      select
        (select count(distinct v.home_id) from matching.viewing v
          where v.buyer_id = :person and v.asked_at > :since) as homes,
        (select count(distinct v.seller_id) from matching.viewing v
          where v.buyer_id = :person and v.asked_at > :since) as sellers,
        (select count(*) from matching.viewing v
          where v.buyer_id = :person and v.last_at > :since and exists (
            select from matching.entry e
            where e.viewing_id = v.viewing_id and e.kind = 'CONFIRMED' and e.at > :since)) as viewings,
        (select coalesce(max(x.persons), 0) from (
          select count(distinct o.person_id) as persons
          from matching.contact c join matching.contact o on o.value_index = c.value_index
          where c.person_id = :person group by c.value_index) x) as persons,
        (select count(distinct c.by_person) from matching.complaint c
          where c.about_person = :person and c.reason = 'PRACTITIONER' and c.at > :since) as complaints
      """;

  private final JdbcClient jdbc;
  private final Reports reports;
  private final ViewingRules.Signs rules;

  Signs(JdbcClient jdbc, Reports reports, CityProfile city) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.rules = city.viewings().signs();
  }

  private record Seen(long homes, long sellers, long viewings, long persons, long complaints) {}

  /** Looks at somebody who has just done something; joins the caller's transaction. */
  void look(PersonId person, Instant at) {
    Seen seen =
        jdbc.sql(OF)
            .param("person", person.value())
            .param("since", ViewingRows.utc(at.minus(Duration.ofDays(rules.days()))))
            .query(Seen.class)
            .single();
    if (seen.homes() >= rules.homes()
        || seen.viewings() >= rules.viewings()
        || seen.persons() >= rules.persons()) {
      reports.tell(
          new Noticed(
              Habit.SIGNS_OF_A_PRACTITIONER,
              person.value(),
              seen.homes(),
              seen.viewings(),
              Map.of(
                  "days", (long) rules.days(),
                  "homes", seen.homes(),
                  "sellers", seen.sellers(),
                  "viewings", seen.viewings(),
                  "persons", seen.persons(),
                  "complaints", seen.complaints())));
    }
  }
}
