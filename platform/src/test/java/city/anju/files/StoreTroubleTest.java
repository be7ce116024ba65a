package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.api.Problem;
import city.anju.people.AnjuTest;
import city.anju.people.TestPictures;
import city.anju.shared.CityClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said of pictures while their store is away, or has lost one. */
@AnjuTest
class StoreTroubleTest {

  @TempDir private Path folder;

  private final Pictures pictures;
  private final FileStore store;
  private final DrawingRoom room;
  private final CityClock clock;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  StoreTroubleTest(
      Pictures pictures,
      FileStore store,
      DrawingRoom room,
      CityClock clock,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.pictures = pictures;
    this.store = store;
    this.room = room;
    this.clock = clock;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void aStoreThatIsAwayIsSaidToBeAwayAndNothingIsKept() throws Exception {
    UUID there = kept(1061);
    Path file = upload(1062);
    int before = jdbc.sql("select count(*) from files.picture").query(Integer.class).single();
    Pictures unreachable = of(new Away());
    assertAway(() -> unreachable.draw(file, PictureKind.PHOTO));
    assertAway(() -> unreachable.open(there, PictureSize.CARD).orElseThrow().fetch());
    assertThat(jdbc.sql("select count(*) from files.picture").query(Integer.class).single())
        .isEqualTo(before);
    assertThat(pictures.draw(file, PictureKind.PHOTO).renditions()).hasSize(3);
  }

  @Test
  void aPictureThatTheStoreHasLostIsAwayUntilItIsPutBack() throws Exception {
    UUID there = kept(1063);
    for (Pictures forgetful : List.of(of(new Lost(false)), of(new Lost(true)))) {
      assertAway(() -> forgetful.open(there, PictureSize.CARD).orElseThrow().fetch());
    }
    assertThat(pictures.open(there, PictureSize.CARD).orElseThrow().fetch()).isNotEmpty();
  }

  private static void assertAway(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(503);
              assertThat(problem.code()).isEqualTo("PICTURES_UNAVAILABLE");
            });
  }

  private Pictures of(ContentStore contents) {
    return new Pictures(store, contents, room, transaction, clock);
  }

  private UUID kept(int scene) throws Exception {
    DrawnPicture drawn = pictures.draw(upload(scene), PictureKind.PHOTO);
    return Objects.requireNonNull(transaction.execute(status -> pictures.keep(drawn)));
  }

  private Path upload(int scene) throws Exception {
    Path file = Files.createTempFile(folder, "upload", "");
    return Files.write(file, TestPictures.jpeg(TestPictures.scene(scene, 640, 480)));
  }

  /** A store that nobody reaches. */
  private static final class Away implements ContentStore {

    @Override
    public void put(String digest, byte[] bytes) throws StoreAway {
      throw new StoreAway("nobody answers");
    }

    @Override
    public Optional<byte[]> get(String digest) throws StoreAway {
      throw new StoreAway("nobody answers");
    }

    @Override
    public void delete(String digest) throws StoreAway {
      throw new StoreAway("nobody answers");
    }
  }

  /** A store that takes everything and has nothing. */
  private static final class Lost implements ContentStore {

    private final boolean spoilt;

    private Lost(boolean spoilt) {
      this.spoilt = spoilt;
    }

    @Override
    public void put(String digest, byte[] bytes) {}

    @Override
    public Optional<byte[]> get(String digest) throws IOException {
      if (spoilt) {
        throw new IOException("other bytes than were given");
      }
      return Optional.empty();
    }

    @Override
    public void delete(String digest) {}
  }
}
