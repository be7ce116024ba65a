package city.anju.qr;

import city.anju.qr.KeySource.Unusable;
import city.anju.shared.Verb;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./anju verify-qr}: checks a QR with the published keys alone. It needs no platform, no
 * database and no data folder; the launcher makes it without them.
 */
public final class VerifyQrVerb implements Verb {

  /** As it is typed. */
  public static final String NAME = "verify-qr";

  private static final int GENUINE = 0;
  private static final int NOT_GENUINE = 1;
  private static final int NOT_CHECKED = 2;
  private static final int LARGEST_DRAWING = 1 << 20;
  private static final int LARGEST_PICTURE = 64 << 20;

  private final String trusted;

  /**
   * The verb.
   *
   * @param trusted address of the platform whose keys count when none are named. Never that in the
   *     QR: a forger prints his own
   */
  public VerifyQrVerb(String trusted) {
    this.trusted = trusted;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String about() {
    return "check a QR with the published keys: verify-qr <text or picture> [--keys <file or url>]";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    List<String> words = new ArrayList<>(arguments);
    String where = trusted + QrKeys.PATH;
    int option = words.indexOf("--keys");
    if (option >= 0 && option + 1 < words.size()) {
      where = words.remove(option + 1);
      words.remove(option);
    }
    if (words.size() != 1) {
      out.println("Say what to check: verify-qr <text or picture> [--keys <file or url>].");
      return NOT_CHECKED;
    }
    try {
      Optional<String> text = text(words.getFirst());
      return text.isPresent()
          ? answer(text.get(), where, out)
          : notGenuine("No QR can be read in %s.".formatted(words.getFirst()), out);
    } catch (IOException unreadable) {
      out.println("%s cannot be read.".formatted(words.getFirst()));
      return NOT_CHECKED;
    } catch (Unusable noKeys) {
      out.println(noKeys.getMessage());
      return NOT_CHECKED;
    }
  }

  /** What was typed, or what stands in the file of that name. */
  private static Optional<String> text(String typed) throws IOException {
    Path file;
    try {
      file = Path.of(typed);
    } catch (InvalidPathException noFile) {
      return Optional.of(typed.strip());
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(typed.strip());
    }
    if (Files.size(file) > LARGEST_PICTURE) {
      throw new IOException("a file larger than any picture of a card");
    }
    byte[] bytes = Files.readAllBytes(file);
    Optional<BufferedImage> picture = QrReader.picture(bytes);
    if (picture.isPresent()) {
      return QrReader.read(picture.get());
    }
    if (bytes.length > LARGEST_DRAWING) {
      return Optional.empty();
    }
    String content = new String(bytes, StandardCharsets.UTF_8).strip();
    return content.contains("<svg") ? QrReader.readSvg(content) : Optional.of(content);
  }

  private static int answer(String text, String where, PrintStream out) throws Unusable {
    Optional<SignedQr> read = SignedQr.read(text);
    if (read.isEmpty()) {
      return notGenuine("this is not the text of a QR of an Anju platform, or not all of it.", out);
    }
    SignedQr qr = read.get();
    QrKeys keys = KeySource.keys(where);
    QrCheck check = keys.check(qr);
    return switch (check.state()) {
      case GENUINE -> {
        out.printf(
            "GENUINE: the platform at %s printed this at %s, when %s was valid; whether it is valid now only the platform can say.%n",
            qr.base(), qr.at(), qr.code());
        yield GENUINE;
      }
      case UNKNOWN_KEY ->
          notGenuine(
              "its key %s is not among those of %s.".formatted(qr.kid(), keys.platform()), out);
      default ->
          notGenuine("the platform at %s did not print this.".formatted(keys.platform()), out);
    };
  }

  private static int notGenuine(String why, PrintStream out) {
    out.println("NOT GENUINE: " + why);
    return NOT_GENUINE;
  }
}
