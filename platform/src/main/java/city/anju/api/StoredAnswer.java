package city.anju.api;

/**
 * The first answer to a request with an idempotency key, to be given again.
 *
 * @param status HTTP status of the first answer
 * @param answer its JSON body; holds ids and public facts only
 */
public record StoredAnswer(int status, String answer) {}
