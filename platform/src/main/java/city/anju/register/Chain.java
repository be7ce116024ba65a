package city.anju.register;

import city.anju.crypto.Sm3;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chain of entries: each digest is SM3 over the one before and all of its own row, every field
 * preceded by its length in four bytes, so that no entry can be altered, moved, added or left out
 * without all later digests telling.
 */
final class Chain {

  private Chain() {}

  /** A row of the register without its digest. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Link(
      long position,
      UUID id,
      String entryNo,
      String type,
      @Nullable String unitCode,
      Instant occurredAt,
      Instant recordedAt,
      String payload,
      byte[] fingerprint) {}

  static byte[] digest(byte[] previous, Link link) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(link.payload().length() + 512);
    try (DataOutputStream fields = new DataOutputStream(bytes)) {
      put(fields, previous);
      put(fields, Long.toString(link.position()));
      put(fields, link.id().toString());
      put(fields, link.entryNo());
      put(fields, link.type());
      put(fields, link.unitCode() == null ? "" : link.unitCode());
      put(fields, link.occurredAt().toString());
      put(fields, link.recordedAt().toString());
      put(fields, link.payload());
      put(fields, link.fingerprint());
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return Sm3.digest(bytes.toByteArray());
  }

  private static void put(DataOutputStream fields, String text) throws IOException {
    put(fields, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(DataOutputStream fields, byte[] bytes) throws IOException {
    fields.writeInt(bytes.length);
    fields.write(bytes);
  }
}
