package city.anju.listing;

import city.anju.api.Problem;
import city.anju.audit.AccessLog;
import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.crypto.BlindIndex;
import city.anju.identity.MachineCaller;
import city.anju.listing.VerificationStore.Asking;
import city.anju.shared.CityClock;
import city.anju.watch.Watch;
import city.anju.watch.Watch.HomeAsker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions of machines about homes, without publishing. Every question is stored with its answer
 * and stands in the owners' access log (decision 0015).
 */
@Service
public class Verifications {

  /** Mismatches a client may make about one certificate in one day of the city. */
  static final int MISMATCHES_A_DAY = 5;

  private final Verifier verifier;
  private final VerificationStore store;
  private final BlindIndex index;
  private final AccessLog accessLog;
  private final Audit audit;
  private final Watch watch;
  private final CityClock clock;

  Verifications(
      Verifier verifier,
      VerificationStore store,
      BlindIndex index,
      AccessLog accessLog,
      Audit audit,
      Watch watch,
      CityClock clock) {
    this.verifier = verifier;
    this.store = store;
    this.index = index;
    this.accessLog = accessLog;
    this.audit = audit;
    this.watch = watch;
    this.clock = clock;
  }

  /** What a question comes to. */
  public sealed interface Answer {
    /** One of the five answers. */
    record Given(Verdict verdict) implements Answer {}

    /** The gate opened, but the certificate covers several homes: name one. */
    record UnitRequired() implements Answer {}
  }

  /**
   * Asks a question.
   *
   * @throws Problem 429 after five mismatches of this client about this certificate today, and
   *     while too much has not matched of this client's questions, or of all about the certificate
   */
  @Transactional
  public Answer ask(Question question, MachineCaller caller) {
    Instant at = clock.now();
    LocalDate today = clock.dateOf(at);
    String certNo = question.certNo().value();
    HomeAsker asker = watch.homeAsker(caller.clientId(), certNo);
    if (store.lockMismatches(caller.clientId(), certNo, today) >= MISMATCHES_A_DAY) {
      throw Problem.of(
              429,
              "TOO_MANY_MISMATCHES",
              "Five questions about this certificate did not match today. Ask again tomorrow.")
          .retryAfter(Duration.between(at, clock.endOf(today)));
    }
    String unit = question.unitCode() == null ? null : question.unitCode().value();
    Asked asked = Asked.of(question.owners(), index);
    Verifier.Answer answer = verifier.ask(certNo, unit, home -> asked.areExactly(home.holders()));
    asker.answered(!(answer instanceof Verifier.Answer.Given given && mismatches(given)));
    return keep(question, caller, answer, today);
  }

  private Answer keep(
      Question question, MachineCaller caller, Verifier.Answer answer, LocalDate today) {
    Actor actor = new Actor(Actor.Kind.CLIENT, caller.clientId());
    String ground = question.ground().agreementNo();
    return switch (answer) {
      case Verifier.Answer.WhichHome several -> {
        accessLog.looked(actor, several.units(), ground, "UNIT_REQUIRED", clock.now());
        yield new Answer.UnitRequired();
      }
      case Verifier.Answer.Given given -> {
        Verdict verdict = given.verdict();
        String unit = given.home() == null ? null : given.home().unitCode();
        Asking asking =
            new Asking(
                "CLIENT", caller.clientId(), question.certNo().value(), unit, question.ground());
        store.keep(List.of(new VerificationStore.Kept(asking, verdict)));
        if (mismatches(given)) {
          store.countMismatch(caller.clientId(), question.certNo().value(), today);
        }
        String outcome = verdict.outcome().name();
        Instant at = verdict.head().at();
        accessLog.looked(actor, given.units(), ground, outcome, at);
        audit.record(
            AuditEvent.HOME_VERIFIED,
            actor,
            verdict.head().verificationNo(),
            Map.of("outcome", outcome));
        yield new Answer.Given(verdict);
      }
    };
  }

  private static boolean mismatches(Verifier.Answer.Given given) {
    return given.verdict() instanceof Verdict.Refused refused && refused.home() == null;
  }
}
