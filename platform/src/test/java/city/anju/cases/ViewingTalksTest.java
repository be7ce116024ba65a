package city.anju.cases;

import static city.anju.cases.OwnerStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.Actor;
import city.anju.cases.ViewingStory.OnSale;
import city.anju.identity.PersonId;
import city.anju.matching.Complaints;
import city.anju.matching.Viewing.EndedWhy;
import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingEntry.Kind;
import city.anju.matching.ViewingFile;
import city.anju.matching.ViewingTalks;
import city.anju.matching.ViewingTalks.Reason;
import city.anju.matching.ViewingWish;
import city.anju.people.AnjuTest;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.people.SyntheticIds;
import city.anju.people.TestClock;
import city.anju.search.HomeId;
import city.anju.shared.CityProfile;
import city.anju.watch.Habit;
import city.anju.watch.Report;
import city.anju.watch.Reports;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the two write and share, how one is rid of the other, and what the officers hear of. */
@AnjuTest
@Import({OwnerStory.class, ViewingStory.class})
class ViewingTalksTest {

  private static final String PHONE = "13805321234";

  private final TestOwner wang = new TestOwner("王海燕", SyntheticIds.next());
  private final TestOwner liu = new TestOwner("刘晓东", SyntheticIds.next());
  private final TestOwner gao = new TestOwner("高明洋", SyntheticIds.next());

  private final ViewingStory story;
  private final ViewingTalks talks;
  private final Reports reports;
  private final Complaints complaints;
  private final CityProfile city;
  private final JdbcClient jdbc;
  private final TestClock time;

  private OnSale home =
      new OnSale(
          new TestHome("", ""), new HomeId(new UUID(0, 0)), "", new PersonId(new UUID(0, 0)));
  private PersonId buyer = new PersonId(new UUID(0, 0));
  private UUID id = new UUID(0, 0);

  ViewingTalksTest(
      ViewingStory story,
      ViewingTalks talks,
      Reports reports,
      Complaints complaints,
      CityProfile city,
      JdbcClient jdbc,
      TestClock time) {
    this.story = story;
    this.talks = talks;
    this.reports = reports;
    this.complaints = complaints;
    this.city = city;
    this.jdbc = jdbc;
    this.time = time;
  }

  @BeforeEach
  void somebodyHasAsked() {
    home = story.onSale(wang);
    buyer = story.owners.signedIn(liu);
    id = story.asked(buyer, home);
  }

  @AfterEach
  void realTimeAgain() {
    time.reset();
  }

  private void write(PersonId by, String words) {
    talks.write(by, id, words, UUID.randomUUID());
  }

  private ViewingFile bought() {
    return story.file(buyer, id);
  }

  private ViewingFile sold() {
    return story.file(home.seller(), id);
  }

  @Test
  void theyWriteToEachOtherAndNobodyReadsItInTheDatabase() {
    UUID key = UUID.randomUUID();
    talks.write(home.seller(), id, "周日上午 <script>alert(1)</script>", key);
    talks.write(home.seller(), id, "周日上午 <script>alert(1)</script>", key);
    assertThat(bought().entries()).hasSize(2);
    assertThat(bought().entries().getLast().words()).contains("<script>");
    assertThat(
            jdbc.sql("select string_agg(e::text, ' ') from matching.entry e")
                .query(String.class)
                .single())
        .doesNotContain("周日上午", "采光", "script");
  }

  @Test
  void aNumberIsHeldBackUntilBothHaveAgreedToShare() {
    refused(() -> write(buyer, "电话 " + PHONE), 422, "CONTACT_IN_WORDS");
    write(buyer, "138");
    write(home.seller(), "什么意思？");
    refused(() -> write(buyer, "0532"), 422, "CONTACT_IN_WORDS");
    refused(
        () -> story.viewings.propose(home.seller(), id, 1, List.of(story.at(1, 9)), PHONE),
        422,
        "CONTACT_IN_WORDS");
    refused(
        () ->
            story.viewings.ask(story.owners.signedIn(gao), home.id(), new ViewingWish(null, PHONE)),
        422,
        "CONTACT_IN_WORDS");
    refused(() -> write(buyer, "长".repeat(301)), 422, "WORDS_TOO_LONG");

    talks.offer(buyer, id, PHONE);
    assertThat(sold().theirs()).as("she has not agreed").isNull();
    assertThat(sold().otherOffers()).isTrue();
    refused(() -> write(buyer, PHONE), 422, "CONTACT_IN_WORDS");

    talks.offer(home.seller(), id, "haiyan_wang");
    assertThat(sold().theirs()).isEqualTo(PHONE);
    assertThat(bought().theirs()).isEqualTo("haiyan_wang");
    assertThat(bought().entries().getLast().kind()).isEqualTo(Kind.CONTACTS_SHARED);
    write(buyer, "就打 " + PHONE);

    talks.takeBack(home.seller(), id);
    assertThat(bought().theirs()).isNull();
    assertThat(sold().theirs()).as("neither sees the other's then").isNull();
    refused(() -> write(buyer, PHONE), 422, "CONTACT_IN_WORDS");
    assertThat(
            jdbc.sql("select string_agg(c::text, ' ') from matching.contact c")
                .query(String.class)
                .single())
        .doesNotContain(PHONE);
  }

  @Test
  void aContactIsNeitherTooShortNorALetter() {
    refused(() -> talks.offer(buyer, id, "138"), 422, "CONTACT_LENGTH");
    refused(() -> talks.offer(buyer, id, "1".repeat(61)), 422, "CONTACT_LENGTH");
  }

