package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.database.StartRefused;
import city.anju.people.AnjuTest;
import city.anju.people.TestPictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code ./anju verify-pictures} finds what is missing and what is no longer what it was. */
@AnjuTest
class VerifyPicturesTest {

  @TempDir private Path folder;

  private final Pictures pictures;
  private final FileStore store;
  private final ContentStore contents;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  VerifyPicturesTest(
      Pictures pictures,
      FileStore store,
      ContentStore contents,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.pictures = pictures;
    this.store = store;
    this.contents = contents;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void whatIsThereIsReadAndNotComplainedOf() throws Exception {
    Kept kept = kept(1091);

    Said said = said(contents::get);

    assertThat(said.out()).doesNotContain(kept.digests()).contains(known() + " contents of pic");
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    Kept kept = kept(1092);

    Said said = said(d -> kept.has(d) ? Optional.empty() : contents.get(d));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains(kept.digests()).contains("The pictures are NOT intact.");
  }

  @Test
  void whatIsSpoiltIsNamed() throws Exception {
    Kept kept = kept(1093);

    Said inAFolder = said(d -> kept.has(d) ? Optional.of(new byte[] {1}) : contents.get(d));
    Said inABucket =
        said(
            d -> {
              if (kept.has(d)) {
                throw new IOException("other bytes than were given");
              }
              return contents.get(d);
            });

    assertThat(inAFolder.code()).isEqualTo(1);
    assertThat(inAFolder.out()).contains(kept.digests());
    assertThat(inABucket.code()).isEqualTo(1);
    assertThat(inABucket.out()).contains(kept.digests());
  }

  @Test
  void whatIsForgottenMeanwhileIsNotMissed() throws Exception {
    Kept kept = kept(1094);

    Said said =
        said(
            d -> {
              if (kept.has(d)) {
                transaction.executeWithoutResult(status -> pictures.forget(List.of(kept.id())));
                return Optional.empty();
              }
              return contents.get(d);
            });

    assertThat(said.out()).doesNotContain(kept.digests());
  }

  @Test
  void aStoreThatIsAwayIsNoLoss() throws Exception {
    kept(1095);
    assertThatThrownBy(
            () ->
                said(
                    d -> {
                      throw new StoreAway("nobody answers");
                    }))
        .isInstanceOf(StartRefused.class)
        .hasMessage("The pictures cannot be looked at: nobody answers");
  }

  @Test
  void allAreComeToInTheirOrder() throws Exception {
    kept(1096);
    kept(1097);
    List<String> all = new ArrayList<>();
    List<String> some = store.named("", 2);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = store.named(some.getLast(), 2);
    }
    assertThat(all).hasSize(known()).isSorted().doesNotHaveDuplicates();
  }

  private record Kept(UUID id, List<String> digests) {

    boolean has(String digest) {
      return digests.contains(digest);
    }
  }

  private Kept kept(int scene) throws Exception {
    Path file = Files.createTempFile(folder, "upload", "");
    Files.write(file, TestPictures.jpeg(TestPictures.scene(scene, 640, 480)));
    DrawnPicture drawn = pictures.draw(file, PictureKind.PHOTO);
    UUID id = Objects.requireNonNull(transaction.execute(status -> pictures.keep(drawn)));
    return new Kept(
        id, drawn.renditions().values().stream().map(DrawnPicture.Rendition::digest).toList());
  }

  private int known() {
    return jdbc.sql("select count(distinct digest) from files.rendition")
        .query(Integer.class)
        .single();
  }

  @FunctionalInterface
  private interface Reading {
    Optional<byte[]> get(String digest) throws IOException;
  }

  /** A store that is only read. */
  private record Read(Reading reading) implements ContentStore {

    @Override
    public void put(String digest, byte[] bytes) {
      throw new AssertionError("nothing is to be put");
    }

    @Override
    public Optional<byte[]> get(String digest) throws IOException {
      return reading.get(digest);
    }

    @Override
    public void delete(String digest) {
      throw new AssertionError("nothing is to be deleted");
    }
  }

  private record Said(int code, String out) {}

  private Said said(Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        new VerifyPicturesVerb(store, new Read(reading))
            .run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Said(code, out.toString(StandardCharsets.UTF_8));
  }
}
