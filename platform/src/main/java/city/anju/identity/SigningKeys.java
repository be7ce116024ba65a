package city.anju.identity;

import city.anju.crypto.Envelopes;
import city.anju.shared.CityClock;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The keys of access tokens. They outlive a restart, are sealed in the database, and change once a
 * month; a retired key verifies for another day, long after its last token has expired.
 *
 * <p>RSA, because every request of a machine verifies a signature and only one in half an hour
 * makes one.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

  static final Duration ROTATED_AFTER = Duration.ofDays(30);
  static final Duration VERIFIES_FOR = Duration.ofDays(1);

  private static final int RSA_BITS = 2048;
  private static final String PLACE = "identity.signing_key.sealed";

  /** How often, at most, an unknown key id makes us look whether another node has made a key. */
  private static final Duration LOOKED_AGAIN_AFTER = Duration.ofSeconds(10);

  private final SigningKeyStore store;
  private final Envelopes envelopes;
  private final CityClock clock;
  private final TransactionOperations transactions;
  private volatile @Nullable Known known;

  SigningKeys(
      SigningKeyStore store,
      Envelopes envelopes,
      CityClock clock,
      TransactionOperations transactions) {
    this.store = store;
    this.envelopes = envelopes;
    this.clock = clock;
    this.transactions = transactions;
  }

  private record Known(JWKSet keys, String current, Instant readAt) {}

  /** The id of the key that signs now. */
  String currentKid() {
    return known().current();
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    Known keys = known();
    List<JWK> selected = selector.select(keys.keys());
    if (!selected.isEmpty() || clock.now().isBefore(keys.readAt().plus(LOOKED_AGAIN_AFTER))) {
      return selected;
    }
    return selector.select(read().keys());
  }

  /** Makes a new key when the present one is a month old; what other nodes made is taken up. */
  void rotateWhenDue() {
    transactions.executeWithoutResult(
        transaction -> {
          store.takeTurns();
          Instant now = clock.now();
          boolean due =
              newest().map(key -> !now.isBefore(key.createdAt.plus(ROTATED_AFTER))).orElse(true);
          if (due) {
            makeOne(now);
          }
        });
    read();
  }

  private Known known() {
    Known keys = known;
    return keys == null ? read() : keys;
  }

  private synchronized Known read() {
    List<SigningKeyStore.Row> rows = store.all();
    if (newest(rows).isEmpty()) {
      transactions.executeWithoutResult(
          transaction -> {
            store.takeTurns();
            if (newest().isEmpty()) {
              makeOne(clock.now());
            }
          });
      rows = store.all();
    }
    String current = newest(rows).orElseThrow().kid;
    Known read =
        new Known(new JWKSet(rows.stream().map(this::opened).toList()), current, clock.now());
    known = read;
    return read;
  }

  private Optional<SigningKeyStore.Row> newest() {
    return newest(store.all());
  }

  private static Optional<SigningKeyStore.Row> newest(List<SigningKeyStore.Row> rows) {
    return rows.stream().filter(row -> !row.retired).findFirst();
  }

  private void makeOne(Instant now) {
    try {
      RSAKey key =
          new RSAKeyGenerator(RSA_BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      byte[] secret = key.toJSONString().getBytes(StandardCharsets.UTF_8);
      store.replaceBy(
          key.getKeyID(),
          envelopes.seal(PLACE, key.getKeyID(), secret),
          now,
          now.minus(VERIFIES_FOR));
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java makes RSA keys", e);
    }
  }

  private JWK opened(SigningKeyStore.Row row) {
    byte[] secret = envelopes.open(PLACE, row.kid, row.sealed);
    try {
      return JWK.parse(new String(secret, StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new IllegalStateException("signing key " + row.kid + " cannot be read", e);
    }
  }
}
