package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.audit.Actor;
import city.anju.identity.PersonId;
import city.anju.identity.Practitioners;
import city.anju.identity.Practitioners.Work;
import city.anju.identity.TestSignIn;
import city.anju.listing.CoOwnerConsents;
import city.anju.listing.PublishAnswer;
import city.anju.people.AnjuTest;
import city.anju.people.Entries.TestOwner;
import city.anju.people.Statements;
import city.anju.people.SyntheticIds;
import city.anju.search.Viewers;
import city.anju.shared.CityClock;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.Viewer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.session.SessionRepository;

/** The page an owner comes to after signing in, and how much the database is asked for it. */
@AnjuTest
@Import(OwnerStory.class)
class OwnersFirstPageTest {

  private final TestOwner han = new TestOwner("韩春燕", SyntheticIds.next());
  private final TestOwner qin = new TestOwner("秦志远", SyntheticIds.next());

  private final OwnerStory story;
  private final CoOwnerConsents consents;
  private final Practitioners practitioners;
  private final Viewers viewers;
  private final CityClock clock;
  private final SessionRepository<?> sessions;
  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  OwnersFirstPageTest(
      OwnerStory story,
      CoOwnerConsents consents,
      Practitioners practitioners,
      Viewers viewers,
      CityClock clock,
      SessionRepository<?> sessions) {
    this.story = story;
    this.consents = consents;
    this.practitioners = practitioners;
    this.viewers = viewers;
    this.clock = clock;
    this.sessions = sessions;
  }

  /** What is said to the database while this person's page is made. */
  private Said said(PersonId person, String path) throws Exception {
    String cookie = TestSignIn.cookie(sessions, person);
    answer(cookie, path); // a session's first page writes its token down
    try (Statements statements = new Statements()) {
      answer(cookie, path);
      return new Said(
          statements.all().stream().filter(one -> !one.contains("web_session")).toList(),
          statements.transactions());
    }
  }

  /** Without what is said for the session, which is the same for every page. */
  private record Said(List<String> statements, long transactions) {

    List<String> about(String table) {
      return statements.stream().filter(one -> one.contains(table)).toList();
    }
  }

  private void answer(String cookie, String path) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", cookie)
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private String publishedTogether(TestOwner one, TestOwner other) {
    PersonId asks = story.signedIn(one);
    String no = story.offered(asks, story.registered(one, other));
    story.publish(asks, no);
    PublishAnswer answer =
        consents.agree(story.signedIn(other), no, story.agreement(), UUID.randomUUID().toString());
    return ((PublishAnswer.Published) answer).code();
  }

  @Test
  void theRegisterIsAskedOnceWhichHomesAreHis() throws Exception {
    PersonId person = story.signedIn(han);
    story.published(person, story.registered(han));

    Said said = said(person, "/my/homes");

    assertThat(said.about("register.holders")).hasSize(1);
    assertThat(said.about("identity.person")).as("for the head of the page, and for it").hasSize(2);
    assertThat(said.statements()).hasSizeBetween(3, 12);
    assertThat(said.transactions()).as("of the page, and of who reads viewings").isEqualTo(2);
  }

  @Test
  void whoOwnsNothingIsAskedAboutNoHomes() throws Exception {
    Said said = said(story.signedIn(han), "/my/homes");

    assertThat(said.about("register.holders")).hasSize(1);
    assertThat(said.about("listing.listing")).isEmpty();
    assertThat(said.statements()).hasSizeBetween(3, 7);
  }

  @Test
  void moreHomesAndMoreNewsAreNoMoreStatements() throws Exception {
    publishedTogether(han, qin);
    Said ofOne = said(story.signedIn(qin), "/my/homes");
    publishedTogether(han, qin);
    publishedTogether(han, qin);
    Said ofThree = said(story.signedIn(qin), "/my/homes");

    assertThat(story.seen(story.signedIn(qin)).notices()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(ofThree.statements()).isEqualTo(ofOne.statements());
  }

  /** H23 holds on this way too. */
  @Test
  void whoIsFoundWithHisHomesIsTheSameViewer() {
    PersonId agent = story.signedIn(qin);
    story.published(agent, story.registered(qin));
    IdDocument document = IdDocument.parse(IdKind.RESIDENT_ID, qin.idNo());
    practitioners.take(List.of(new Work(document, clock.today(), null)), Actor.SYSTEM);
    PersonId owner = story.signedIn(han);
    story.published(owner, story.registered(han));

    for (PersonId person : List.of(agent, owner)) {
      assertThat(viewers.of(story.seen(person).holdings()))
          .isEqualTo(viewers.of(Optional.of(person)));
    }
    Viewer viewer = viewers.of(story.seen(agent).holdings());
    assertThat(viewer.kind()).isEqualTo(Viewer.Kind.PRACTITIONER);
    assertThat(viewer.homes()).as("his own").hasSize(1);
  }

  @Test
  void whetherAListingIsHisToSeeIsAskedOnce() throws Exception {
    Said said = said(story.signedIn(qin), "/my/listings/" + publishedTogether(han, qin));

    assertThat(said.about("array_agg(distinct o.cert_no)")).hasSize(1);
    assertThat(said.statements()).hasSizeBetween(3, 9);
    assertThat(said.transactions()).isEqualTo(1);
  }
}
