package city.anju.api;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers kept by idempotency key, so that a request sent twice is done once.
 *
 * <p>Use inside the command's own transaction: {@link #begin} first, the work, {@link #keep} last
 * (or SQL {@code api.keep_answer} in the statement that does the work). Kept are 2xx and 422
 * verdicts; anything else rolls back and may be tried again with the same key.
 */
@Component
public class Idempotency {

  /** The request header of machines. */
  public static final String HEADER = "Idempotency-Key";

  /** The response header of an answer given again. */
  public static final String REPLAYED = "Idempotency-Replayed";

  /** How long an answer is kept at least. */
  static final Duration KEPT_FOR = Duration.ofDays(7);

  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,64}");

  private static final String TRY_LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended(? || ' ' || ?, 4201))";

  private static final String FIND =
      """
      select fingerprint, status, answer::text as answer
        from api.answer
       where scope = ? and key = ?
      """;

  private static final String KEEP =
      "select api.keep_answer(:scope, :key, :fingerprint, :status, :answer::jsonb, :at)";

  private static final String PURGE = "delete from api.answer where created_at < :before";

  private final JdbcClient jdbc;
  private final JdbcOperations statements;

  Idempotency(JdbcOperations statements) {
    this.jdbc = JdbcClient.create(statements);
    this.statements = statements;
  }

  /**
   * The key of a request.
   *
   * @param header value of {@code Idempotency-Key}, null when it was not sent
   * @throws Problem 400 {@code IDEMPOTENCY_KEY_MISSING} unless it is 1–64 visible ASCII characters
   */
  public static String key(@Nullable String header) {
    if (header == null || !VISIBLE_ASCII.matcher(header).matches()) {
      throw Problem.of(
          400,
          "IDEMPOTENCY_KEY_MISSING",
          "Send the header Idempotency-Key with 1 to 64 visible ASCII characters.");
    }
    return header;
  }

  /**
   * Claims a key for the running transaction and looks for its first answer.
   *
   * @param scope who asks and what: client, method and path
   * @param key see {@link #key}
   * @param fingerprint keyed digest of the body
   * @return the first answer, or empty when this request is the first
   * @throws Problem 409 {@code IDEMPOTENCY_IN_PROGRESS} while another transaction holds the key,
   *     422 {@code IDEMPOTENCY_CONFLICT} when the key was used for another body
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<StoredAnswer> begin(String scope, String key, byte[] fingerprint) {
    return begin(scope, key, stored -> Arrays.equals(stored, fingerprint));
  }

  /**
   * The same, where the stored fingerprint may be of an older key: {@code stored ->
   * fingerprints.matches(stored, body)}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<StoredAnswer> begin(String scope, String key, Predicate<byte[]> sameBody) {
    Optional<StoredAnswer> first =
        statements.execute(
            TRY_LOCK + ";\n" + FIND,
            (PreparedStatementCallback<Optional<StoredAnswer>>)
                statement -> claimAndFind(statement, scope, key, sameBody));
    return Objects.requireNonNull(first);
  }

  /** One message, two statements: the second sees what the last holder of the lock committed. */
  private static Optional<StoredAnswer> claimAndFind(
      PreparedStatement statement, String scope, String key, Predicate<byte[]> sameBody)
      throws SQLException {
    statement.setString(1, scope);
    statement.setString(2, key);
    statement.setString(3, scope);
    statement.setString(4, key);
    statement.execute();
    try (ResultSet claimed = statement.getResultSet()) {
      if (!claimed.next() || !claimed.getBoolean(1)) {
        throw Problem.of(
                409, "IDEMPOTENCY_IN_PROGRESS", "The first request with this key is still running.")
            .retryAfter(Duration.ofSeconds(1));
      }
    }
    statement.getMoreResults();
    try (ResultSet found = statement.getResultSet()) {
      return found.next() ? Optional.of(first(found, sameBody)) : Optional.empty();
    }
  }

  private static StoredAnswer first(ResultSet row, Predicate<byte[]> sameBody) throws SQLException {
    if (!sameBody.test(row.getBytes("fingerprint"))) {
      throw Problem.of(
          422, "IDEMPOTENCY_CONFLICT", "This key was used for a request with another body.");
    }
    return new StoredAnswer(row.getInt("status"), row.getString("answer"));
  }

  /** Keeps the first answer; it is committed with the command or not at all. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String scope, String key, byte[] fingerprint, StoredAnswer first, Instant at) {
    jdbc.sql(KEEP)
        .param("scope", scope)
        .param("key", key)
        .param("fingerprint", fingerprint)
        .param("status", first.status())
        .param("answer", first.answer())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, number) -> number)
        .list();
  }

  /** Forgets answers older than seven days; returns how many. */
  @Transactional
  public int purge(Instant now) {
    return jdbc.sql(PURGE).param("before", now.minus(KEPT_FOR).atOffset(ZoneOffset.UTC)).update();
  }
}
