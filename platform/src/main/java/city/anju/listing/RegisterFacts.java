package city.anju.listing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one SELECT saw of the register and of the rules: the standing of the register, and the homes
 * of a certificate with their holders and impediments.
 *
 * @param position last entry seen
 * @param closed whether an officer closed the register
 * @param lastHeartbeatAt when the registry last said that nothing is missing
 * @param policyVersion rules in force at the instant
 * @param homes homes of the certificate, by unit code; empty when it is unknown or no longer
 *     current
 */
record RegisterFacts(
    long position,
    boolean closed,
    @Nullable Instant lastHeartbeatAt,
    String policyVersion,
    List<Home> homes) {

  /** The same of one home, as if nothing had been asked about the others. */
  RegisterFacts only(String unitCode) {
    List<Home> its = homes.stream().filter(home -> home.unitCode().equals(unitCode)).toList();
    return new RegisterFacts(position, closed, lastHeartbeatAt, policyVersion, its);
  }

  record Home(
      VerifiedHome home,
      long titleVersion,
      boolean titleComplete,
      boolean held,
      List<Holder> holders,
      List<Finding> findings) {

    String unitCode() {
      return home.unitCode();
    }
  }

  /** A holder of a current certificate by blind indexes, in lower-case hex. */
  record Holder(String id, String name) {}
}
