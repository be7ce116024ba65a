package city.anju.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The public id of a home that was ever offered, as addresses write it: 22 characters that say
 * nothing about the home.
 */
public record HomeId(UUID value) {

  private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{22}");

  /** Reads what {@link #toString} writes; another text is the id of no home. */
  public static Optional<HomeId> parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    HomeId id = new HomeId(new UUID(bytes.getLong(), bytes.getLong()));
    return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
  }

  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
