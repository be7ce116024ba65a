package city.anju.listing;

import city.anju.shared.CertificateNo;
import city.anju.shared.IdDocument;
import city.anju.shared.PersonName;
import city.anju.shared.UnitCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about a home by somebody who says whose it is. Wrong owners are no errors here: they
 * do not match.
 *
 * @param certNo certificate number as given, normalised
 * @param owners all owners as given, repetitions included
 * @param unitCode which home, where a certificate covers several
 * @param ground why the asker may ask
 */
public record Question(
    CertificateNo certNo, List<Owner> owners, @Nullable UnitCode unitCode, Entrustment ground) {

  /** An owner as the asker names him. */
  public record Owner(PersonName name, IdDocument document) {}

  /**
   * The entrustment that gives the ground to ask (decision 0015).
   *
   * @param agreementNo number of the agreement
   * @param until its end, exclusive
   */
  public record Entrustment(String agreementNo, Instant until) {}
}
