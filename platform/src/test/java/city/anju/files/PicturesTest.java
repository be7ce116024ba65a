package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.people.AnjuTest;
import city.anju.people.TestClock;
import city.anju.people.TestPictures;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A picture that is kept has its bytes; bytes nobody needs go, and no others. */
@AnjuTest
class PicturesTest {

  @TempDir private Path folder;

  private final Pictures pictures;
  private final ContentStore contents;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TestClock clock;

  PicturesTest(
      Pictures pictures,
      ContentStore contents,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      TestClock clock) {
    this.pictures = pictures;
    this.contents = contents;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void whatIsKeptCanBeOpenedInEverySize() throws Exception {
    UUID id = kept(TestPictures.scene(1001, 900, 700));
    for (PictureSize size : PictureSize.values()) {
      PictureBytes bytes = pictures.open(id, size).orElseThrow();
      assertThat(bytes.mediaType()).isEqualTo("image/jpeg");
      assertThat(bytes.fetch()).hasSize(bytes.size());
    }
    assertThat(pictures.open(UUID.randomUUID(), PictureSize.FULL)).isEmpty();
  }

  @Test
  void nothingIsKeptOutsideATransaction() throws Exception {
    DrawnPicture drawn = drawn(TestPictures.scene(1002, 400, 300));
    assertThatThrownBy(() -> pictures.keep(drawn))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aCrashBeforeTheCommitLeavesNoRowAndTheBytesGoADayLater() throws Exception {
    DrawnPicture drawn = drawn(TestPictures.scene(1003, 500, 400));
    transaction.executeWithoutResult(
        status -> {
          pictures.keep(drawn);
          status.setRollbackOnly();
        });
    assertThat(rows(drawn)).isZero();
    assertThat(there(drawn)).isTrue();
    pictures.clear();
    assertThat(there(drawn)).as("may still be kept").isTrue();
    clock.advance(Duration.ofHours(25));
    pictures.clear();
    assertThat(there(drawn)).isFalse();
    assertThat(known(drawn)).isZero();
  }

  @Test
  void bytesGoWhenTheLastPictureThatNeedsThemIsForgotten() throws Exception {
    BufferedImage scene = TestPictures.scene(1004, 500, 400);
    UUID first = kept(scene);
    UUID second = kept(scene);
    DrawnPicture drawn = drawn(scene);
    transaction.executeWithoutResult(status -> pictures.forget(List.of(first)));
    clock.advance(Duration.ofHours(25));
    pictures.clear();
    assertThat(pictures.open(second, PictureSize.FULL)).isPresent();
    transaction.executeWithoutResult(status -> pictures.forget(List.of(second)));
    pictures.clear();
    assertThat(there(drawn)).isFalse();
    UUID again = kept(scene);
    assertThat(pictures.open(again, PictureSize.THUMB)).isPresent();
  }

  /** Whoever draws while the same bytes are taken away finds them there afterwards. */
  @Test
  void clearingAndDrawingTheSameAtOnceLosesNothing() throws Exception {
    BufferedImage scene = TestPictures.scene(1005, 300, 250);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 15; round++) {
        drawn(scene);
        clock.advance(Duration.ofHours(25));
        List<Future<?>> work = new ArrayList<>();
        List<Callable<UUID>> keeping = List.of(() -> kept(scene), () -> kept(scene));
        List<Future<UUID>> kept = new ArrayList<>();
        work.add(threads.submit(pictures::clear));
        keeping.forEach(one -> kept.add(threads.submit(one)));
        work.add(threads.submit(pictures::clear));
        for (Future<?> done : work) {
          done.get();
        }
        List<UUID> ids = new ArrayList<>();
        for (Future<UUID> one : kept) {
          ids.add(one.get());
          assertThat(pictures.open(one.get(), PictureSize.FULL)).isPresent();
        }
        transaction.executeWithoutResult(status -> pictures.forget(ids));
      }
    }
  }

  @Test
  void findsThePhotoAgainHoweverItWasWorkedOn() throws Exception {
    BufferedImage scene = TestPictures.scene(1006, 1200, 900);
    UUID first = kept(scene);
    UUID smaller = kept(Redrawn.within(scene, 600));
    UUID mirrored = kept(Redrawn.upright(scene, 2));
    UUID other = kept(TestPictures.scene(1007, 1200, 900));
    assertThat(pictures.alike(List.of(first), 8))
        .extracting(Pictures.Alike::other)
        .contains(smaller, mirrored)
        .doesNotContain(other);
    UUID blank = kept(TestPictures.blank(java.awt.Color.WHITE, 600, 400));
    kept(TestPictures.blank(java.awt.Color.WHITE, 600, 400));
    assertThat(pictures.alike(List.of(blank), 8)).isEmpty();
  }

  @Test
  void theSearchGoesThroughTheIndex() {
    String plan =
        transaction.execute(
            status -> {
              jdbc.sql("set local enable_seqscan = off").update();
              return String.join(
                  "\n",
                  jdbc.sql("explain " + FileStore.ALIKE)
                      .param("look", 5L)
                      .param("bands", Bands.near(5L, 8))
                      .param("distance", 8)
                      .param("most", 10)
                      .query(String.class)
                      .list());
            });
    assertThat(plan).contains("picture_bands");
  }

  private UUID kept(BufferedImage scene) throws Exception {
    DrawnPicture drawn = drawn(scene);
    return Objects.requireNonNull(transaction.execute(status -> pictures.keep(drawn)));
  }

  private DrawnPicture drawn(BufferedImage scene) throws Exception {
    Path file = Files.createTempFile(folder, "upload", "");
    return pictures.draw(Files.write(file, TestPictures.jpeg(scene)), PictureKind.PHOTO);
  }

  private boolean there(DrawnPicture drawn) throws Exception {
    return contents.get(full(drawn)).isPresent();
  }

  private int known(DrawnPicture drawn) {
    return count("select count(*) from files.content where digest = :digest", drawn);
  }

  private int rows(DrawnPicture drawn) {
    return count("select count(*) from files.rendition where digest = :digest", drawn);
  }

  private int count(String sql, DrawnPicture drawn) {
    return jdbc.sql(sql).param("digest", full(drawn)).query(Integer.class).single();
  }

  private static String full(DrawnPicture drawn) {
    return Objects.requireNonNull(drawn.renditions().get(PictureSize.FULL)).digest();
  }
}
