package city.anju.sandbox.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Password and one-time code of the simulated authority's officers. A code serves once; after five
 * faults in a row a number waits for a minute.
 */
final class StaffCheck {

  private static final int MOST_FAULTS = 5;
  private static final int WAIT_SECONDS = 60;

  private final Map<String, StaffMember> members = new HashMap<>();
  private final Map<String, Long> lastStep = new HashMap<>();
  private final Map<String, Integer> faults = new HashMap<>();
  private final Map<String, Instant> waitsUntil = new HashMap<>();
  private final Clock clock;

  StaffCheck(List<StaffMember> staff, Clock clock) {
    staff.forEach(member -> members.put(member.staffNo(), member));
    this.clock = clock;
  }

  /** What the check says. */
  enum Outcome {
    ACCEPTED,
    WRONG,
    USED_ALREADY,
    WAIT
  }

  synchronized Outcome check(String staffNo, String password, String code) {
    Instant now = clock.instant();
    StaffMember member = members.get(staffNo);
    if (member == null) {
      return Outcome.WRONG;
    }
    if (now.isBefore(waitsUntil.getOrDefault(staffNo, Instant.MIN))) {
      return Outcome.WAIT;
    }
    Optional<Long> step = stepOf(member, code, now);
    if (!same(member.password(), password) || step.isEmpty()) {
      if (faults.merge(staffNo, 1, Integer::sum) >= MOST_FAULTS) {
        faults.remove(staffNo);
        waitsUntil.put(staffNo, now.plusSeconds(WAIT_SECONDS));
      }
      return Outcome.WRONG;
    }
    if (step.get() <= lastStep.getOrDefault(staffNo, 0L)) {
      return Outcome.USED_ALREADY;
    }
    faults.remove(staffNo);
    lastStep.put(staffNo, step.get());
    return Outcome.ACCEPTED;
  }

  /** The step whose code it is: this one, the last or the next, as clocks are apart. */
  private static Optional<Long> stepOf(StaffMember member, String code, Instant now) {
    long step = now.getEpochSecond() / OneTimeCodes.STEP_SECONDS;
    for (long near = step + 1; near >= step - 1; near--) {
      if (same(OneTimeCodes.of(member.secret(), near), code)) {
        return Optional.of(near);
      }
    }
    return Optional.empty();
  }

  private static boolean same(String right, String given) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
