package city.anju.register;

import city.anju.api.JsonFields;
import city.anju.register.EncumbranceFacts.Kind;
import city.anju.register.TitleFacts.CoOwnership;
import city.anju.shared.Area;
import city.anju.shared.CertificateNo;
import city.anju.shared.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the values of an entry beyond their shape when it comes in. What was taken is
 * read back without it: a later rule does not make an old entry unreadable.
 */
interface Scrutiny {

  /** For entries that were taken. */
  Scrutiny NONE = new Scrutiny() {};

  /** The closed lists and areas of a unit; any value may be missing or wrong already. */
  default void unit(
      JsonFields unit,
      @Nullable String district,
      @Nullable String use,
      @Nullable String houseNature) {}

  /** The areas of a unit. */
  default void areas(
      JsonFields unit,
      boolean landOnly,
      @Nullable Area building,
      @Nullable Area inner,
      @Nullable Area shared) {}

  /**
   * A certificate and what its owners hold.
   *
   * @param documents of the owners, as their index texts
   * @param shares of the owners, null where none is given
   */
  default void title(
      JsonFields title,
      @Nullable CertificateNo certNo,
      @Nullable CoOwnership coOwnership,
      boolean separate,
      List<String> documents,
      List<@Nullable Share> shares) {}

  /** Kind and days of an encumbrance. */
  default void encumbrance(
      JsonFields encumbrance,
      @Nullable Kind kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String noticeKind,
      Instant occurredAt) {}
}
