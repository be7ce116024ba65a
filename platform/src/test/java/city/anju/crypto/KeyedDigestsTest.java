package city.anju.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blind index, fingerprints, secrets and tokens: found again, not turned back, rotated. */
class KeyedDigestsTest {

  @TempDir private Path folder;
  private Keys keys;

  @BeforeEach
  void keys() {
    keys = TestKeys.in(folder);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theIndexFindsTheSameTextInTheSameFieldOnly() {
    BlindIndex index = new BlindIndex(keys);
    byte[] stored = index.of("id", "RESIDENT_ID:330199199001010011");
    assertEquals(33, stored.length);
    assertArrayEquals(stored, index.of("id", "RESIDENT_ID:330199199001010011"));
    assertFalse(Arrays.equals(stored, index.of("name", "RESIDENT_ID:330199199001010011")));
    assertFalse(Arrays.equals(stored, index.of("id", "PASSPORT:330199199001010011")));
    assertFalse(Arrays.equals(index.of("id", "xy"), index.of("idx", "y")));
  }

  @Test
  void afterARotationTheIndexAsksForBothKeysUntilAllIsIndexedAgain() {
    BlindIndex index = new BlindIndex(keys);
    byte[] old = index.of("name", "王小燕");
    assertFalse(index.needsReindex(old));

    keys.rotate(KeyKind.INDEX);

    byte[] fresh = index.of("name", "王小燕");
    List<byte[]> candidates = index.candidates("name", "王小燕");
    assertEquals(2, candidates.size());
    assertArrayEquals(fresh, candidates.get(0));
    assertArrayEquals(old, candidates.get(1));
    assertTrue(index.needsReindex(old));
    assertFalse(index.needsReindex(fresh));
  }

  @Test
  void fingerprintsKeepTheirPartsApart() {
    Fingerprints fingerprints = new Fingerprints(keys);
    byte[] stored = fingerprints.of(utf8("a"), utf8("bc"));
    assertTrue(fingerprints.matches(stored, utf8("a"), utf8("bc")));
    assertFalse(fingerprints.matches(stored, utf8("ab"), utf8("c")));
    assertFalse(fingerprints.matches(stored, utf8("abc")));
    assertFalse(fingerprints.matches(stored, utf8("a"), utf8("bc"), utf8("")));
    assertNotEquals(0, fingerprints.of().length);
  }

  @Test
  void fingerprintsStillMatchAfterARotation() {
    Fingerprints fingerprints = new Fingerprints(keys);
    byte[] stored = fingerprints.of(utf8("entry"));
    keys.rotate(KeyKind.FINGERPRINT);
    assertTrue(fingerprints.matches(stored, utf8("entry")));
    assertFalse(fingerprints.matches(stored, utf8("other entry")));
    assertFalse(Arrays.equals(stored, fingerprints.of(utf8("entry"))));
  }

  @Test
  void secretsAreLongDifferentAndRecognised() {
    Secrets secrets = new Secrets(keys);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String secret = secrets.newSecret();
      assertTrue(secret.matches("[A-Za-z0-9_-]{43}"), secret);
      assertTrue(seen.add(secret));
    }
    String secret = secrets.newSecret();
    byte[] stored = secrets.digest(secret);
    assertTrue(secrets.matches(secret, stored));
    assertFalse(secrets.matches(secret + " ", stored));
    assertFalse(secrets.matches("", stored));
    keys.rotate(KeyKind.SECRETS);
    assertTrue(secrets.matches(secret, stored));
    assertTrue(secrets.matches(secret, secrets.digest(secret)));
    byte[] altered = stored.clone();
    altered[32] ^= 1;
    assertFalse(secrets.matches(secret, altered));
    altered[0] = 9;
    assertThrows(SealBroken.class, () -> secrets.matches(secret, altered));
  }

  @Test
  void aSecretsDigestIsOfNoUseUnderAnotherKey() {
    Secrets here = new Secrets(keys);
    Secrets elsewhere = new Secrets(TestKeys.in(folder.resolve("elsewhere")));
    assertFalse(elsewhere.matches("secret", here.digest("secret")));
  }

  @Test
  void tokensHave128BitsAndAPurpose() {
    Tokens tokens = new Tokens(keys);
    String token = tokens.of("listing.detail", "QD0220240600001CM");
    assertTrue(token.matches("[A-Za-z0-9_-]{22}"), token);
    assertEquals(token, tokens.of("listing.detail", "QD0220240600001CM"));
    assertTrue(tokens.matches("listing.detail", "QD0220240600001CM", token));
    assertFalse(tokens.matches("home.ref", "QD0220240600001CM", token));
    assertFalse(tokens.matches("listing.detail", "QD0220240600002CM", token));
    assertFalse(tokens.matches("listing.detail", "QD0220240600001CM", token + "A"));
    assertFalse(tokens.matches("listing.detail", "QD0220240600001CM", token.substring(1)));
    assertFalse(tokens.matches("listing.detail", "QD0220240600001CM", ""));
  }

  @Test
  void theLastCharacterOfATokenCannotBeVaried() {
    Tokens tokens = new Tokens(keys);
    String token = tokens.of("listing.detail", "QD0220240600001CM");
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    long accepted =
        alphabet
            .chars()
            .mapToObj(last -> token.substring(0, 21) + (char) last)
            .filter(t -> tokens.matches("listing.detail", "QD0220240600001CM", t))
            .count();
    assertEquals(1, accepted);
  }

  @Test
  void printedTokensOutliveARotation() {
    Tokens tokens = new Tokens(keys);
    String printed = tokens.of("listing.detail", "QD0220240600001CM");
    keys.rotate(KeyKind.TOKENS);
    assertTrue(tokens.matches("listing.detail", "QD0220240600001CM", printed));
    assertNotEquals(printed, tokens.of("listing.detail", "QD0220240600001CM"));
  }

  @Test
  void manyThreadsShareOneKey() throws Exception {
    BlindIndex index = new BlindIndex(keys);
    List<byte[]> alone =
        IntStream.range(0, 200).mapToObj(i -> index.of("id", "RESIDENT_ID:" + i)).toList();
    Callable<Void> again =
        () -> {
          for (int round = 0; round < 20; round++) {
            for (int i = 0; i < alone.size(); i++) {
              assertArrayEquals(alone.get(i), index.of("id", "RESIDENT_ID:" + i));
            }
          }
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Void> done : threads.invokeAll(List.of(again, again, again, again))) {
        done.get();
      }
    }
  }
}
