package city.anju.audit;

/**
 * Everything that is audited: acts of persons, machine clients, officers and operators. The list is
 * closed; what is not in it cannot be recorded.
 */
public enum AuditEvent {
  SIGNED_IN("A person signed in by real name."),
  SIGNED_OUT("A person signed out."),
  CLIENT_CREATED("A machine client was created."),
  CLIENT_SUSPENDED("A machine client was suspended."),
  TOKEN_ISSUED("A machine client was given an access token."),
  REGISTER_FED("A request fed entries to the register."),
  ENTRY_REJECTED("An entry for a known home was rejected and the home is held."),
  HOLD_RELEASED("A held home was released."),
  REGISTER_CLOSED("The register was closed to questions."),
  REGISTER_OPENED("The register was opened again."),
  REGISTER_READ("A machine client read a unit of the register."),
  HOME_VERIFIED("Somebody asked whether a home may be offered for sale."),
  PROMISE_AGREED("A person agreed to the promise of truthfulness."),
  APPLICATION_SAVED("A person saved an offer of a home."),
  APPLICATION_WITHDRAWN("A person withdrew an offer before it was published."),
  CONSENT_GIVEN("A co-owner agreed to an offer, or to a change of a listing."),
  CONSENT_REFUSED("A co-owner refused an offer, or a change of a listing."),
  CONSENT_REVOKED("A co-owner took their agreement back and the listing was withdrawn."),
  CHANGE_PROPOSED("An owner proposed a change of a listing to the others."),
  NOTICES_READ("A person marked notices about their homes as read."),
  PHOTO_ADDED("A person added a photo or floor plan to an offer."),
  PHOTO_CHANGED("A person described or moved a photo or floor plan of an offer."),
  PHOTO_REMOVED("A person removed a photo or floor plan from an offer."),
  VIEWING_ASKED("A person asked an owner to see a home."),
  VIEWING_TIMES_PROPOSED("An owner proposed times for a viewing."),
  VIEWING_TIME_PICKED("A person picked one of the times for a viewing."),
  VIEWING_CONFIRMED("A viewing was agreed by both."),
  VIEWING_ENDED("A viewing was declined or called off."),
  VIEWING_MESSAGE("A person wrote to the other about a viewing."),
  CONTACT_OFFERED("A person offered to share a contact with the other of a viewing."),
  CONTACTS_SHARED("Both of a viewing had agreed, and each was shown the other's contact."),
  CONTACT_TAKEN_BACK("A person no longer shares a contact with the other of a viewing."),
  PERSON_REPORTED("A person reported the other of a viewing to the officers."),
  COMPLAINTS_READ("An officer read what was reported of a person."),
  PERSON_BLOCKED("A person wants to hear no more of another."),
  PERSON_UNBLOCKED("A person hears again of another."),
  LISTING_PUBLISHED("A listing was published and received its code."),
  LISTING_WITHDRAWN("A listing was withdrawn."),
  PRICE_CHANGED("The price of a listing was changed."),
  TERM_CHANGED("The last day of a listing was changed."),
  SWEEP_RUN("The whole city was checked against the register."),
  PRACTITIONERS_IMPORTED("An operator imported who works for an agency."),
  KEYS_ROTATED("An operator added a new current key."),
  OFFICER_ADDED("An officer was put on file, or filed anew."),
  OFFICER_SUSPENDED("An officer was suspended."),
  REVIEW_VOTED("An officer decided about an application in review."),
  REVIEW_DECIDED("A review came to its end."),
  REVIEW_OBJECTED("An applicant objected to a refusal."),
  WAIVER_REVOKED("An officer took back what a review had let pass."),
  OWNERS_REVEALED("An officer looked at the names and numbers of a home's owners."),
  ACCESS_LOG_READ("A person read who had asked about their homes.");

  private final String sentence;

  AuditEvent(String sentence) {
    this.sentence = sentence;
  }

  /** What happened, in one English sentence. */
  public String sentence() {
    return sentence;
  }
}
