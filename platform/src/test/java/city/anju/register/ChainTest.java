package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.crypto.Sm3;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every field of an entry is in its digest, and no field can borrow from its neighbour. */
class ChainTest {

  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
  private static final UUID ID = new UUID(1, 2);
  private static final byte[] PRINT = {1, 2, 3};

  private static byte[] digest(byte[] previous, Chain.Link link) {
    return Chain.digest(previous, link);
  }

  private static Chain.Link link(
      long position, String no, String unit, Instant at, String payload) {
    return new Chain.Link(position, ID, no, "TRANSFER", unit, at, AT, payload, PRINT);
  }

  @Test
  void everyFieldCounts() {
    byte[] start = new byte[Sm3.LENGTH];
    byte[] one = digest(start, link(1, "N-1", "U", AT, "{}"));
    byte[] other = Sm3.digest("other".getBytes(StandardCharsets.UTF_8));
    List<byte[]> different =
        List.of(
            digest(other, link(1, "N-1", "U", AT, "{}")),
            digest(start, link(2, "N-1", "U", AT, "{}")),
            digest(start, link(1, "N-2", "U", AT, "{}")),
            digest(start, link(1, "N-1", "V", AT, "{}")),
            digest(start, link(1, "N-1", "U", AT.plusNanos(1000), "{}")),
            digest(start, link(1, "N-1", "U", AT, "{ }")),
            digest(start, link(1, "N-1U", "", AT, "{}")),
            digest(
                start,
                new Chain.Link(1, new UUID(1, 3), "N-1", "TRANSFER", "U", AT, AT, "{}", PRINT)),
            digest(start, new Chain.Link(1, ID, "N-1", "CHANGE", "U", AT, AT, "{}", PRINT)),
            digest(start, new Chain.Link(1, ID, "N-1", "TRANSFER", null, AT, AT, "{}", PRINT)),
            digest(
                start,
                new Chain.Link(1, ID, "N-1", "TRANSFER", "U", AT, AT.plusNanos(1000), "{}", PRINT)),
            digest(
                start,
                new Chain.Link(1, ID, "N-1", "TRANSFER", "U", AT, AT, "{}", new byte[] {1, 2, 4})));
    assertThat(different).allSatisfy(digest -> assertThat(digest).isNotEqualTo(one));
    assertThat(digest(start, link(1, "N-1", "U", AT, "{}"))).isEqualTo(one);
    assertThat(digest(start, new Chain.Link(1, ID, "N-1T", "RANSFER", "U", AT, AT, "{}", PRINT)))
        .as("nothing is borrowed from the neighbour")
        .isNotEqualTo(one);
    assertThat(digest(start, new Chain.Link(1, ID, "N-1", "TRANSFERU", "", AT, AT, "{}", PRINT)))
        .isNotEqualTo(one);
    Chain.Link heartbeat = new Chain.Link(1, ID, "N", "HEARTBEAT", null, AT, AT, "{}", PRINT);
    assertThat(digest(start, heartbeat)).isEqualTo(digest(start, heartbeat));
  }
}
