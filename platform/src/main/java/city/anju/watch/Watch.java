package city.anju.watch;

import city.anju.api.Budgets;
import city.anju.api.ClientAddresses;
import city.anju.api.Problem;
import city.anju.shared.CityClock;
import city.anju.shared.ListingCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Stands at the doors through which somebody could harvest what is for single questions: takes each
 * question from its budget, lets a walker wait longer and longer, and keeps what the officers
 * should know. No thread and no connection waits: who is too fast is told when to come again.
 */
public class Watch {

  private final Budgets budgets;
  private final ClientAddresses addresses;
  private final Trails trails;
  private final CityClock clock;

  Watch(Budgets budgets, ClientAddresses addresses, Trails trails, CityClock clock) {
    this.budgets = budgets;
    this.addresses = addresses;
    this.trails = trails;
    this.clock = clock;
  }

  /**
   * Somebody who asks about a code. Genuine QRs are no guesses: who has one need not be watched.
   */
  public interface CodeAsker {

    /**
     * Before a guess is answered.
     *
     * @throws Problem 429 while the asker has to wait
     */
    void mayGuess();

    /** After a guess: whether the code was ever issued. */
    void guessed(ListingCode code, boolean issued);
  }

  /** Somebody who asks about a home. */
  public interface HomeAsker {

    /** After the answer: whether the asker knew certificate and owners. */
    void answered(boolean matched);
  }

  /**
   * An anonymous question about a code, known by where it comes from.
   *
   * @throws Problem 429 when the address has used up its budget
   */
  public CodeAsker codeAsker(HttpServletRequest request) {
    ClientAddresses.Origin origin = addresses.origin(request);
    budgets.take("codes.check", origin.address());
    long now = now();
    Trail own = trail(Habit.CODE_WALK, Subject.Kind.ADDRESS, origin.address(), now);
    if (origin.trusted()) {
      return new Guesses(List.of(own), true, false);
    }
    List<Trail> asking =
        List.of(
            own, trail(Habit.CODE_WALK_OF_NETWORK, Subject.Kind.NETWORK, origin.network(), now));
    return new Guesses(asking, true, true);
  }

  /**
   * A machine's question about many codes. Its own stock may be as dense as it likes: only codes
   * that were never issued are odd.
   *
   * @throws Problem 429 when the client has used up its budget
   */
  public CodeAsker codeAsker(String clientId, int codes) {
    budgets.take("codes.checks", clientId, codes);
    return new Guesses(
        List.of(trail(Habit.CODE_WALK, Subject.Kind.CLIENT, clientId, now())), false, true);
  }

  /**
   * A machine's question about the home of a certificate.
   *
   * @throws Problem 429 when the client or the certificate has to wait, or used up its budget
   */
  public HomeAsker homeAsker(String clientId, String certNo) {
    budgets.take("verifications.client", clientId);
    budgets.take("verifications.certificate", certNo);
    long now = now();
    List<Trail> asking =
        List.of(
            trail(Habit.MISMATCHES, Subject.Kind.CLIENT, clientId, now),
            trail(Habit.MISMATCHES_OF_CERTIFICATE, Subject.Kind.CERTIFICATE, certNo, now));
    mayAsk(asking, now, "Questions have not matched too often; ask again later.");
    return matched -> asking.forEach(trail -> count(trail, trail.asked(now(), !matched)));
  }

  /**
   * A signed-in person asks for something of their own; the answer says whether it was.
   *
   * @throws Problem 429 while the person has to wait
   */
  public HomeAsker personAsker(UUID person) {
    long now = now();
    Trail trail = trail(Habit.STRANGE_ADDRESSES, Subject.Kind.PERSON, person.toString(), now);
    mayAsk(List.of(trail), now, "Too many addresses of what is not yours; ask again later.");
    return own -> count(trail, trail.asked(now(), !own));
  }

  /** A signed-in person reads the page of a home that its owner offers: counted, never slowed. */
  public void readsOwnersHome(UUID person) {
    long now = now();
    Trail trail = trail(Habit.OWNERS_HOMES, Subject.Kind.PERSON, person.toString(), now);
    count(trail, trail.asked(now, true));
  }

  private Trail trail(Habit habit, Subject.Kind kind, String name, long now) {
    return trails.of(new Subject(habit, kind, name), now);
  }

  private void mayAsk(List<Trail> asking, long now, String why) {
    long longest = 0;
    for (Trail trail : asking) {
      long left = trail.refusedFor(now);
      if (left > 0) {
        trails.toTell(trail);
        longest = Math.max(longest, left);
      }
    }
    if (longest > 0) {
      throw Problem.of(429, "TOO_MANY_REQUESTS", why).retryAfter(Duration.ofMillis(longest));
    }
  }

  private void count(Trail trail, boolean slowed) {
    if (slowed) {
      trails.toTell(trail);
    }
  }

  private long now() {
    return clock.now().toEpochMilli();
  }

  private final class Guesses implements CodeAsker {

    private final List<Trail> asking;
    private final boolean nearIsOdd;
    private final boolean waits; // what is trusted is counted and reported, and never waits

    Guesses(List<Trail> asking, boolean nearIsOdd, boolean waits) {
      this.asking = asking;
      this.nearIsOdd = nearIsOdd;
      this.waits = waits;
    }

    @Override
    public void mayGuess() {
      if (waits) {
        mayAsk(asking, now(), "Codes are asked for one after the other; ask again later.");
      }
    }

    @Override
    public void guessed(ListingCode code, boolean issued) {
      String text = code.value();
      long number = 0;
      int letters = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
          number = number * 10 + (c - '0');
        } else {
          letters = letters * 31 + c;
        }
      }
      long now = now();
      for (Trail trail : asking) {
        count(trail, trail.askedCode(now, number, letters, issued, nearIsOdd));
      }
    }
  }
}
