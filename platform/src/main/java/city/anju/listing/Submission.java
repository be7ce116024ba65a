package city.anju.listing;

import city.anju.api.Idempotency;
import city.anju.api.Problem;
import city.anju.identity.PersonId;
import city.anju.listing.Publication.AnswerKey;

/**
 * What an owner sends who presses "publish".
 *
 * @param no the application
 * @param agreement the promise as it was shown
 * @param answer where the answer is kept
 */
record Submission(PersonId person, String no, Agreement agreement, AnswerKey answer) {

  /**
   * With the form's hidden key.
   *
   * @throws Problem 400 unless it is 1–64 visible ASCII characters
   */
  static Submission of(PersonId person, String no, Agreement agreement, String key) {
    String scope = "person " + person.value() + " POST /my/applications/" + no + "/publish";
    String body = no + "\n" + agreement.version() + "\n" + agreement.language();
    return new Submission(person, no, agreement, new AnswerKey(scope, Idempotency.key(key), body));
  }
}
