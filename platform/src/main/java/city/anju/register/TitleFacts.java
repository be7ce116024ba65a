package city.anju.register;

import city.anju.shared.CertificateNo;
import city.anju.shared.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of ownership, as an entry carries it.
 *
 * @param separate it carries only its own holders' part (分别持证)
 */
record TitleFacts(
    CertificateNo certNo,
    CoOwnership coOwnership,
    List<Owner> owners,
    LocalDate registeredAt,
    boolean separate) {

  enum CoOwnership {
    SOLE,
    JOINT,
    SHARES
  }

  /** Who owns, by our id of the holder, and how much where that is registered. */
  record Owner(UUID holder, @Nullable Share share) {}

  TitleFacts {
    owners = List.copyOf(owners);
  }

  /**
   * The part of the home this certificate carries.
   *
   * @throws city.anju.shared.InvalidValue when the shares are too fine to be added
   */
  Share carries() {
    if (!separate) {
      return Share.ONE;
    }
    Share sum = Share.ZERO;
    for (Owner owner : owners) {
      sum = owner.share() == null ? sum : sum.plus(owner.share());
    }
    return sum;
  }
}
