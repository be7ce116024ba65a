package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.crypto.Sm3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures go into a backup and back: each by its digest, once, and none that is spoilt. */
class CopiedPicturesTest {

  @TempDir private Path home;

  private final List<String> said = new ArrayList<>();
  private final CopiedPictures pictures = new CopiedPictures(said::add);

  @Test
  void allThatAreThereAreCopiedForTheirOwnersEyesOnly() throws Exception {
    String first = put(home.resolve("data"), 1);
    String second = put(home.resolve("data"), 2);

    pictures.copy(home.resolve("data"), home.resolve("backup"));

    assertThat(pictures.copied()).isEqualTo(2);
    assertThat(pictures.spoilt()).isEmpty();
    assertThat(in(home.resolve("backup"), first)).containsExactly(1);
    assertThat(in(home.resolve("backup"), second)).containsExactly(2);
    try (Stream<Path> all = Files.walk(home.resolve("backup/files"))) {
      for (Path path : all.toList()) {
        assertThat(Files.getPosixFilePermissions(path)).allMatch(p -> p.name().startsWith("OWNER"));
      }
    }
  }

  @Test
  void theSecondTimeOnlyWhatIsNewIsCopiedAndNothingGoes() throws Exception {
    String gone = put(home.resolve("data"), 1);
    pictures.copy(home.resolve("data"), home.resolve("backup"));
    contents(home.resolve("data")).delete(gone);
    String fresh = put(home.resolve("data"), 2);

    pictures.copy(home.resolve("data"), home.resolve("backup"));

    assertThat(pictures.copied()).isEqualTo(2);
    assertThat(in(home.resolve("backup"), gone)).containsExactly(1);
    assertThat(in(home.resolve("backup"), fresh)).containsExactly(2);
  }

  @Test
  void whatIsSpoiltIsSaidOnceAndLeftOut() throws Exception {
    String whole = put(home.resolve("data"), 1);
    String spoilt = put(home.resolve("data"), 2);
    Files.write(contents(home.resolve("data")).place(spoilt), new byte[] {3});

    pictures.copy(home.resolve("data"), home.resolve("backup"));
    pictures.copy(home.resolve("data"), home.resolve("backup"));

    assertThat(pictures.spoilt()).isEqualTo(Set.of(spoilt));
    assertThat(said).filteredOn(s -> s.contains(spoilt)).hasSize(1);
    assertThat(contents(home.resolve("backup")).get(spoilt)).isEmpty();
    assertThat(in(home.resolve("backup"), whole)).containsExactly(1);
  }

  @Test
  void whatIsNotYetFinishedIsNoPicture() throws Exception {
    String whole = put(home.resolve("data"), 1);
    Path unfinished = home.resolve("data/files/unfinished");
    Files.write(unfinished.resolve(whole + ".half"), new byte[] {1});

    pictures.copy(home.resolve("data"), home.resolve("backup"));

    assertThat(pictures.copied()).isEqualTo(1);
    assertThat(home.resolve("backup/files/unfinished")).doesNotExist();
  }

  @Test
  void whereThereAreNoneNothingIsMade() throws Exception {
    Path data = Files.createDirectories(home.resolve("data"));
    Path backup = Files.createDirectories(home.resolve("backup"));

    pictures.copy(data, backup);
    CopiedPictures.pointTo(data, backup);

    assertThat(backup).isEmptyDirectory();
    assertThat(said).isEmpty();
  }

  @Test
  void inABucketTheyLieElsewhere() {
    assertThat(CopiedPictures.lieElsewhere(Map.of("ANJU_PORT", "8080"))).isFalse();
    assertThat(CopiedPictures.lieElsewhere(Map.of("ANJU_FILES_S3_BUCKET", " "))).isFalse();
    assertThat(CopiedPictures.lieElsewhere(Map.of("ANJU_FILES_S3_BUCKET", "pictures"))).isTrue();
  }

  private static FolderContents contents(Path data) {
    return new FolderContents(data.resolve("files"));
  }

  private static String put(Path data, int what) throws IOException {
    byte[] bytes = {(byte) what};
    contents(data).put(Sm3.hex(bytes), bytes);
    return Sm3.hex(bytes);
  }

  private static byte[] in(Path data, String digest) throws IOException {
    return contents(data).get(digest).orElseThrow();
  }
}
