package city.anju.files;

import city.anju.crypto.Sm3;
import city.anju.database.StartRefused;
import city.anju.shared.Verb;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code ./anju verify-pictures}: what the database knows of is there, and is what it was. */
@Component
class VerifyPicturesVerb implements Verb {

  private static final int AT_ONCE = 500;

  private final FileStore store;
  private final ContentStore contents;

  VerifyPicturesVerb(FileStore store, ContentStore contents) {
    this.store = store;
    this.contents = contents;
  }

  @Override
  public String name() {
    return "verify-pictures";
  }

  @Override
  public String about() {
    return "read every picture's bytes and compare them with their digest";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    long read = 0;
    long lost = 0;
    List<String> some = store.named("", AT_ONCE);
    while (!some.isEmpty()) {
      for (String digest : some) {
        read++;
        // what is missing may have been forgotten while we looked
        if (!isThere(digest) && store.isStillNamed(digest)) {
          lost++;
          out.println("Missing or spoilt: " + digest);
        }
      }
      some = store.named(some.getLast(), AT_ONCE);
    }
    out.printf("%d contents of pictures read and compared.%n", read);
    out.println(lost == 0 ? "The pictures are intact." : "The pictures are NOT intact.");
    return lost == 0 ? 0 : 1;
  }

  private boolean isThere(String digest) {
    try {
      Optional<byte[]> bytes = contents.get(digest);
      return bytes.isPresent() && Sm3.hex(bytes.get()).equals(digest);
    } catch (StoreAway away) {
      throw new StartRefused("The pictures cannot be looked at: " + away.getMessage(), away);
    } catch (IOException spoilt) {
      return false;
    }
  }
}
