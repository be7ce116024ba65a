package city.anju;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.DataFolder;
import city.anju.database.HostedDatabase;
import city.anju.database.TestServer;
import city.anju.files.DrawnPicture;
import city.anju.files.PictureKind;
import city.anju.files.Pictures;
import city.anju.people.TestPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The verbs an operator types: a city with a picture is backed up, lost, and comes back whole. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BackupVerbsTest {

  private static final String INTACT = "The pictures are intact.";

  private final Path home = TestServer.folderOfThisJvm("backup-verbs-" + System.nanoTime());
  private final OwnProcess city = new OwnProcess(home.resolve("data"));
  private final OwnProcess restored = new OwnProcess(home.resolve("restored"));
  private final Path keys = home.resolve("vault");

  @Test
  void picturesComeBackWithTheDatabaseThatKnowsThem() throws Exception {
    List<String> digests = keepAPicture();
    Path backup = home.resolve("backup");

    OwnProcess.Ended taken = city.ended("backup", backup.toString(), "--keys", keys.toString());
    assertThat(taken.answer())
        .contains("Contents of pictures in it: 3.", "The register is intact.", INTACT);
    assertThat(taken.code()).isZero();
    assertThat(home.resolve("backup.proof")).doesNotExist();

    assertThat(restored.ended("restore", backup.toString(), "--keys", keys.toString()).answer())
        .contains("with 3 contents of pictures");
    Path sending = Files.createDirectories(restored.data().resolve("files/unfinished"));
    Files.writeString(sending.resolve("half"), "of a picture that is being sent");
    OwnProcess.Ended looked = restored.ended("verify-pictures");
    assertThat(looked.answer())
        .isEqualTo("3 contents of pictures read and compared.\n" + INTACT + "\n");
    assertThat(looked.code()).isZero();
    assertThat(sending.resolve("half")).as("a platform may be running").exists();

    Path lost = picture(restored.data(), digests.getFirst());
    Files.delete(lost);
    assertThat(restored.ended("verify-pictures").code()).isEqualTo(1);
  }

  @Test
  void ofASpoiltPictureTheOperatorHearsAndTheRestIsBackedUp() throws Exception {
    List<String> digests = keepAPicture();
    Files.write(picture(city.data(), digests.getFirst()), new byte[] {1});
    Path backup = home.resolve("backup");

    OwnProcess.Ended taken = city.ended("backup", backup.toString());

    assertThat(taken.code()).isEqualTo(1);
    assertThat(taken.rest()).contains("A picture is spoilt and is left out: " + digests.getFirst());
    assertThat(taken.answer())
        .contains("Contents of pictures in it: 2.", "The register is intact.")
        .contains("Missing or spoilt: " + digests.getFirst());
    assertThat(backup.resolve("manifest.json")).exists();

    Path without = home.resolve("without");
    OwnProcess.Ended bare =
        city.ended("backup", without.toString(), "--unproved", "--without-pictures");
    assertThat(bare.code()).isZero();
    assertThat(bare.answer()).contains("Pictures are not in it.");
    assertThat(without.resolve("files")).doesNotExist();
  }

  private List<String> keepAPicture() throws IOException, InterruptedException {
    OwnProcess.Ended kept = city.ended(KeepsAPicture.class);
    assertThat(kept.code()).as(kept.rest()).isZero();
    List<String> digests = kept.answer().lines().toList();
    assertThat(digests).hasSize(3);
    return digests;
  }

  private static Path picture(Path data, String digest) {
    Path files = data.resolve("files");
    return files.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4)).resolve(digest);
  }

  /** Keeps a picture in the data folder and prints the digests of its contents. */
  static final class KeepsAPicture {

    private KeepsAPicture() {}

    public static void main(String[] arguments) throws IOException {
      Options options = Options.of(List.of("keep"), Path.of(""), System.getenv());
      try (Closing here = new Closing()) {
        DataFolder folder = here.later(DataFolder.at(options.data()));
        folder.hold();
        HostedDatabase database =
            here.later(HostedDatabase.open(folder, options.env(), System.err::println));
        ConfigurableApplicationContext context =
            here.later(
                new Contexts(options, folder, database::address, System.err::println).forVerb());
        Pictures pictures = context.getBean(Pictures.class);
        Path upload = Files.createTempFile(options.data(), "upload", "");
        Files.write(upload, TestPictures.jpeg(TestPictures.scene(1098, 2000, 1500)));
        DrawnPicture drawn = pictures.draw(upload, PictureKind.PHOTO);
        context
            .getBean(TransactionTemplate.class)
            .executeWithoutResult(status -> pictures.keep(drawn));
        drawn.renditions().values().forEach(each -> System.out.println(each.digest()));
      }
      System.exit(0);
    }
  }
}
