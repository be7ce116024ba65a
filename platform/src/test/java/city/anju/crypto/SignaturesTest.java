package city.anju.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issued by us: nobody else's and nothing altered passes. */
class SignaturesTest {

  private static final byte[] CONTENT = "QD0220240600001CM".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private Keys keys;
  private Signatures signatures;

  @BeforeEach
  void keys() {
    keys = TestKeys.in(folder);
    signatures = new Signatures(keys);
  }

  @Test
  void whatWeSignVerifies() {
    Random random = Seeds.random("whatWeSignVerifies");
    for (int i = 0; i < 100; i++) {
      byte[] content = Seeds.bytes(random, 500);
      Signature signature = signatures.sign(content);
      assertTrue(signature.value().matches("[A-Za-z0-9_-]{86}"), signature.value());
      assertTrue(signature.kid().matches("[0-9a-f]{16}"), signature.kid());
      assertTrue(signatures.verify(content, signature), "run " + i);
      byte[] longer = Arrays.copyOf(content, content.length + 1);
      assertFalse(signatures.verify(longer, signature), "run " + i);
    }
  }

  @Test
  void anyFlippedByteOfTheSignatureIsRefused() {
    Signature signature = signatures.sign(CONTENT);
    byte[] value = Base64.getUrlDecoder().decode(signature.value());
    for (int i = 0; i < value.length; i++) {
      byte[] altered = value.clone();
      altered[i] ^= (byte) 0x40;
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(altered);
      assertFalse(signatures.verify(CONTENT, new Signature(signature.kid(), text)), "byte " + i);
    }
  }

  @Test
  void whatIsMalformedIsNoErrorButNoSignature() {
    Signature signature = signatures.sign(CONTENT);
    String kid = signature.kid();
    for (String value :
        List.of(
            "", "?", "AAAA", signature.value() + "AAAA", "A".repeat(86), "_".repeat(85) + "8")) {
      assertFalse(signatures.verify(CONTENT, new Signature(kid, value)), value);
    }
    assertFalse(signatures.verify(CONTENT, new Signature("0000000000000000", signature.value())));
    assertFalse(signatures.verify(CONTENT, new Signature("", signature.value())));
  }

  @Test
  void aSignatureHasOneTextOnly() {
    Signature signature = signatures.sign(CONTENT);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    long accepted =
        alphabet
            .chars()
            .mapToObj(last -> signature.value().substring(0, 85) + (char) last)
            .filter(text -> signatures.verify(CONTENT, new Signature(signature.kid(), text)))
            .count();
    assertEquals(1, accepted);
    String padded = signature.value() + "==";
    assertFalse(signatures.verify(CONTENT, new Signature(signature.kid(), padded)));
  }

  @Test
  void anotherPlatformsSignatureIsNotOurs() {
    Signatures other = new Signatures(TestKeys.in(folder.resolve("other")));
    Signature theirs = other.sign(CONTENT);
    assertTrue(other.verify(CONTENT, theirs));
    assertFalse(signatures.verify(CONTENT, theirs));
    String ours = signatures.kids().getFirst();
    assertFalse(signatures.verify(CONTENT, new Signature(ours, theirs.value())));
  }

  @Test
  void printedSignaturesOutliveARotation() {
    Signature old = signatures.sign(CONTENT);
    String oldKey = signatures.publicKeyPem(old.kid()).orElseThrow();

    keys.rotate(KeyKind.SIGNING);
    Signature fresh = signatures.sign(CONTENT);

    assertNotEquals(old.kid(), fresh.kid());
    assertEquals(List.of(fresh.kid(), old.kid()), signatures.kids());
    assertTrue(signatures.verify(CONTENT, old));
    assertTrue(signatures.verify(CONTENT, fresh));
    assertEquals(Optional.of(oldKey), signatures.publicKeyPem(old.kid()));
    assertTrue(oldKey.startsWith("-----BEGIN PUBLIC KEY-----\n"), oldKey);
    assertEquals(Optional.empty(), signatures.publicKeyPem("0000000000000000"));
  }

  /** Two texts for one point would be two keys for one kid. */
  @Test
  void aPointHasOneText() {
    VerifyingKey key = new Sm2(Sm2.newPrivateKey(new SecureRandom())).publicKey();
    assertEquals(key.kid(), VerifyingKey.ofPoint(key.x(), key.y()).kid());
    byte[] padded = new byte[33];
    System.arraycopy(Base64.getUrlDecoder().decode(key.x()), 0, padded, 1, 32);
    String longer = Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
    assertThrows(
        IllegalArgumentException.class, () -> VerifyingKey.ofPoint(longer, key.y()), "33 bytes");
    assertThrows(
        IllegalArgumentException.class,
        () -> VerifyingKey.ofPoint(key.x().substring(2), key.y()),
        "no 32 bytes");
  }

  @Test
  void newPrivateKeysAreInTheRangeOfTheStandard() {
    for (int i = 0; i < 200; i++) {
      byte[] material = Sm2.newPrivateKey(new SecureRandom());
      assertEquals(32, material.length);
      assertTrue(new Sm2(material).kid().matches("[0-9a-f]{16}"));
    }
  }
}
