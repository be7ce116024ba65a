package city.anju.listing;

import city.anju.api.FieldProblem;
import city.anju.api.Problem;
import city.anju.audit.AccessLog;
import city.anju.crypto.BlindIndex;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.identity.RealName;
import city.anju.listing.Question.Owner;
import city.anju.shared.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules asked again as of a past instant. Nothing is decided and no answer is stored; the look
 * stands in the access log like any other.
 */
@Service
public class PastVerdicts {

  /** What the access log says of these looks. */
  public static final String GROUND = "OWNER_PAST";

  /** No city had such rules before. */
  static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");

  /** Entries of one batch are recorded within moments of each other, and all of them count. */
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final OwnHomes homes;
  private final OwnerListings listings;
  private final Verifier verifier;
  private final People people;
  private final BlindIndex index;
  private final Log log;

  PastVerdicts(
      OwnHomes homes,
      OwnerListings listings,
      Verifier verifier,
      People people,
      BlindIndex index,
      Log log) {
    this.homes = homes;
    this.listings = listings;
    this.verifier = verifier;
    this.people = people;
    this.index = index;
    this.log = log;
  }

  /** Where looks are written down, and when. */
  @Component
  record Log(AccessLog access, CityClock clock) {}

  /**
   * Of one of the person's homes.
   *
   * @param ref as {@link MyHome#ref} tells it
   * @throws Problem 404 when it is not theirs, 422 {@code INSTANT_AHEAD} or {@code
   *     INSTANT_TOO_EARLY} of {@code /at}
   */
  @Transactional
  public PastVerdict ofHome(PersonId person, String ref, Instant at) {
    return ask(person, homes.byRef(homes.holdings(person), ref).unitCode().value(), at);
  }

  /**
   * Of the home of a listing this person applied for or whose home they own.
   *
   * @param at null: when the listing came into its present state
   * @throws Problem 404, or 422 as above
   */
  @Transactional
  public PastVerdict ofListing(PersonId person, String code, @Nullable Instant at) {
    OwnListing listing = listings.listing(person, code).listing();
    return ask(person, listing.unitCode(), at == null ? listing.statusSince() : at);
  }

  private PastVerdict ask(PersonId person, String unit, Instant at) {
    Instant now = log.clock().now();
    check(at, now);
    RealName real = people.identityOf(person);
    Asked me = Asked.of(List.of(new Owner(real.name(), real.document())), index);
    Verifier.Gate gate = home -> me.areAmong(home.holders());
    Verdict then = verifier.askPast(unit, gate, at, at.plus(MOMENT));
    Verdict seenNow = verifier.askPast(unit, gate, at, null);
    log.access()
        .looked(OwnerListings.by(person), List.of(unit), GROUND, then.outcome().name(), now);
    return new PastVerdict(at, then, saysTheSame(then, seenNow) ? null : seenNow);
  }

  private static void check(Instant at, Instant now) {
    if (at.isAfter(now)) {
      throw wrong("INSTANT_AHEAD", "Nobody knows yet what will be so then.");
    }
    if (at.isBefore(EARLIEST)) {
      throw wrong("INSTANT_TOO_EARLY", "There were no rules then.");
    }
  }

  private static Problem wrong(String code, String detail) {
    return Problem.invalid(List.of(new FieldProblem("/at", code, detail)));
  }

  private static boolean saysTheSame(Verdict one, Verdict other) {
    return one.outcome() == other.outcome() && said(one).equals(said(other));
  }

  private static Set<String> said(Verdict verdict) {
    return verdict.findings().stream()
        .map(finding -> finding.rule() + " " + finding.weight() + " " + number(finding))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String number(Finding finding) {
    return finding.entry() == null ? "" : finding.entry().encumbranceNo();
  }
}
