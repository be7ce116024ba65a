package city.anju.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a spooled NDJSON body, in order. The spool file has no name from the moment it is
 * open, so nothing of it stays behind, however the process ends.
 *
 * <p>Lines end with LF or CRLF; the last one may lack its end. Blank lines are skipped and counted.
 */
public final class NdjsonLines implements AutoCloseable {

  /** A batch ends after so many bytes, however few its lines are. */
  private static final int BATCH_BYTES = 4 * 1024 * 1024;

  private final FileChannel spool;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int until;
  private int number;

  private NdjsonLines(FileChannel spool) {
    this.spool = spool;
  }

  /** How much is taken. */
  record Limits(long bytes, int lineBytes, int lines) {}

  /** Spools the whole body, and throws 413 when it is more than is taken. */
  static NdjsonLines spool(InputStream body, Limits limits) throws IOException {
    FileChannel spool = nameless();
    try {
      copy(body, spool, limits);
      return new NdjsonLines(spool.position(0));
    } catch (IOException | RuntimeException failed) {
      spool.close();
      throw failed;
    }
  }

  private static FileChannel nameless() throws IOException {
    Path file = Files.createTempFile("anju-spool-", ".ndjson");
    try {
      return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } finally {
      Files.delete(file);
    }
  }

  private static void copy(InputStream body, FileChannel spool, Limits limits) throws IOException {
    byte[] buffer = new byte[1 << 16];
    Measure measure = new Measure(limits);
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      measure.add(buffer, n);
      ByteBuffer part = ByteBuffer.wrap(buffer, 0, n);
      while (part.hasRemaining()) {
        spool.write(part);
      }
    }
  }

  /**
   * The next lines: at most {@code max}, fewer when they are long; none at the end.
   *
   * @throws IOException when the spool file cannot be read
   */
  public List<NdjsonLine> next(int max) throws IOException {
    List<NdjsonLine> batch = new ArrayList<>();
    int bytes = 0;
    while (batch.size() < max && bytes < BATCH_BYTES) {
      byte[] line = readLine();
      if (line == null) {
        break;
      }
      number++;
      if (!isBlank(line)) {
        batch.add(new NdjsonLine(number, line));
        bytes += line.length;
      }
    }
    return List.copyOf(batch);
  }

  /** The bytes up to the next line end; null at the end of the body. */
  private byte @Nullable [] readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean begun = false;
    while (from < until || fill()) {
      begun = true;
      int end = from;
      while (end < until && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, from, end - from);
      from = end + 1; // behind the line end, or behind the buffer
      if (end < until) {
        break;
      }
    }
    return begun ? withoutCarriageReturn(line.toByteArray()) : null;
  }

  private boolean fill() throws IOException {
    from = 0;
    until = spool.read(ByteBuffer.wrap(buffer));
    return until > 0;
  }

  private static byte[] withoutCarriageReturn(byte[] line) {
    boolean crlf = line.length > 0 && line[line.length - 1] == '\r';
    return crlf ? Arrays.copyOf(line, line.length - 1) : line;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  /** Counts while the body comes in. */
  private static final class Measure {

    private final Limits limits;
    private long bytes;
    private int lineBytes;
    private int ended;

    Measure(Limits limits) {
      this.limits = limits;
    }

    void add(byte[] part, int length) {
      bytes += length;
      if (bytes > limits.bytes()) {
        throw RequestBytes.tooLarge(limits.bytes());
      }
      for (int i = 0; i < length; i++) {
        if (part[i] == '\n') {
          ended++;
          lineBytes = 0;
        } else {
          lineBytes++;
          check();
        }
      }
    }

    private void check() {
      if (lineBytes > limits.lineBytes() + 1) { // one more for the CR of a line end
        throw Problem.of(
            413,
            "LINE_TOO_LONG",
            "Line %d has more than %d bytes.".formatted(ended + 1, limits.lineBytes()));
      }
      if (ended >= limits.lines()) {
        throw Problem.of(
            413, "TOO_MANY_LINES", "At most %d lines are taken.".formatted(limits.lines()));
      }
    }
  }
}
