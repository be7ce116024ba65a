package city.anju.web.visitor;

import city.anju.qr.QrCheck;
import city.anju.shared.ListingCode;
import java.time.Instant;

/**
 * What anybody may learn of a code that has the right shape.
 *
 * @param code the code
 * @param state what became of it
 * @param ownerListing whether an owner published it himself: then validity is all there is to say
 * @param checkedAt the instant of the answer
 * @param qr what the QR is worth with which somebody came, if he came with one
 */
public record CheckedCode(
    ListingCode code, State state, boolean ownerListing, Instant checkedAt, QrCheck qr) {

  /** The three answers. */
  public enum State {
    VALID,
    WITHDRAWN,
    UNKNOWN
  }
}
