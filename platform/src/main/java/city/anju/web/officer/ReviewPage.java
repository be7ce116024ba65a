package city.anju.web.officer;

import city.anju.listing.Ballot;
import city.anju.listing.Finding;
import city.anju.listing.OfferTerms;
import city.anju.listing.OwnListing;
import city.anju.listing.ReviewFile;
import city.anju.listing.ReviewFile.MayDecide;
import city.anju.listing.ReviewReason;
import city.anju.listing.Waiver;
import city.anju.register.UnitView;
import city.anju.web.citizen.VerdictView;
import city.anju.web.support.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One review on one page: the home, what stands against it, the offer, what came before, and the
 * decision.
 *
 * @param owners masked, or by name when the officer asked for it
 * @param revealed whether they are shown by name
 * @param findings what the rules say now, reasons first
 * @param others what else the register has on the home, and no rule minds
 * @param senior whether the reader may take waivers back
 * @param notice code of what stood in the way of the last decision; null for nothing
 */
public record ReviewPage(
    ReviewFile file,
    Home home,
    List<Owner> owners,
    boolean revealed,
    List<Found> findings,
    List<UnitView.Encumbrance> others,
    List<String> grounds,
    boolean senior,
    Typed typed,
    @Nullable String notice,
    List<FieldError> errors) {

  public ReviewPage {
    owners = List.copyOf(owners);
    findings = List.copyOf(findings);
    others = List.copyOf(others);
    grounds = List.copyOf(grounds);
    errors = List.copyOf(errors);
  }

  /** Whether something must be mended here. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }

  public boolean mayDecide() {
    return file.mayDecide() == MayDecide.YES;
  }

  /** How far it is: a member of {@code office.stands}. */
  public String stands() {
    return QueuePage.stands(file.decided());
  }

  public OfferTerms terms() {
    return file.application().terms();
  }

  public List<Waiver> waivers() {
    return file.waivers();
  }

  public List<OwnListing> listings() {
    return file.listings();
  }

  public List<ReviewReason> reasons(boolean pass) {
    return ReviewReason.of(pass);
  }

  public int longestNote() {
    return Ballot.LONGEST_NOTE;
  }

  /** A finding with the register entry behind it; null when there is none. */
  public record Found(VerdictView.Line line, UnitView.@Nullable Encumbrance entry) {}

  /** What the register says of the home, in words. */
  public record Home(
      String unitCode,
      String location,
      String district,
      String area,
      String building,
      String use,
      @Nullable String houseNature,
      List<UnitView.Title> titles) {}

  /** An owner; the number stays masked in any case. */
  public record Owner(String name, String idNo, @Nullable String share) {}

  /** What the officer had typed. */
  public record Typed(@Nullable Boolean pass, @Nullable ReviewReason reason, String note) {
    static final Typed NOTHING = new Typed(null, null, "");
  }

  /** A waiver that holds can be taken back. */
  public static boolean holds(Waiver waiver) {
    return waiver.endedAt() == null;
  }

  /** Of a rule's finding the tone its note has. */
  static String tone(Finding finding) {
    return finding.weight() == Finding.Weight.BAR ? "bar" : "warn";
  }
}
