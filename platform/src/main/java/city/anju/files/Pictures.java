package city.anju.files;

import city.anju.api.Problem;
import city.anju.crypto.Sm3;
import city.anju.shared.CityClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pictures of homes. A file is checked and drawn anew ({@link #draw}), and what was drawn is kept
 * in the caller's transaction ({@link #keep}): when that is committed the bytes are there. Nothing
 * of the file itself stays.
 *
 * <p>Before bytes are put in their place the database knows of them, and they are taken away under
 * the lock of that row: so none is lost, and none lies about that nobody knows of.
 */
public class Pictures {

  /** The largest file that is taken. */
  public static final int MOST_BYTES = PictureReader.MOST_BYTES;

  /** How many bits looks may differ in and still be searched for. */
  public static final int FARTHEST = Bands.FARTHEST;

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

  /** Whoever has drawn a picture keeps it within minutes. */
  private static final Duration UNUSED_FOR = Duration.ofDays(1);

  private static final int AT_ONCE = 500;
  private static final int MOST_ALIKE = 200;

  private final FileStore store;
  private final ContentStore contents;
  private final DrawingRoom room;
  private final TransactionTemplate transaction;
  private final CityClock clock;

  Pictures(
      FileStore store,
      ContentStore contents,
      DrawingRoom room,
      TransactionTemplate transaction,
      CityClock clock) {
    this.store = store;
    this.contents = contents;
    this.room = room;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Checks a file by its content and draws it anew in all sizes. Not in a transaction: it takes its
   * time.
   *
   * @throws city.anju.api.Problem 413, 415, 422 {@code PICTURE_…} when it is not taken; 503 {@code
   *     PICTURES_BUSY}, {@code PICTURES_UNAVAILABLE}
   */
  public DrawnPicture draw(Path file, PictureKind kind) {
    Drawing drawing = room.draw(() -> Drawing.of(file, kind));
    DrawnPicture drawn = drawing.drawn();
    Instant at = clock.now();
    transaction.executeWithoutResult(
        status ->
            drawn.renditions().values().stream()
                .sorted(java.util.Comparator.comparing(DrawnPicture.Rendition::digest))
                .forEach(rendition -> store.announce(rendition, at)));
    try {
      for (Drawing.Sheet sheet : drawing.sheets().values()) {
        contents.put(sheet.digest(), sheet.encoded().bytes());
      }
    } catch (StoreAway away) {
      throw unreachable(away);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drawn;
  }

  /** By which the same file is known again: SM3, as 64 hexadecimal digits. */
  public static String digest(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Sm3.hex(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what was drawn; true together with the rest of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID keep(DrawnPicture drawn) {
    UUID id = UUID.randomUUID();
    store.keep(id, drawn, clock.now());
    return id;
  }

  /** Forgets pictures; their bytes go when nobody else needs them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(List<UUID> ids) {
    store.forget(ids);
  }

  /** A picture in a size, its bytes not fetched yet; whoever asks has been let through before. */
  public Optional<PictureBytes> open(UUID id, PictureSize size) {
    return store.find(id, size).map(found -> new PictureBytes(found, () -> bytes(found)));
  }

  private byte[] bytes(FileStore.Found found) {
    try {
      return contents
          .get(found.digest())
          .orElseThrow(() -> new IOException("content is missing: " + found));
    } catch (StoreAway away) {
      throw unreachable(away);
    } catch (IOException lost) {
      // who keeps the store can put it back: until then it is as if the store did not answer
      LOG.error("A picture is lost or spoilt: {}", lost.toString());
      throw Refusal.unreachable();
    }
  }

  private static Problem unreachable(StoreAway away) {
    LOG.warn("{}", away.getMessage());
    return Refusal.unreachable();
  }

  /** The looks of those pictures that have one. */
  public List<Look> looks(List<UUID> ids) {
    return store.looks(ids).stream().map(k -> new Look(k.look(), k.mirrored())).toList();
  }

  /**
   * A picture and one that looks the same.
   *
   * @param distance in how many bits their looks differ
   */
  public record Alike(UUID picture, UUID other, int distance) {}

  /**
   * Which kept pictures look like these, nearest first for each.
   *
   * @param distance at most {@link #FARTHEST}
   */
  public List<Alike> alike(List<UUID> ids, int distance) {
    List<Alike> alike = new ArrayList<>();
    for (FileStore.Known known : store.looks(ids)) {
      store
          .alike(new Look(known.look(), known.mirrored()), distance, MOST_ALIKE)
          .forEach(hit -> alike.add(new Alike(known.pictureId(), hit.pictureId(), hit.distance())));
    }
    return alike;
  }

  /**
   * Takes away bytes that no picture needs, a day after they were last drawn.
   *
   * @return how many contents went
   */
  public int clear() {
    Instant before = clock.now().minus(UNUSED_FOR);
    int gone = 0;
    for (String digest : store.unused(before, AT_ONCE)) {
      gone += Objects.requireNonNull(transaction.execute(status -> dropped(digest, before)));
    }
    return gone;
  }

  private int dropped(String digest, Instant before) {
    if (!store.drop(digest, before)) {
      return 0;
    }
    try {
      contents.delete(digest);
      return 1;
    } catch (IOException e) {
      LOG.error("A content nobody needs cannot be taken away", e);
      throw new UncheckedIOException(e);
    }
  }
}
