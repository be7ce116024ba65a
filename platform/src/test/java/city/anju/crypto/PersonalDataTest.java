package city.anju.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is protected opens in its own place and nowhere else. */
class PersonalDataTest {

  private static final String PLACE = "register.holder.id_no";
  private static final UUID ROW = UUID.fromString("0195571e-8c00-7000-8000-000000000001");
  private static final String ID_NO = "330199199001010011";

  @TempDir private Path folder;
  private Keys keys;
  private PersonalData personalData;

  @BeforeEach
  void keys() {
    keys = TestKeys.in(folder);
    personalData = new PersonalData(keys);
  }

  @Test
  void anyTextComesBackAsItWas() {
    Random random = Seeds.random("anyTextComesBackAsItWas");
    for (int i = 0; i < 2_000; i++) {
      String text = Seeds.text(random);
      UUID row = new UUID(random.nextLong(), random.nextLong());
      String place = "a.b." + random.nextInt(5);
      byte[] sealed = personalData.protect(place, row, text);
      assertEquals(text, personalData.reveal(place, row, sealed), "run " + i);
      assertEquals(1 + 12 + text.getBytes(StandardCharsets.UTF_8).length + 16, sealed.length);
    }
  }

  @Test
  void theSameTextNeverLooksTheSame() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      byte[] sealed = personalData.protect(PLACE, ROW, ID_NO);
      assertTrue(seen.add(HexFormat.of().formatHex(sealed)));
    }
  }

  @Test
  void anyFlippedBitIsRefused() {
    byte[] sealed = personalData.protect(PLACE, ROW, ID_NO);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] altered = sealed.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      SealBroken broken =
          assertThrows(
              SealBroken.class, () -> personalData.reveal(PLACE, ROW, altered), "bit " + bit);
      assertFalse(String.valueOf(broken.getMessage()).contains(ID_NO));
    }
  }

  @Test
  void anyOtherLengthIsRefused() {
    byte[] sealed = personalData.protect(PLACE, ROW, ID_NO);
    for (int length = 0; length < sealed.length; length++) {
      byte[] shorter = Arrays.copyOf(sealed, length);
      assertThrows(
          SealBroken.class, () -> personalData.reveal(PLACE, ROW, shorter), "length " + length);
    }
    assertThrows(
        SealBroken.class,
        () -> personalData.reveal(PLACE, ROW, Arrays.copyOf(sealed, sealed.length + 1)));
  }

  @Test
  void anotherRowIsRefused() {
    byte[] sealed = personalData.protect(PLACE, ROW, ID_NO);
    UUID neighbour = new UUID(ROW.getMostSignificantBits(), ROW.getLeastSignificantBits() + 1);
    assertThrows(SealBroken.class, () -> personalData.reveal(PLACE, neighbour, sealed));
  }

  @Test
  void anotherColumnIsRefused() {
    byte[] sealed = personalData.protect(PLACE, ROW, ID_NO);
    assertThrows(SealBroken.class, () -> personalData.reveal("register.holder.name", ROW, sealed));
    assertThrows(SealBroken.class, () -> personalData.reveal(PLACE + " ", ROW, sealed));
  }

  @Test
  void theKeysOfAnotherPlatformDoNotOpenIt() {
    byte[] sealed = personalData.protect(PLACE, ROW, ID_NO);
    PersonalData other = new PersonalData(TestKeys.in(folder.resolve("other")));
    assertThrows(SealBroken.class, () -> other.reveal(PLACE, ROW, sealed));
  }

  @Test
  void afterARotationOldValuesOpenAndAskToBeSealedAgain() {
    byte[] old = personalData.protect(PLACE, ROW, ID_NO);
    assertFalse(personalData.needsReprotect(old));

    keys.rotate(KeyKind.PERSONAL_DATA);
    byte[] fresh = personalData.protect(PLACE, ROW, ID_NO);

    assertEquals(1, old[0]);
    assertEquals(2, fresh[0]);
    assertEquals(ID_NO, personalData.reveal(PLACE, ROW, old));
    assertEquals(ID_NO, personalData.reveal(PLACE, ROW, fresh));
    assertTrue(personalData.needsReprotect(old));
    assertFalse(personalData.needsReprotect(fresh));
    byte[] relabelled = old.clone();
    relabelled[0] = 2;
    assertThrows(SealBroken.class, () -> personalData.reveal(PLACE, ROW, relabelled));
  }

  @Test
  void envelopesAreBoundToTheirRowAndRotateByThemselves() {
    Envelopes envelopes = new Envelopes(keys);
    byte[] secret = {1, 2, 3};
    byte[] sealed = envelopes.seal("identity.signing_key.private_key", "k1", secret);
    assertEquals(
        Arrays.toString(secret),
        Arrays.toString(envelopes.open("identity.signing_key.private_key", "k1", sealed)));
    assertThrows(
        SealBroken.class, () -> envelopes.open("identity.signing_key.private_key", "k2", sealed));
    assertThrows(
        SealBroken.class, () -> envelopes.open("identity.signing_key.other", "k1", sealed));
    keys.rotate(KeyKind.PERSONAL_DATA);
    assertFalse(envelopes.needsReseal(sealed));
    keys.rotate(KeyKind.ENVELOPE);
    assertTrue(envelopes.needsReseal(sealed));
    assertNotEquals(0, envelopes.open("identity.signing_key.private_key", "k1", sealed).length);
  }
}
