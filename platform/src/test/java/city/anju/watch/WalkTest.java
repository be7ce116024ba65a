package city.anju.watch;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Budget;
import city.anju.api.Budgets;
import city.anju.api.ClientAddresses;
import city.anju.api.Problem;
import city.anju.people.TestClock;
import city.anju.shared.CityClock;
import city.anju.shared.ListingCode;
import city.anju.watch.Trail.Told;
import city.anju.watch.Watch.CodeAsker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who walks the sequence of codes is slowed; who asks about what he has seen is not. */
class WalkTest {

  private static final long SEED = 20_261_126L;
  private static final int LAST = 99_999;
  private static final int LAST_ISSUED = 9_000;

  private final TestClock time = new TestClock();
  private final Trails trails = new Trails();
  private final Watch watch =
      new Watch(
          new Budgets(
              List.of(
                  new Budget("codes.check", 10_000_000, Duration.ofMinutes(1)),
                  new Budget("codes.checks", 10_000_000, Duration.ofMinutes(1)))),
          new ClientAddresses(List.of("10.0.0.1"), List.of("192.0.2.200")),
          trails,
          new CityClock(time, ZoneId.of("Asia/Shanghai")));

  @BeforeEach
  void aDayInNovember() {
    time.set(Instant.parse("2026-11-26T01:00:00Z"));
  }