  @Test
  void aDayHasItsNumberOfMessages() {
    time.set(story.at(0, 12));
    id = story.asked(story.owners.signedIn(gao), home);
    PersonId writer = story.owners.signedIn(gao);
    for (int i = 0; i < city.viewings().messagesPerDay(); i++) {
      write(writer, "在吗？");
    }
    refused(() -> write(writer, "在吗？"), 429, "MESSAGE_LIMIT");
    refused(
        () -> story.viewings.askAnew(writer, id, 1, ViewingStory.words("换一天？")),
        429,
        "MESSAGE_LIMIT");
    write(home.seller(), "在。");
    story.viewings.propose(home.seller(), id, 1, List.of(story.at(2, 9)), null);
    story.viewings.pick(writer, id, 2, story.at(2, 9));
    story.viewings.cancel(writer, id, 3, "临时有事");
    id = story.asked(writer, home);
    time.set(story.at(1, 0));
    write(writer, "在吗？");
  }

  @Test
  void whoIsBlockedNeitherWritesNorAsksAgainUntilItIsTakenBack() {
    OnSale second = story.onSale(wang);
    UUID other = story.asked(buyer, second);
    talks.block(home.seller(), id);
    talks.block(home.seller(), id);

    assertThat(bought().viewing().endedWhy()).isEqualTo(EndedWhy.BLOCKED);
    assertThat(story.file(buyer, other).viewing().state()).isEqualTo(State.CLOSED);
    refused(() -> write(buyer, "为什么？"), 409, "VIEWING_CHANGED");
    refused(() -> write(home.seller(), "请别再问"), 409, "VIEWING_CHANGED");
    refused(() -> story.asked(buyer, home), 409, "VIEWING_BLOCKED");
    refused(() -> story.asked(buyer, second), 409, "VIEWING_BLOCKED");
    assertThat(sold().blocked()).isTrue();
    assertThat(bought().blocked()).as("not his to undo").isFalse();

    talks.unblock(buyer, id);
    refused(() -> story.asked(buyer, home), 409, "VIEWING_BLOCKED");
    talks.unblock(home.seller(), id);
    assertThat(story.asked(buyer, home)).isNotEqualTo(id);
  }

  @Test
  void aReportGoesToTheOfficersOnceAndStopsNothing() {
    talks.report(home.seller(), id, Reason.PRACTITIONER, "说可以帮我卖 <b>更快</b>");
    talks.report(home.seller(), id, Reason.RUDE, null);
    Report report = about(buyer, Habit.REPORTED_BY_OTHERS);
    assertThat(report.figures()).containsEntry("PRACTITIONER", 1L).doesNotContainKey("RUDE");
    assertThat(report.asked()).isEqualTo(1);
    assertThat(complaints.about(new Actor(Actor.Kind.OFFICER, "370200-0017"), buyer))
        .singleElement()
        .satisfies(
            complaint -> {
              assertThat(complaint.words()).isEqualTo("说可以帮我卖 <b>更快</b>");
              assertThat(complaint.by()).isEqualTo(home.seller());
            });
    assertThat(
            jdbc.sql(
                    "select count(*) from audit.event where event = 'COMPLAINTS_READ' and subject = :who")
                .param("who", buyer.toString())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(sold().reported()).isTrue();
    assertThat(bought().viewing().state()).isEqualTo(State.ASKED);
    write(buyer, "周日可以吗？");
  }

  private Report about(PersonId person, Habit habit) {
    return reports.about(person.toString()).stream()
        .filter(report -> report.habit() == habit)
        .findFirst()
        .orElseThrow();
  }

  private boolean suspected(PersonId person) {
    return reports.about(person.toString()).stream()
        .anyMatch(report -> report.habit() == Habit.SIGNS_OF_A_PRACTITIONER);
  }

  @Test
  void whoAsksAboutManyHomesIsTheOfficersToLookAtAndNothingElse() {
    PersonId busy = story.owners.signedIn(gao);
    int homes = city.viewings().signs().homes();
    int perDay = city.viewings().asksPerDay();
    for (int i = 0; i < homes; i++) {
      if (i % perDay == 0) {
        time.set(story.at(i == 0 ? 0 : 1, 12));
      }
      assertThat(suspected(busy)).isFalse();
      UUID asked = story.asked(busy, story.onSale(new TestOwner("郑" + "爱华", SyntheticIds.next())));
      story.viewings.cancel(busy, asked, 1, null);
    }
    Report report = about(busy, Habit.SIGNS_OF_A_PRACTITIONER);
    assertThat(report.figures())
        .containsEntry("homes", (long) homes)
        .containsEntry("sellers", (long) homes)
        .containsEntry("days", (long) city.viewings().signs().days())
        .containsEntry("viewings", 0L);
    assertThat(report.level()).as("slowed").isZero();
    time.set(story.at(1, 12));
    assertThat(story.asked(busy, home)).as("goes on as before").isNotNull();
  }

  @Test
  void oneContactThatSeveralGiveIsASignAndAFamilyOfTwoIsNone() {
    List<TestOwner> relatives =
        List.of(
            gao,
            new TestOwner("高明远", SyntheticIds.next()),
            new TestOwner("高明辉", SyntheticIds.next()));
    List<String> ways = List.of("138 0532 9999", "+86-138-0532-9999", "电话13805329999");
    for (int i = 0; i < relatives.size(); i++) {
      PersonId one = story.owners.signedIn(relatives.get(i));
      talks.offer(one, story.asked(one, home), ways.get(i));
      assertThat(suspected(one)).isEqualTo(i == 2);
    }
    PersonId last = story.owners.signedIn(relatives.getLast());
    assertThat(about(last, Habit.SIGNS_OF_A_PRACTITIONER).figures()).containsEntry("persons", 3L);
    assertThat(Objects.requireNonNull(reports.latest())).isNotEmpty();
  }
}
