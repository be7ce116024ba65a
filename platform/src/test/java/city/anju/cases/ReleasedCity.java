package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.identity.PersonId;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.shared.CityClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/**
 * A small city as a release leaves it, and what must be so in it ever after.
 *
 * @param at when it was left
 * @param live a code that is live
 * @param seized a code a seizure has withdrawn
 * @param withdrawn a code its owner has withdrawn
 * @param entries how many entries the register has
 * @param free the home that is not yet offered
 */
record ReleasedCity(
    Instant at, String live, String seized, String withdrawn, long entries, TestHome free) {

  static final TestOwner SELLER = new TestOwner("王<秀>英·阿依古丽", "370299198003120028");
  private static final TestOwner SPOUSE = new TestOwner("张建国", "370299197911020036");
  private static final String STORY = "story.properties";

  /** Everything this release can do to a city, once. */
  static ReleasedCity made(OwnerStory story, CityClock clock, long entriesBefore) {
    PersonId seller = story.signedIn(SELLER);
    PersonId spouse = story.signedIn(SPOUSE);
    String live = story.published(seller, story.registered(SELLER));
    TestHome seizedHome = story.registered(SPOUSE);
    String seized = story.published(spouse, seizedHome);
    Instant now = clock.now();
    story.recorded(Entries.encumbrance(seizedHome, "SEIZURE", "R-1", now));
    String withdrawn = story.published(spouse, story.registered(SPOUSE));
    story.withdraw(spouse, withdrawn);
    TestHome mortgaged = story.registered(SELLER, SPOUSE);
    story.recorded(Entries.encumbrance(mortgaged, "MORTGAGE", "R-2", now));
    story.recorded(Entries.encumbrance(mortgaged, "HABITATION", "R-3", now));
    story.recorded(Entries.lifted(mortgaged, "R-3", now));
    story.offered(seller, mortgaged);
    TestHome sold = story.registered(SPOUSE);
    story.recorded(Entries.transfer(sold, Entries.home().certNo(), now, SELLER));
    story.record(Entries.lifted(sold, "R-none", now)); // rejected: the home is held
    TestHome free = story.registered(SELLER);
    return new ReleasedCity(clock.now(), live, seized, withdrawn, entriesBefore + 11, free);
  }

  void write(Path folder) throws IOException {
    List<String> lines =
        List.of(
            "at=" + at,
            "live=" + live,
            "seized=" + seized,
            "withdrawn=" + withdrawn,
            "entries=" + entries,
            "free.unitCode=" + free.unitCode(),
            "free.certNo=" + free.certNo());
    Files.write(folder.resolve(STORY), lines);
  }

  static ReleasedCity read(Path folder) throws IOException {
    Properties story = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve(STORY))) {
      story.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return new ReleasedCity(
        Instant.parse(story.getProperty("at")),
        story.getProperty("live"),
        story.getProperty("seized"),
        story.getProperty("withdrawn"),
        Long.parseLong(story.getProperty("entries")),
        new TestHome(story.getProperty("free.unitCode"), story.getProperty("free.certNo")));
  }

  /** Later code reads what the release has written, and goes on with it. */
  void goesOn(OwnerStory story) {
    assertThat(story.check(live).valid()).isTrue();
    assertThat(story.check(seized).valid()).isFalse();
    assertThat(story.check(withdrawn).valid()).isFalse();
    PersonId seller = story.signedIn(SELLER);
    String next = story.published(seller, free);
    assertThat(story.check(next).valid()).isTrue();
    assertThat(number(next)).as("numbers go on without a gap").isEqualTo(number(withdrawn) + 1);
  }

  private static int number(String code) {
    String digits = code.replaceAll("\\D", "");
    return Integer.parseInt(digits.substring(digits.length() - 5));
  }
}
