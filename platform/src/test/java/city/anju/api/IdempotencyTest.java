package city.anju.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.anju.crypto.Fingerprints;
import city.anju.database.Jobs;
import city.anju.people.AnjuTest;
import city.anju.people.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AnjuTest
class IdempotencyTest {

  private static final byte[] BODY = "{\"price\": 1500000}".getBytes(UTF_8);
  private static final StoredAnswer CREATED =
      new StoredAnswer(201, "{\"code\": \"QD0220260700001CM\"}");

  private final Idempotency answers;
  private final Fingerprints fingerprints;
  private final JdbcClient jdbc;
  private final Jobs jobs;
  private final TestClock clock;
  private final TransactionTemplate transaction;
  private final String scope = "portal-a POST /api/v1/listings";
  private final String key = UUID.randomUUID().toString();

  IdempotencyTest(
      Idempotency answers,
      Fingerprints fingerprints,
      JdbcClient jdbc,
      Jobs jobs,
      TestClock clock,
      PlatformTransactionManager transactions) {
    this.answers = answers;
    this.fingerprints = fingerprints;
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void theSameRequestGetsItsFirstAnswerAgain() {
    assertThat(ask(scope, BODY)).isEmpty();
    assertThat(ask(scope, BODY)).contains(CREATED);
    assertThat(ask(scope, BODY)).contains(CREATED);
  }

  @Test
  void aKeyBelongsToItsClientMethodAndPath() {
    assertThat(ask(scope, BODY)).isEmpty();
    assertThat(ask("portal-b POST /api/v1/listings", BODY)).isEmpty();
    assertThat(ask("portal-a POST /api/v1/listings/batch", BODY)).isEmpty();
  }

  @Test
  void theSameKeyForAnotherBodyIsAConflict() {
    ask(scope, BODY);
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> ask(scope, "{\"price\": 1500001}".getBytes(UTF_8)));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.code()).isEqualTo("IDEMPOTENCY_CONFLICT");
    assertThat(ask(scope, BODY)).as("the first answer stays").contains(CREATED);
  }

  @Test
  void whatIsRolledBackMayBeTriedAgainWithTheSameKey() {
    transaction.executeWithoutResult(
        rolledBack -> {
          answers.begin(scope, key, fingerprints.of(BODY));
          answers.keep(scope, key, fingerprints.of(BODY), CREATED, clock.instant());
          rolledBack.setRollbackOnly();
        });
    assertThat(ask(scope, "{\"price\": 1500001}".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void whileTheFirstIsRunningTheSecondIsToldSoAtOnce() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first =
          other.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        answers.begin(scope, key, fingerprints.of(BODY));
                        begun.countDown();
                        await(mayEnd);
                        answers.keep(scope, key, fingerprints.of(BODY), CREATED, clock.instant());
                      }));
      await(begun);
      Problem problem = catchThrowableOfType(Problem.class, () -> ask(scope, BODY));
      mayEnd.countDown();
      first.get();
      assertThat(problem.status()).isEqualTo(409);
      assertThat(problem.code()).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
      assertThat(problem.headers()).containsEntry("Retry-After", "1");
    }
    assertThat(ask(scope, BODY)).contains(CREATED);
  }

  @Test
  void anAnswerIsKeptSevenDays() {
    ask(scope, BODY);
    clock.advance(Duration.ofDays(7).minusSeconds(1));
    jobs.run(AnswerPurge.JOB);
    assertThat(ask(scope, BODY)).contains(CREATED);
    clock.advance(Duration.ofSeconds(2));
    jobs.run(AnswerPurge.JOB);
    assertThat(ask(scope, BODY)).isEmpty();
  }

  @Test
  void onlyAnswersThatMayBeGivenAgainAreKept() {
    StoredAnswer passing = new StoredAnswer(503, "{}");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> answers.keep(scope, key, BODY, passing, clock.instant())))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void outsideATransactionNothingIsClaimedOrKept() {
    assertThatThrownBy(() -> answers.begin(scope, key, BODY))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(() -> answers.keep(scope, key, BODY, CREATED, clock.instant()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void oneStatementOfAnotherModuleMayKeepTheAnswerItself() {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    select api.keep_answer(:scope, :key, :fingerprint, 201,
                        jsonb_build_object('code', 'QD0220260700001CM'), :at)
                    """)
                .param("scope", scope)
                .param("key", key)
                .param("fingerprint", fingerprints.of(BODY))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> n)
                .list());
    assertThat(ask(scope, BODY)).contains(CREATED);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "a b", "安居", "a\tb", "a\u0000", "\u007f"})
  void aKeyIsVisibleAscii(@Nullable String header) {
    Problem problem = catchThrowableOfType(Problem.class, () -> Idempotency.key(header));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
  }

  @Test
  void aKeyHasAtMostSixtyFourCharacters() {
    String longest = "!~".repeat(32);
    assertThat(Idempotency.key(longest)).isEqualTo(longest);
    assertThatThrownBy(() -> Idempotency.key(longest + "x")).isInstanceOf(Problem.class);
  }

  private Optional<StoredAnswer> ask(String by, byte[] body) {
    Optional<StoredAnswer> first =
        transaction.execute(
            status -> {
              Optional<StoredAnswer> kept =
                  answers.begin(by, key, stored -> fingerprints.matches(stored, body));
              if (kept.isEmpty()) {
                answers.keep(by, key, fingerprints.of(body), CREATED, clock.instant());
              }
              return kept;
            });
    return first == null ? Optional.empty() : first;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
