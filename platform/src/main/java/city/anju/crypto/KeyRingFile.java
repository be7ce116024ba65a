package city.anju.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The key ring on disk: one JSON file that only its owner may read, replaced as a whole. */
final class KeyRingFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private final Path folder;
  private final Path file;

  KeyRingFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("keyring.json");
  }

  /** The file as it is written; the material is base64. */
  record Content(String about, List<Line> keys) {}

  /** One key; state is CURRENT or PREVIOUS. */
  record Line(KeyKind kind, int id, State state, String created, String material) {}

  enum State {
    CURRENT,
    PREVIOUS
  }

  /** The ring, or nothing when there is no such file. */
  Optional<KeyRing> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
      return Optional.of(new KeyRing(content.keys().stream().map(KeyRingFile::key).toList()));
    } catch (IOException | RuntimeException unreadable) {
      // The cause is left out on purpose: a parser's message quotes what it read.
      throw new KeysUnusable(
          "The key ring " + file + " cannot be read or is damaged: restore it from its backup.");
    }
  }

  private static Key key(Line line) {
    return new Key(
        line.kind(),
        line.id(),
        Instant.parse(line.created()),
        line.state() == State.CURRENT,
        Base64.getDecoder().decode(line.material()));
  }

  private static Line line(Key key) {
    return new Line(
        key.kind(),
        key.id(),
        key.current() ? State.CURRENT : State.PREVIOUS,
        key.created().toString(),
        Base64.getEncoder().encodeToString(key.material()));
  }

  /** Writes beside the file, forces it to disk and puts it in place: a crash leaves old or new. */
  void write(KeyRing ring) {
    Content content =
        new Content(
            "Keys of this platform's database. Without this file its personal data are lost: keep"
                + " a copy apart from the database, and show it to nobody.",
            ring.keys().stream().map(KeyRingFile::line).toList());
    Path fresh = folder.resolve("keyring.json.new");
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.deleteIfExists(fresh);
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(content));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
        directory.force(true);
      }
    } catch (IOException failed) {
      throw new KeysUnusable("The key ring " + file + " cannot be written.", failed);
    }
  }

  Path file() {
    return file;
  }
}
