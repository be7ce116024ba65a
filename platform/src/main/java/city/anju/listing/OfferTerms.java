package city.anju.listing;

import city.anju.shared.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an owner offers.
 *
 * @param price asking price in whole yuan
 * @param lastDay last day of the offer; it ends at 24:00 in the city
 * @param title headline, at most {@value #TITLE_LENGTH} characters
 * @param description description, at most {@value #DESCRIPTION_LENGTH} characters
 * @param floor down to here any of several owners may set the price without asking the others again
 */
public record OfferTerms(
    Yuan price,
    LocalDate lastDay,
    @Nullable String title,
    @Nullable String description,
    @Nullable Yuan floor) {

  /** Without a floor: co-owners agree to the price alone. */
  public OfferTerms(
      Yuan price, LocalDate lastDay, @Nullable String title, @Nullable String description) {
    this(price, lastDay, title, description, null);
  }

  /** Longest headline, in UTF-16 units. */
  public static final int TITLE_LENGTH = 60;

  /** Longest description, in UTF-16 units. */
  public static final int DESCRIPTION_LENGTH = 2000;
}
