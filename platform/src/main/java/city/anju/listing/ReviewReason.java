package city.anju.listing;

import java.util.Arrays;
import java.util.List;

/** Why an officer lets an offer pass or refuses it: the list from which one is chosen. */
public enum ReviewReason {
  /** The authority that filed the restriction has released the home. */
  RELEASED(true),
  /** What was filed does not concern a sale, or not this home. */
  DOES_NOT_APPLY(true),
  /** The term or the condition of the policy is fulfilled. */
  POLICY_FULFILLED(true),
  /** A seizure or objection past its end, which the court confirms as gone. */
  LAPSED_AT_COURT(true),
  /** The photos show this home, or what it shares with the other. */
  PHOTOS_OWN(true),
  /** Another reason to pass, said in words. */
  OTHER_PASS(true),
  /** The restriction stands. */
  STANDS(false),
  /** The term or condition of the policy is not fulfilled. */
  POLICY_NOT_FULFILLED(false),
  /** What was offered does not fit the home. */
  OFFER_NOT_TRUE(false),
  /** The photos were borrowed from another home. */
  PHOTOS_BORROWED(false),
  /** Another reason to refuse, said in words. */
  OTHER_REFUSAL(false);

  private final boolean pass;

  ReviewReason(boolean pass) {
    this.pass = pass;
  }

  /** Whether it lets pass. */
  public boolean pass() {
    return pass;
  }

  /** The reasons to pass, or to refuse. */
  public static List<ReviewReason> of(boolean pass) {
    return Arrays.stream(values()).filter(reason -> reason.pass == pass).toList();
  }
}