  @Test
  void whoWalksAllNumbersOfAMonthGetsNowhere() {
    int answered = walk(IntStream.rangeClosed(1, LAST).boxed().toList(), "198.51.100.7");

    // twenty a second for 83 minutes: without the watch all of them
    assertThat(answered).isLessThan(2_000);
    assertThat(told(Subject.Kind.ADDRESS))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.subject().name()).isEqualTo("198.51.100.7");
              assertThat(report.asked()).isBetween(answered * 9L / 10, (long) answered);
              assertThat(report.refused()).isEqualTo(LAST - answered);
              assertThat(report.level()).isGreaterThan(6);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"shuffled", "every 97th", "backwards"})
  void anotherOrderDoesNotHelp(String order) {
    List<Integer> numbers = new ArrayList<>();
    switch (order) {
      case "every 97th" -> {
        for (int first = 1; first <= 97; first++) {
          for (int number = first; number <= 9_000; number += 97) {
            numbers.add(number);
          }
        }
      }
      default -> IntStream.rangeClosed(1, 9_000).forEach(numbers::add);
    }
    if (order.equals("shuffled")) {
      Collections.shuffle(numbers, new Random(SEED));
    } else if (order.equals("backwards")) {
      Collections.reverse(numbers);
    }
    assertThat(walk(numbers, "198.51.100.7")).isLessThan(1_500);
  }

  @Test
  void manyAddressesOfOneNetworkAreOneWalker() {
    int answered = 0;
    for (int number = 1; number <= 50_000; number++) {
      time.advance(Duration.ofMillis(50));
      answered += ask("198.51.100." + number % 256, number, number <= 9_000) ? 1 : 0;
    }
    assertThat(answered).isLessThan(5_000);
    assertThat(told(Subject.Kind.NETWORK))
        .singleElement()
        .satisfies(report -> assertThat(report.subject().name()).isEqualTo("198.51.100.0/24"));
    assertThat(told(Subject.Kind.ADDRESS)).isEmpty();

    assertThat(ask("198.51.101.1", 1, true)).as("the network beside it").isTrue();
  }

  @Test
  void aSubscriberOfIpv6CannotHideBehindHisAddresses() {
    int answered = 0;
    for (int number = 1; number <= 20_000; number++) {
      time.advance(Duration.ofMillis(50));
      String address =
          "2001:db8:1:" + Integer.toHexString(number % 4_096) + "::" + Integer.toHexString(number);
      answered += ask(address, number, number <= 9_000) ? 1 : 0;
    }
    assertThat(answered).isLessThan(5_000);
    assertThat(told(Subject.Kind.NETWORK)).hasSize(1);
  }

  @Test
  void honestPeopleBehindOneAddressGetThrough() {
    Random random = new Random(SEED);
    for (int scan = 0; scan < 24_000; scan++) { // a phone every three seconds from six to two
      time.advance(Duration.ofSeconds(3));
      String code =
          "QD%02d2026%02d%05d%sM"
              .formatted(
                  1 + random.nextInt(10),
                  1 + random.nextInt(12),
                  random.nextInt(20) == 0 ? 90_000 + random.nextInt(9_000) : random.nextInt(9_000),
                  random.nextInt(3) == 0 ? "P" : "C");
      boolean typo = code.charAt(10) == '9';
      assertThat(ask("203.0.113.5", new ListingCode(code), !typo)).as("scan %d", scan).isTrue();
    }
    assertThat(trails.takeUntold()).isEmpty();
  }

  @Test
  void everybodyMayScanTheSamePosters() {
    for (int scan = 0; scan < 30_000; scan++) { // one agency's window of three hundred homes
      time.advance(Duration.ofSeconds(2));
      assertThat(ask("203.0.113.5", 100 + scan % 300, true)).as("scan %d", scan).isTrue();
    }
    assertThat(trails.takeUntold()).isEmpty();
  }

  @Test
  void aPortalThatChecksItsOwnStockWalksNothing() {
    for (int day = 0; day < 2; day++) {
      for (int first = 1; first <= 90_000; first += 1_000) {
        time.advance(Duration.ofMillis(200));
        bulk("portal-a", first, 90_000);
      }
      time.advance(Duration.ofHours(23));
    }
    assertThat(trails.takeUntold()).isEmpty();
  }

  @Test
  void aClientThatGuessesNumbersIsSlowedAndNoOtherIs() {
    int refused = 0;
    for (int first = 1; first <= 90_000; first += 1_000) {
      time.advance(Duration.ofMillis(200));
      refused += bulk("portal-b", first, 0) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(80);
    assertThat(told(Subject.Kind.CLIENT))
        .singleElement()
        .satisfies(report -> assertThat(report.subject().name()).isEqualTo("portal-b"));
    assertThat(bulk("portal-a", 1, 90_000)).isTrue();
  }

  @Test
  void waitingIsAllThatIsAskedAndAQuietDayIsForgiven() {
    walk(IntStream.rangeClosed(1, 700).boxed().toList(), "198.51.100.7");
    assertThat(ask("198.51.100.7", 5, true)).isFalse();
    time.advance(Duration.ofMinutes(2));
    assertThat(ask("198.51.100.7", 5, true)).isTrue();

    time.advance(Duration.ofDays(2));
    for (int number = 1; number <= 100; number++) {
      assertThat(ask("198.51.100.7", number, true)).isTrue();
    }
  }

  @Test
  void whatIsTrustedIsReportedAndNeverSlowed() {
    assertThat(walk(IntStream.rangeClosed(1, 3_000).boxed().toList(), "192.0.2.200"))
        .isEqualTo(3_000);
    assertThat(told(Subject.Kind.ADDRESS)).hasSize(1);
  }

  @Test
  void aForwardedAddressThatAStrangerInventsChangesNothing() {
    int answered = 0;
    for (int number = 1; number <= 5_000; number++) {
      MockHttpServletRequest request = from("198.51.100.7");
      request.addHeader("X-Forwarded-For", "203.0.113." + number % 256 + ", 10.0.0.1");
      answered += ask(request, code(number), false) ? 1 : 0;
    }
    assertThat(answered).isBetween(200, 215);
    MockHttpServletRequest byProxy = from("10.0.0.1");
    byProxy.addHeader("X-Forwarded-For", "203.0.113.9, 198.51.100.7");
    assertThat(ask(byProxy, code(1), false)).as("the same one behind our proxy").isFalse();
  }

  @Test
  void aClockThatGoesBackLocksNobodyOut() {
    walk(IntStream.rangeClosed(1, 700).boxed().toList(), "198.51.100.7");
    time.advance(Duration.ofDays(-30));
    assertThat(ask("198.51.100.7", 5, true)).isFalse();
    time.advance(Duration.ofDays(31));
    assertThat(ask("198.51.100.7", 5, true)).isTrue();
  }

  private int walk(List<Integer> numbers, String address) {
    int answered = 0;
    for (int number : numbers) {
      time.advance(Duration.ofMillis(50));
      answered += ask(address, number, number <= LAST_ISSUED) ? 1 : 0;
    }
    return answered;
  }

  private boolean ask(String address, int number, boolean issued) {
    return ask(address, code(number), issued);
  }

  private boolean ask(String address, ListingCode code, boolean issued) {
    return ask(from(address), code, issued);
  }

  private boolean ask(MockHttpServletRequest request, ListingCode code, boolean issued) {
    return guess(watch.codeAsker(request), List.of(code), issued);
  }

  private boolean bulk(String client, int first, int issuedUpTo) {
    List<ListingCode> codes =
        IntStream.range(first, first + 1_000).mapToObj(WalkTest::code).toList();
    return guess(watch.codeAsker(client, codes.size()), codes, first < issuedUpTo);
  }

  private static boolean guess(CodeAsker asker, List<ListingCode> codes, boolean issued) {
    try {
      asker.mayGuess();
    } catch (Problem slowed) {
      assertThat(slowed.status()).isEqualTo(429);
      assertThat(Long.parseLong(slowed.headers().get("Retry-After"))).isBetween(1L, 3_600L);
      return false;
    }
    codes.forEach(code -> asker.guessed(code, issued));
    return true;
  }

  private List<Told> told(Subject.Kind kind) {
    return trails.takeUntold().stream()
        .map(Trail::tell)
        .filter(told -> told.subject().kind() == kind)
        .toList();
  }

  private static MockHttpServletRequest from(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }

  private static ListingCode code(int number) {
    return new ListingCode("QD02202611%05dPM".formatted(number));
  }
}
