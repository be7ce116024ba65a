package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Problem;
import city.anju.audit.AccessLog;
import city.anju.audit.AccessRow;
import city.anju.identity.MachineCaller;
import city.anju.listing.Finding;
import city.anju.listing.Outcome;
import city.anju.listing.Question;
import city.anju.listing.Question.Entrustment;
import city.anju.listing.Question.Owner;
import city.anju.listing.Rule;
import city.anju.listing.Verdict;
import city.anju.listing.Verifications;
import city.anju.people.AnjuTest;
import city.anju.people.Entries;
import city.anju.people.Entries.TestHome;
import city.anju.people.Entries.TestOwner;
import city.anju.shared.CertificateNo;
import city.anju.shared.CityClock;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Who does not match certificate and owners learns nothing else; behind the gate, everything. */
@AnjuTest
@Import(OwnerStory.class)
class GateTest {

  private static final TestOwner CHEN = new TestOwner("陈志明", "370299190001010013");
  private static final TestOwner LIN = new TestOwner("林·晓梅", "370299190001010021");
  private static final TestOwner OTHER = new TestOwner("赵国强", "330199190001010010");

  private final OwnerStory story;
  private final Verifications verifications;
  private final AccessLog accessLog;
  private final CityClock clock;

  GateTest(OwnerStory story, Verifications verifications, AccessLog accessLog, CityClock clock) {
    this.story = story;
    this.verifications = verifications;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  @Test
  void allOwnersExactlyInAnyOrderOpenTheGate() {
    TestHome home = story.registered(CHEN, LIN);
    story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));
    story.recorded(Entries.encumbrance(home, "OBJECTION", "E-2", clock.now()));
    story.recorded(Entries.encumbrance(home, "MORTGAGE", "E-3", clock.now()));
    MachineCaller caller = caller();

    Verdict verdict = ask(home.certNo(), caller, LIN, CHEN);

    assertThat(verdict.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(verdict.reasons()).extracting(Finding::rule).containsExactly(Rule.V201, Rule.V204);
    assertThat(verdict.notices()).extracting(Finding::rule).containsExactly(Rule.V301);
    assertThat(verdict.home()).isNotNull();
    assertThat(accessLog.ofUnits(List.of(home.unitCode()), null, 10))
        .extracting(AccessRow::ground, AccessRow::outcome)
        .contains(org.assertj.core.groups.Tuple.tuple("WT-20260310-1", "REFUSED"));
  }

  @Test
  void missingRepeatedAndStrangeOwnersAreAllV102AndNothingElse() {
    TestHome home = story.registered(CHEN, LIN);
    story.recorded(Entries.encumbrance(home, "SEIZURE", "E-1", clock.now()));
    for (List<TestOwner> wrong :
        List.of(
            List.of(CHEN),
            List.of(CHEN, CHEN),
            List.of(CHEN, LIN, LIN),
            List.of(CHEN, LIN, OTHER),
            List.of(CHEN, new TestOwner("林晓梅", LIN.idNo())),
            List.of(CHEN, new TestOwner(LIN.name(), "370299190001010022")))) {
      Verdict verdict = ask(home.certNo(), caller(), wrong.toArray(TestOwner[]::new));
      assertThat(verdict.reasons()).extracting(Finding::rule).containsExactly(Rule.V102);
      assertThat(verdict.notices()).isEmpty();
      assertThat(verdict.home()).isNull();
    }
  }

  @Test
  void unknownFormerAndProofNumbersAreV101() {
    TestHome home = story.registered(CHEN);
    story.recorded(Entries.transfer(home, Entries.home().certNo(), clock.now(), LIN));
    for (String number :
        List.of(home.certNo(), Entries.home().certNo(), "鲁（2022）青岛市不动产证明第0123456号")) {
      Verdict verdict = ask(number, caller(), CHEN);
      assertThat(verdict.reasons()).extracting(Finding::rule).containsExactly(Rule.V101);
      assertThat(verdict.home()).isNull();
    }
  }

  @Test
  void aHeldHomeIsUnavailableBehindTheGateOnly() {
    TestHome home = story.registered(CHEN);
    Map<String, Object> typo = Entries.encumbrance(home, "SEIZURE", "E-1", clock.now());
    typo.put("occured", "typo");
    story.record(typo);
    assertThat(ask(home.certNo(), caller(), CHEN).outcome()).isEqualTo(Outcome.UNAVAILABLE);
    assertThat(ask(home.certNo(), caller(), LIN).reasons())
        .extracting(Finding::rule)
        .containsExactly(Rule.V102);
  }

  @Test
  void theSixthMismatchOfADayIsTooMuchForThatClientAndCertificateOnly() {
    TestHome home = story.registered(CHEN);
    MachineCaller caller = caller();
    for (int i = 0; i < 5; i++) {
      ask(home.certNo(), caller, LIN);
    }
    assertThatThrownBy(() -> ask(home.certNo(), caller, CHEN))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(429);
              assertThat(problem.headers()).containsKey("Retry-After");
            });
    assertThat(ask(home.certNo(), caller(), CHEN).outcome()).isEqualTo(Outcome.PASSED);
  }

  private Verdict ask(String certNo, MachineCaller caller, TestOwner... owners) {
    Question question =
        new Question(
            CertificateNo.parse(certNo),
            Arrays.stream(owners).map(GateTest::owner).toList(),
            null,
            new Entrustment("WT-20260310-1", clock.endOf(clock.today())));
    return ((Verifications.Answer.Given) verifications.ask(question, caller)).verdict();
  }

  private static Owner owner(TestOwner owner) {
    return new Owner(
        PersonName.of(owner.name()), IdDocument.lenient(IdKind.RESIDENT_ID, owner.idNo()));
  }

  private static MachineCaller caller() {
    return new MachineCaller("portal-" + UUID.randomUUID(), Set.of("listings:write"));
  }
}
