package city.anju.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lost keys stop the start; new ones do not lock out what is old. */
class KeysTest {

  private final TestKeys.Remembered database = new TestKeys.Remembered();

  @TempDir private Path parent;

  private Path folder() {
    return parent.resolve("keys");
  }

  private Path file() {
    return folder().resolve("keyring.json");
  }

  @Test
  void theFirstStartMakesARingForItsOwnersEyesOnly() throws Exception {
    TestKeys.in(folder(), database);

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
    try (var files = Files.list(folder())) {
      assertEquals(List.of(file()), files.toList());
    }
    assertEquals(KeyKind.values().length, database.seen.size());
  }

  @Test
  void everyKindHasAKeyOfItsOwn() {
    Keys keys = TestKeys.in(folder(), database);
    Set<String> materials = new HashSet<>();
    for (KeyKind kind : KeyKind.values()) {
      assertTrue(materials.add(Arrays.toString(keys.current(kind).material())), kind.name());
    }
  }

  @Test
  void theNextStartFindsTheSameKeys() throws Exception {
    Keys first = TestKeys.in(folder(), database);
    byte[] before = Files.readAllBytes(file());
    FileTime longAgo = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(file(), longAgo);
    Keys second = TestKeys.in(folder(), database);
    for (KeyKind kind : KeyKind.values()) {
      assertEquals(
          KeyChecks.hex(first.current(kind)), KeyChecks.hex(second.current(kind)), kind.name());
    }
    assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(file()));
    assertEquals(longAgo, Files.getLastModifiedTime(file()), "written anew, and for nothing");
  }

  @Test
  void aLostFolderStopsTheStartAndIsNotMadeAnew() throws Exception {
    TestKeys.in(folder(), database);
    Files.delete(file());

    KeysUnusable refused = assertThrows(KeysUnusable.class, () -> TestKeys.in(folder(), database));

    assertThat(refused)
        .hasMessageStartingWith(
            "This database was written with key PERSONAL_DATA 1, which is not in " + file());
    assertFalse(Files.exists(file()));
  }

  @Test
  void keysOfAnotherDatabaseStopTheStart() {
    TestKeys.in(folder(), database);
    Path other = parent.resolve("other");
    TestKeys.in(other, new TestKeys.Remembered());

    KeysUnusable refused = assertThrows(KeysUnusable.class, () -> TestKeys.in(other, database));

    assertThat(refused).hasMessageContaining("is not the one this database was written with");
  }

  @Test
  void onlyAnEarlierKeyLostStopsTheStartToo() throws Exception {
    TestKeys.in(folder(), database);
    byte[] beforeRotation = Files.readAllBytes(file());
    TestKeys.in(folder(), database).rotate(KeyKind.INDEX);
    Files.write(file(), beforeRotation);

    KeysUnusable refused = assertThrows(KeysUnusable.class, () -> TestKeys.in(folder(), database));

    assertThat(refused).hasMessageContaining("key INDEX 2");
  }

  @Test
  void aCrashBetweenFileAndDatabaseMendsItself() {
    TestKeys.in(folder(), database).rotate(KeyKind.TOKENS);
    database.seen.removeIf(seen -> seen.keyId() == 2);

    Keys keys = TestKeys.in(folder(), database);

    assertEquals(2, keys.current(KeyKind.TOKENS).id());
    assertTrue(database.seen.stream().anyMatch(seen -> seen.keyId() == 2));
  }

  @Test
  void ofTwoPlatformsThatStartOnOneNewDatabaseTheSecondIsRefused() {
    KeyChecks raced =
        new KeyChecks() {
          private boolean asked;

          @Override
          public List<Seen> all() {
            if (!asked) {
              asked = true;
              TestKeys.in(parent.resolve("faster"), database);
              return List.of();
            }
            return database.all();
          }

          @Override
          public void remember(Key key) {
            database.remember(key);
          }
        };
    assertThrows(KeysUnusable.class, () -> TestKeys.in(folder(), raced));
  }

  @Test
  void aRingForANewDatabaseIsTakenAsItIs() {
    Keys keys = TestKeys.in(folder(), database);
    Keys restored = TestKeys.in(folder(), new TestKeys.Remembered());
    assertEquals(
        KeyChecks.hex(keys.current(KeyKind.SECRETS)),
        KeyChecks.hex(restored.current(KeyKind.SECRETS)));
  }

  @Test
  void aRotatedKeyIsCurrentNowAndAfterTheNextStart() throws Exception {
    Keys keys = TestKeys.in(folder(), database);
    assertEquals(2, keys.rotate(KeyKind.SECRETS));
    assertEquals(3, keys.rotate(KeyKind.SECRETS));
    assertEquals(1, keys.current(KeyKind.INDEX).id());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));

    Keys next = TestKeys.in(folder(), database);

    assertEquals(List.of(3, 2, 1), next.all(KeyKind.SECRETS).stream().map(Key::id).toList());
    assertEquals(
        List.of(true, false, false), next.all(KeyKind.SECRETS).stream().map(Key::current).toList());
  }

  @Test
  void theRingSaysWhenItHasNoNumberLeft() {
    Keys keys = TestKeys.in(folder(), database);
    for (int id = 2; id <= 255; id++) {
      assertEquals(id, keys.rotate(KeyKind.TOKENS));
    }
    assertThrows(KeysUnusable.class, () -> keys.rotate(KeyKind.TOKENS));
    assertEquals(255, keys.current(KeyKind.TOKENS).id());
  }

  @Test
  void aDamagedRingIsRefusedWithoutShowingIt() throws Exception {
    TestKeys.in(folder(), database);
    String whole = Files.readString(file());
    String material = whole.replaceFirst("(?s).*?\"material\" : \"([^\"]*)\".*", "$1");
    assertNotEquals(whole, material);
    List<String> damaged =
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "{\"about\":\"\",\"keys\":null}",
            "{\"about\":\"\",\"keys\":[null]}",
            whole.substring(0, whole.length() / 2),
            whole.replaceFirst("PERSONAL_DATA", "PERSONAL"),
            whole.replaceFirst("CURRENT", "PREVIOUS"),
            whole.replaceFirst("\"id\" : 1", "\"id\" : 256"),
            whole.replaceFirst("\"id\" : 1", "\"id\" : 0"),
            whole.replaceFirst("2026-03-02T", "yesterday"),
            whole.replace(material, material.substring(4)),
            whole.replace(material, "?" + material.substring(1)),
            whole.replaceFirst("\"state\"", "\"status\""));
    for (String text : damaged) {
      Files.writeString(file(), text);
      KeysUnusable refused =
          assertThrows(KeysUnusable.class, () -> TestKeys.in(folder(), database), text);
      for (Throwable t = refused; t != null; t = t.getCause()) {
        assertFalse(String.valueOf(t.getMessage()).contains(material.substring(4)), text);
      }
    }
    Files.writeString(file(), whole);
    assertDoesNotThrow(() -> TestKeys.in(folder(), database));
  }

  @Test
  void anyFlippedBitIsRefusedOrChangesNoKey() throws Exception {
    Random random = Seeds.random("anyFlippedBitIsRefusedOrChangesNoKey");
    Keys right = TestKeys.in(folder(), database);
    byte[] whole = Files.readAllBytes(file());
    for (int i = 0; i < 300; i++) {
      byte[] flipped = whole.clone();
      int bit = random.nextInt(whole.length * 8);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file(), flipped);
      try {
        Keys opened = TestKeys.in(folder(), database);
        for (KeyKind kind : KeyKind.values()) {
          assertEquals(
              KeyChecks.hex(right.current(kind)),
              KeyChecks.hex(opened.current(kind)),
              "bit " + bit);
        }
      } catch (KeysUnusable refused) {
        assertThat(refused).message().isNotEmpty();
      }
    }
  }

  @Test
  void noKeyShowsItself() {
    Key key = TestKeys.in(folder(), database).current(KeyKind.ENVELOPE);
    assertEquals("Key[ENVELOPE 1, current]", key.toString());
    assertEquals("Key[ENVELOPE 1]", key.previous().toString());
  }

  @Test
  void aKeyHasANumberOfOneByteAndTheLengthOfItsKind() {
    assertEquals(1, key(1, 32).id());
    assertEquals(255, key(255, 32).id());
    for (int id : new int[] {-1, 0, 256}) {
      assertThrows(IllegalArgumentException.class, () -> key(id, 32), "number " + id);
    }
    for (int length : new int[] {0, 31, 33}) {
      assertThrows(IllegalArgumentException.class, () -> key(1, length), "length " + length);
    }
  }

  @Test
  void aRingHasOneCurrentKeyOfAKindAndNoNumberTwice() {
    Key first = key(1, 32);
    assertEquals(List.of(first), new KeyRing(List.of(first)).keys());
    assertThrows(IllegalArgumentException.class, () -> new KeyRing(List.of(first, key(2, 32))));
    assertThrows(IllegalArgumentException.class, () -> new KeyRing(List.of(first.previous())));
    assertThrows(
        IllegalArgumentException.class,
        () -> new KeyRing(List.of(first, first.previous())),
        "one number, two keys: what bears it could not be opened for sure");
  }

  private static Key key(int id, int length) {
    return new Key(KeyKind.INDEX, id, Instant.EPOCH, true, new byte[length]);
  }

  @Test
  void nothingIsRotatedWhenTheRingHasDisappeared() throws Exception {
    Keys keys = TestKeys.in(folder(), database);
    Files.delete(file());
    KeysUnusable refused = assertThrows(KeysUnusable.class, () -> keys.rotate(KeyKind.INDEX));
    assertThat(refused).hasMessage("The key ring " + file() + " has disappeared.");
    assertFalse(Files.exists(file()), "a ring of one key would lock out all that is old");
    assertEquals(1, keys.current(KeyKind.INDEX).id());
  }
}
