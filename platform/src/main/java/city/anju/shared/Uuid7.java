package city.anju.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Version 7 of UUIDs (RFC 9562): they sort by time, so indexes grow at one end. */
public final class Uuid7 {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Uuid7() {}

  /** 48 bits of milliseconds, 12 bits of their fraction, 62 random bits. */
  public static UUID next(Instant instant) {
    long millis = instant.toEpochMilli() & 0xffff_ffff_ffffL;
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    long fraction = Math.floorMod(micros, 1000L) * 4096 / 1000;
    long high = (millis << 16) | 0x7000L | fraction;
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
