package city.anju.listing;

import city.anju.listing.RegisterFacts.Home;
import city.anju.listing.Verdict.Head;
import city.anju.shared.CityClock;
import city.anju.shared.CityProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the rules about one home: the register's standing, then the gate, then everything at once.
 */
@Component
class Verifier {

  private final FactQueries facts;
  private final CityProfile city;
  private final CityClock clock;

  Verifier(FactQueries facts, CityProfile city, CityClock clock) {
    this.facts = facts;
    this.city = city;
    this.clock = clock;
  }

  /**
   * What the rules said, and about which home; without a home when the gate stayed shut. The units
   * are those the certificate covers: even a question that fails belongs in their owners' log.
   */
  sealed interface Answer {
    record Given(Verdict verdict, @Nullable Home home, List<String> units) implements Answer {}

    /** The gate opened, but the certificate covers several homes and none was named. */
    record WhichHome(List<String> units) implements Answer {}

    List<String> units();
  }

  /** Who is asking, as far as the gate is concerned. */
  interface Gate {
    /** Whether these owners open the gate of this home. */
    boolean opens(Home home);
  }

  /**
   * Asks about the home of a certificate, now.
   *
   * @param certNo normalised number; one that no certificate can have is simply unknown
   * @param unitCode the home, where the certificate covers several
   * @param gate the owners' side of the gate
   */
  Answer ask(String certNo, @Nullable String unitCode, Gate gate) {
    Instant at = clock.now();
    RegisterFacts seen = facts.ofCertificate(certNo, at);
    return answer(seen, Numbers.verification(clock.dateOf(at)), unitCode, gate, at);
  }

  /** One of several homes that are asked about together. */
  record OneHome(String certNo, String unitCode, Gate gate) {}

  /** Asks about several homes, now; the answers by unit. */
  Map<String, Answer.Given> askTogether(List<OneHome> homes) {
    Instant at = clock.now();
    RegisterFacts seen =
        facts.ofHomes(
            homes.stream().map(OneHome::unitCode).toList(),
            homes.stream().map(OneHome::certNo).toList(),
            at);
    Map<String, Answer.Given> answers = new HashMap<>();
    for (OneHome home : homes) {
      String number = Numbers.verification(clock.dateOf(at));
      RegisterFacts its = seen.only(home.unitCode());
      answers.put(home.unitCode(), given(answer(its, number, null, home.gate(), at)));
    }
    return answers;
  }

  /**
   * What was to be answered at a past instant, by the rules of that instant. Nothing is stored, so
   * the answer has no number; its register position is that of the home's own last entry.
   *
   * @param known as the register said it to who asked at this instant; null: what we know now was
   *     so then
   */
  Verdict askPast(String unitCode, Gate gate, Instant at, @Nullable Instant known) {
    RegisterFacts seen =
        known == null
            ? facts.ofPast(unitCode, at, at.atOffset(ZoneOffset.UTC), OffsetDateTime.MAX)
            : facts.ofPast(unitCode, at, OffsetDateTime.MAX, known.atOffset(ZoneOffset.UTC));
    return given(answer(seen, "", unitCode, gate, at)).verdict();
  }

  private static Answer.Given given(Answer answer) {
    if (!(answer instanceof Answer.Given given)) {
      throw new IllegalStateException("one home was named and several came back");
    }
    return given;
  }

  private Answer answer(
      RegisterFacts seen, String number, @Nullable String unitCode, Gate gate, Instant at) {
    Head head = new Head(number, seen.policyVersion(), seen.position(), at);
    List<String> units = seen.homes().stream().map(Home::unitCode).toList();
    if (seen.closed() || isLate(seen.lastHeartbeatAt(), at)) {
      return new Answer.Given(Judgement.unavailable(head), null, units);
    }
    List<Home> homes =
        seen.homes().stream()
            .filter(home -> unitCode == null || home.unitCode().equals(unitCode))
            .toList();
    if (homes.isEmpty()) {
      return new Answer.Given(Judgement.refusedAtTheGate(head, Rule.V101), null, units);
    }
    if (!homes.stream().allMatch(home -> home.titleComplete() && gate.opens(home))) {
      return new Answer.Given(Judgement.refusedAtTheGate(head, Rule.V102), null, units);
    }
    if (homes.size() > 1) {
      return new Answer.WhichHome(units);
    }
    Home home = homes.getFirst();
    return new Answer.Given(Judgement.ofHome(head, home), home, units);
  }

  private boolean isLate(@Nullable Instant lastHeartbeat, Instant at) {
    Duration limit = city.registerHeartbeatLimit();
    return limit != null && (lastHeartbeat == null || lastHeartbeat.plus(limit).isBefore(at));
  }
}
