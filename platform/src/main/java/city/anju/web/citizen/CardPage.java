package city.anju.web.citizen;

import city.anju.qr.QrPicture;
import city.anju.shared.ListingCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card to print. It lies about in public, so it holds nothing of the home but where to look.
 *
 * @param at when the code was looked at and found valid: what the QR is signed with
 * @param district name of the district; null when the register no longer knows the home
 * @param community name of the community, if the register has one
 * @param address this platform's own address
 */
public record CardPage(
    ListingCode code,
    QrPicture qr,
    Instant at,
    @Nullable String district,
    @Nullable String community,
    String address,
    Paper paper) {

  /** What it is printed on. */
  public enum Paper {
    A6,
    A4;

    /** Whatever is not known is the small one. */
    static Paper of(@Nullable String typed) {
      return "a4".equalsIgnoreCase(typed) ? A4 : A6;
    }

    /** The class of the page's style. */
    public String style() {
      return this == A4 ? "paper-a4" : "paper-a6";
    }
  }
}
