package city.anju.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who ask at the same time are brought together, and whoever is alone waits for nobody. */
class TogetherTest {

  private final Semaphore mayGoOn = new Semaphore(0);
  private final List<List<Integer>> worked = Collections.synchronizedList(new ArrayList<>());
  private final Together<Integer, String> doubled =
      new Together<>("doubler", 3, Duration.ofMinutes(5), this::doubled);

  /** Waits to be let on where more than one is asked, or a hundred; knows no answer to 13. */
  private Map<Integer, String> doubled(List<Integer> all) {
    worked.add(all);
    if (all.contains(100)) {
      mayGoOn.acquireUninterruptibly();
    }
    if (all.contains(-1)) {
      throw new IllegalArgumentException("minus");
    }
    Map<Integer, String> answers = new HashMap<>();
    all.stream().filter(one -> one != 13).forEach(one -> answers.put(one, "" + 2 * one));
    return answers;
  }

  @AfterEach
  void close() {
    mayGoOn.release(10); // a case that fails leaves nobody waiting
    doubled.close();
  }

  private CompletableFuture<Optional<String>> asks(int number) {
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    answer.complete(doubled.ask(number));
                  } catch (RuntimeException failed) {
                    answer.completeExceptionally(failed);
                  }
                });
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING || !thread.isAlive());
    return answer;
  }

  /** One who is being worked for until he may go on. */
  private CompletableFuture<Optional<String>> first() {
    CompletableFuture<Optional<String>> first = asks(100);
    await().until(() -> worked.contains(List.of(100)));
    return first;
  }

  @Test
  void whoComesAloneIsAskedAlone() {
    assertThat(doubled.ask(4)).contains("8");
    assertThat(doubled.ask(5)).contains("10");
    assertThat(worked).containsExactly(List.of(4), List.of(5));
  }

  @Test
  void whoComeWhileOneWorksAreAskedTogetherInTheirOrderAndNotTooMany() {
    CompletableFuture<Optional<String>> first = first();
    List<CompletableFuture<Optional<String>>> others = List.of(asks(1), asks(2), asks(3), asks(4));

    mayGoOn.release();

    assertThat(first.join()).contains("200");
    assertThat(others.stream().map(CompletableFuture::join).map(Optional::orElseThrow))
        .containsExactly("2", "4", "6", "8");
    assertThat(worked).containsExactly(List.of(100), List.of(1, 2, 3), List.of(4));
  }

  @Test
  void twoWhoAskTheSameGetTheSame() {
    CompletableFuture<Optional<String>> first = first();
    List<CompletableFuture<Optional<String>>> same = List.of(asks(7), asks(7));

    mayGoOn.release();

    assertThat(first.join()).contains("200");
    assertThat(same).allSatisfy(one -> assertThat(one.join()).contains("14"));
  }

  @Test
  void whoWaitsTooLongForOthersGoesAloneAndIsNotWorkedFor() {
    try (Together<Integer, String> impatient =
        new Together<>("impatient", 3, Duration.ofMillis(1), this::doubled)) {
      CompletableFuture<Optional<String>> hanging =
          CompletableFuture.supplyAsync(
              () -> untilWorkedFor(impatient, 100), Thread::startVirtualThread);
      await().until(() -> worked.contains(List.of(100)));

      assertThat(impatient.ask(1)).isEmpty();

      mayGoOn.release();
      assertThat(hanging.join()).as("who is worked for has patience").contains("200");
    }
    assertThat(worked).containsExactly(List.of(100));
  }

  private static Optional<String> untilWorkedFor(Together<Integer, String> together, int number) {
    Optional<String> answer = Optional.empty();
    while (answer.isEmpty()) {
      answer = together.ask(number);
    }
    return answer;
  }

  @Test
  void whoseQuestionHasNoAnswerIsTold() {
    assertThat(doubled.ask(13)).isEmpty();
  }

  @Test
  void whatFailsFailsForThoseInItAndTheNextGoOn() {
    CompletableFuture<Optional<String>> first = first();
    List<CompletableFuture<Optional<String>>> failing = List.of(asks(1), asks(-1), asks(2));
    CompletableFuture<Optional<String>> next = asks(3);

    mayGoOn.release();

    assertThat(first.join()).contains("200");
    assertThat(failing)
        .allSatisfy(
            one ->
                assertThatThrownBy(one::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class));
    assertThat(next.join()).contains("6");
    assertThat(doubled.ask(6)).contains("12");
  }
}
