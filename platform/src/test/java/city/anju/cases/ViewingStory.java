package city.anju.cases;

import city.anju.identity.PersonId;
import city.anju.matching.MyViewings;
import city.anju.matching.ViewingFile;
import city.anju.matching.ViewingTimes;
import city.anju.matching.ViewingWish;
import city.anju.matching.Viewings;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.search.HomeId;
import city.anju.shared.CityClock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What buyers and owners do about viewings, in their words. */
@Component
class ViewingStory {

  final OwnerStory owners;
  final Viewings viewings;
  final MyViewings mine;
  private final ViewingTimes times;
  private final CityClock clock;
  private final JdbcClient jdbc;

  ViewingStory(
      OwnerStory owners,
      Viewings viewings,
      MyViewings mine,
      ViewingTimes times,
      CityClock clock,
      JdbcClient jdbc) {
    this.owners = owners;
    this.viewings = viewings;
    this.mine = mine;
    this.times = times;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** A home that its owner offers. */
  record OnSale(TestHome home, HomeId id, String code, PersonId seller) {}

  OnSale onSale(TestOwner owner) {
    TestHome home = owners.registered(owner);
    PersonId seller = owners.signedIn(owner);
    String code = owners.published(seller, home);
    return new OnSale(home, id(home), code, seller);
  }

  HomeId id(TestHome home) {
    return new HomeId(
        jdbc.sql("select home_id from search.home where unit_code = :unit")
            .param("unit", home.unitCode())
            .query(UUID.class)
            .single());
  }

  UUID asked(PersonId buyer, OnSale home) {
    return viewings.ask(buyer, home.id(), words("周末方便，想看看 <b>采光</b>。"));
  }

  static ViewingWish words(@Nullable String words) {
    return new ViewingWish(null, words);
  }

  /** So many days from today, at an hour. */
  Instant at(int days, int hour) {
    return times.at(clock.today().plusDays(days), LocalTime.of(hour, 0));
  }

  MyViewings.News news(PersonId person) {
    return mine.news(owners.seen(person).holdings());
  }

  ViewingFile file(PersonId person, UUID id) {
    return mine.one(person, id);
  }

  long version(PersonId person, UUID id) {
    return file(person, id).viewing().version();
  }
}
