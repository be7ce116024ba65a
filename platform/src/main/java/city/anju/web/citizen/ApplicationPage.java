package city.anju.web.citizen;

import city.anju.listing.Application;
import city.anju.listing.CoOwner;
import city.anju.listing.OwnerListings.Refusal;
import city.anju.listing.Photo;
import city.anju.shared.Promise;
import city.anju.web.support.FieldError;
import city.anju.web.support.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An owner's way to a code, in whatever state it is.
 *
 * @param no public number
 * @param home the home; null when the register no longer knows it as this person's
 * @param photos the pictures that are offered with it
 * @param verdict the answer of the rules, asked now; null when the application is closed
 * @param coOwners all owners while some have still to confirm; empty when they are not known
 * @param code the code it led to
 * @param deadline last day of a review
 * @param stateSince when it came into its state
 * @param promise what the owner agrees to, while it is a draft
 * @param key the form's hidden key: the same key is one publication, however often it is sent
 * @param reviews how officers decided, newest first
 * @param errors what must be mended
 * @param others what the other owners have to do with it
 */
public record ApplicationPage(
    String no,
    State state,
    @Nullable HomeFacts home,
    Offer offer,
    List<Photo> photos,
    @Nullable VerdictView verdict,
    List<CoOwner> coOwners,
    @Nullable String code,
    @Nullable LocalDate deadline,
    Instant stateSince,
    PromiseText promise,
    String key,
    List<ReviewNews> reviews,
    List<FieldError> errors,
    Others others) {

  public ApplicationPage {
    photos = List.copyOf(photos);
    coOwners = List.copyOf(coOwners);
    reviews = List.copyOf(reviews);
    errors = List.copyOf(errors);
  }

  /**
   * What the other owners have to do with it.
   *
   * @param askedBy who started it, masked
   * @param why why it came to nothing; null when it did not, or was given up
   * @param refusal who refused it, and why; null when nobody did
   */
  public record Others(
      String askedBy, Application.@Nullable EndedWhy why, @Nullable Refusal refusal) {}

  /** Whether it waits for the answer of the person who reads. */
  public boolean waitsForYou() {
    return coOwners.stream().anyMatch(owner -> owner.you() && !owner.agreed());
  }

  /** Whether all have agreed, and only the rules hold it up. */
  public boolean heldUp() {
    return !coOwners.isEmpty() && coOwners.stream().allMatch(CoOwner::agreed);
  }

  /** Whether it waits for somebody who cannot answer here. */
  public boolean waitsForPaper() {
    return coOwners.stream().anyMatch(owner -> !owner.agreed() && !owner.signsIn());
  }

  /** Whether the applicant may object to the last refusal: once. */
  public boolean mayObject() {
    return state == State.REFUSED
        && home != null
        && !reviews.isEmpty()
        && reviews.getFirst().refused()
        && reviews.getFirst().objection() == null;
  }

  /** Whether something must be mended here. */
  public boolean wrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }

  /** What the page is about: the state of the application, a draft being told by its verdict. */
  public enum State {
    DRAFT,
    DRAFT_FOR_REVIEW,
    DRAFT_REFUSED,
    DRAFT_UNAVAILABLE,
    WAITING_FOR_CO_OWNERS,
    IN_REVIEW,
    WAITING_FOR_CODE,
    PUBLISHED,
    REFUSED,
    LAPSED,
    WITHDRAWN;

    /** Whether the promise can be agreed to now. */
    public boolean publishable() {
      return this == DRAFT || this == DRAFT_FOR_REVIEW;
    }

    /** Whether it can still lead to a code, or has. */
    public boolean goesOn() {
      return this != REFUSED && this != LAPSED && this != WITHDRAWN;
    }

    /** Whether nothing has been submitted yet. */
    public boolean draft() {
      return publishable() || this == DRAFT_REFUSED || this == DRAFT_UNAVAILABLE;
    }

    /** Whether it waits for somebody. */
    public boolean waiting() {
      return this == WAITING_FOR_CO_OWNERS || this == IN_REVIEW || this == WAITING_FOR_CODE;
    }
  }

  /**
   * The promise as shown.
   *
   * @param version version of the text
   * @param language {@code zh} or {@code en}: which text was read
   */
  public record PromiseText(String version, String language, String title, String text) {

    static PromiseText of(Promise promise, Language language) {
      return language == Language.EN
          ? new PromiseText(promise.version(), "en", promise.titleEn(), promise.textEn())
          : new PromiseText(promise.version(), "zh", promise.titleZh(), promise.textZh());
    }
  }
}
