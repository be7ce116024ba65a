package city.anju.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.people.AnjuTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An owner sees everybody who looked at the home, page by page, and nobody else's. */
@AnjuTest
@Tag("database")
class AccessLogTest {

  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
  private static final Actor PORTAL = new Actor(Actor.Kind.CLIENT, "portal-a");
  private static final Actor WANG_YAN =
      new Actor(Actor.Kind.PERSON, "0195571e-8c00-7000-8000-000000000001");

  private final AccessLog log;
  private final TransactionTemplate transaction;
  private final String home = unitCode();
  private final String garage = unitCode();

  AccessLogTest(AccessLog log, PlatformTransactionManager transactions) {
    this.log = log;
    this.transaction = new TransactionTemplate(transactions);
  }

  private static String unitCode() {
    String random = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    return "370202" + random.substring(0, 22);
  }

  @Test
  void aLookAtSeveralHomesIsSeenAtEach() {
    log.looked(PORTAL, List.of(home, garage), "ENTRUSTMENT WT-2026-17", "REFUSED", NINE);

    AccessRow atHome = new AccessRow(NINE, home, PORTAL, "ENTRUSTMENT WT-2026-17", "REFUSED");
    assertThat(log.ofUnits(List.of(home), null, 10)).containsExactly(atHome);
    assertThat(log.ofUnits(List.of(garage), null, 10))
        .extracting(AccessRow::unitCode)
        .containsExactly(garage);
    assertThat(log.ofUnits(List.of(home, garage), null, 10)).hasSize(2);
  }

  @Test
  void noHomeNoRow() {
    log.looked(PORTAL, List.of(), "ENTRUSTMENT", "V101", NINE);
    assertThat(log.ofUnits(List.of(), null, 10)).isEmpty();
    assertThat(log.ofUnits(List.of(unitCode()), null, 10)).isEmpty();
  }

  @Test
  void newestFirstAndInTimeNotInOrderOfWriting() {
    log.looked(PORTAL, List.of(home), "ENTRUSTMENT", "SECOND", NINE.plusSeconds(1));
    log.looked(PORTAL, List.of(home), "ENTRUSTMENT", "FIRST", NINE);
    log.looked(WANG_YAN, List.of(home), "OWNER", "THIRD", NINE.plusSeconds(2));

    assertThat(log.ofUnits(List.of(home), null, 10))
        .extracting(AccessRow::outcome)
        .containsExactly("THIRD", "SECOND", "FIRST");
    assertThat(log.ofUnits(List.of(home), NINE.plusSeconds(1), 10))
        .extracting(AccessRow::outcome)
        .containsExactly("FIRST");
  }

  @Test
  void pagesLeaveNothingOutAndShowNothingTwice() {
    long seed = System.nanoTime();
    System.out.println("pagesLeaveNothingOutAndShowNothingTwice: seed " + seed);
    Random random = new Random(seed);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      // Few instants, so that pages end in the middle of one.
      Instant at = NINE.plusMillis(random.nextInt(8));
      log.looked(PORTAL, List.of(random.nextBoolean() ? home : garage), "ENTRUSTMENT", "N" + i, at);
      written.add("N" + i);
    }
    for (int limit : new int[] {1, 2, 3, 7, 59, 60, 61}) {
      List<String> seen = new ArrayList<>();
      @Nullable Instant before = null;
      List<AccessRow> page = log.ofUnits(List.of(home, garage), before, limit);
      while (!page.isEmpty()) {
        page.forEach(row -> seen.add(row.outcome()));
        before = page.getLast().at();
        page = log.ofUnits(List.of(home, garage), before, limit);
      }
      Collections.sort(seen);
      Collections.sort(written);
      assertThat(seen).as("limit " + limit).isEqualTo(written);
    }
  }

  @Test
  void aQuestionThatIsUndoneIsNoLook() {
    transaction.executeWithoutResult(
        status -> {
          log.looked(PORTAL, List.of(home), "ENTRUSTMENT", "PASSED", NINE);
          status.setRollbackOnly();
        });
    assertThat(log.ofUnits(List.of(home), null, 10)).isEmpty();
  }

  @Test
  void hostileGroundsAreShownAsText() {
    log.looked(PORTAL, List.of(home), "ENTRUSTMENT <script>'\u0000\n", "PASSED", NINE);
    assertThat(log.ofUnits(List.of(home), null, 10))
        .extracting(AccessRow::ground)
        .containsExactly("ENTRUSTMENT <script>'\ufffd\ufffd");
  }

  @Test
  void ownersSeeWhichPlatformAndWhichOfficerButNoPerson() {
    Actor officer = new Actor(Actor.Kind.OFFICER, "370202-0117");
    log.looked(PORTAL, List.of(home), "ENTRUSTMENT", "PASSED", NINE);
    log.looked(officer, List.of(home), "INSPECTION", "SEEN", NINE.plusSeconds(1));
    log.looked(WANG_YAN, List.of(home), "OWNER", "PASSED", NINE.plusSeconds(2));

    assertThat(log.ofUnits(List.of(home), null, 10))
        .extracting(AccessRow::displayText)
        .containsExactly("", "370202-0117", "portal-a");
  }

  @Test
  void aPageHasALimit() {
    for (int limit : new int[] {Integer.MIN_VALUE, 0, 1_001, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> log.ofUnits(List.of(home), null, limit))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
