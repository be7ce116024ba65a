package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.crypto.Sm3;
import city.anju.database.StartRefused;
import city.anju.files.BucketServer.Mood;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures in a bucket of an S3-compatible store, on good days and on bad ones. */
class S3ContentsTest {

  private static final S3Contents.Pace QUICK =
      new S3Contents.Pace(
          Duration.ofMillis(300), List.of(Duration.ofMillis(1), Duration.ofMillis(1)));

  private final byte[] bytes = new byte[300_000];
  private BucketServer server;
  private S3Contents contents;
  private String digest = "";

  @BeforeEach
  void aBucket() throws IOException {
    new Random(20_261_127).nextBytes(bytes);
    digest = Sm3.hex(bytes);
    server = new BucketServer();
    contents = with(BucketServer.SECRET, QUICK);
  }

  @AfterEach
  void closed() {
    contents.close();
    server.close();
  }

  private S3Contents with(String secret, S3Contents.Pace pace) {
    return new S3Contents(server.settings(secret), InstantSource.system(), pace);
  }

  @Test
  void whatIsPutIsThereAndGoesAndMayBeAskedForTwice() throws Exception {
    contents.put(digest, bytes);
    contents.put(digest, bytes);
    assertThat(contents.get(digest)).hasValueSatisfying(got -> assertThat(got).isEqualTo(bytes));
    assertThat(server.objects)
        .containsOnlyKeys(
            "/anju/" + digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest);
    contents.delete(digest);
    contents.delete(digest);
    assertThat(contents.get(digest)).isEmpty();
  }

  @Test
  void aWrongSecretIsRefusedAndNeverToldNorTriedAgain() {
    try (S3Contents stranger = with("another-secret", QUICK)) {
      assertThatThrownBy(() -> stranger.put(digest, bytes))
          .isInstanceOf(StoreAway.class)
          .hasMessageContaining("403 SignatureDoesNotMatch")
          .hasMessageNotContaining("another-secret");
    }
    assertThat(server.asked).hasValue(1);
    assertThat(server.objects).isEmpty();
  }

  @Test
  void aFaultThatPassesIsNotNoticed() throws Exception {
    server.faults.set(2);
    contents.put(digest, bytes);
    server.faults.set(2);
    assertThat(contents.get(digest)).isPresent();
  }

  @Test
  void aFaultThatStaysIsToldAfterAFewTries() {
    server.faults.set(100);
    assertThatThrownBy(() -> contents.put(digest, bytes))
        .isInstanceOf(StoreAway.class)
        .hasMessageContaining("503 SlowDown");
    assertThat(server.asked).hasValue(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "STALLED", "CUT_SHORT"})
  void aStoreThatDoesNotComeToAnEndIsAwayAfterABoundedTime(Mood mood) throws Exception {
    contents.put(digest, bytes);
    server.mood = mood;
    long began = System.nanoTime();
    assertThatThrownBy(() -> contents.get(digest)).isInstanceOf(StoreAway.class);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aStoreThatIsNotThereIsAwayAndNotEmpty() {
    server.close();
    assertThatThrownBy(() -> contents.get(digest)).isInstanceOf(StoreAway.class);
    assertThatThrownBy(() -> contents.put(digest, bytes)).isInstanceOf(StoreAway.class);
    assertThatThrownBy(() -> contents.delete(digest)).isInstanceOf(StoreAway.class);
  }

  @Test
  void otherBytesThanWerePutAreNotGivenOn() throws Exception {
    contents.put(digest, bytes);
    server.mood = Mood.CHANGED;
    assertThatThrownBy(() -> contents.get(digest))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(StoreAway.class)
        .hasMessageContaining("other bytes");
  }

  @Test
  void aBucketThatIsMissingIsNotAPictureThatIsMissing() throws IOException {
    S3Settings other =
        new S3Settings(
            server.endpoint(), "elsewhere", "us-east-1", "anju-test", BucketServer.SECRET);
    try (S3Contents wrong = new S3Contents(other, InstantSource.system(), QUICK)) {
      assertThatThrownBy(() -> wrong.get(digest))
          .isInstanceOf(StoreAway.class)
          .hasMessageContaining("404 NoSuchBucket");
    }
  }

  // --- settings ---

  private static final Map<String, String> ALL =
      Map.of(
          "endpoint", "https://s3.example",
          "bucket", "anju-pictures",
          "key-id", "AKID",
          "secret", "a-secret");

  @Test
  void allOfItOrNothingIsSet() {
    assertThat(S3Settings.of(name -> "")).isEmpty();
    assertThat(S3Settings.of(name -> ALL.getOrDefault(name, "")))
        .hasValueSatisfying(
            set -> {
              assertThat(set.region()).isEqualTo("us-east-1");
              assertThat(set.address("abcdef"))
                  .isEqualTo(URI.create("https://s3.example/anju-pictures/ab/cd/abcdef"));
              assertThat(set.toString()).doesNotContain("a-secret");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"endpoint", "bucket", "key-id", "secret"})
  void halfOfItRefusesTheStartAndSaysWhatIsMissing(String missing) {
    assertThatThrownBy(
            () -> S3Settings.of(name -> name.equals(missing) ? "" : ALL.getOrDefault(name, "")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(
            "ANJU_FILES_S3_" + missing.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://s3.example",
        "s3.example",
        "https://s3.example/path",
        "https://a:b@s3.example",
        "https://s3.example?x=1",
        "https://"
      })
  void anAddressIsASchemeAHostAndAPort(String endpoint) {
    assertThatThrownBy(
            () ->
                S3Settings.of(
                    name -> name.equals("endpoint") ? endpoint : ALL.getOrDefault(name, "")))
        .isInstanceOf(StartRefused.class);
  }

  /** Of another maker: {@code -Danju.test.s3=http://127.0.0.1:9000,bucket,region,key,secret}. */
  @Test
  @EnabledIfSystemProperty(named = "anju.test.s3", matches = ".+")
  void aRealStoreDoesTheSame() throws Exception {
    String[] set = System.getProperty("anju.test.s3").split(",", -1);
    S3Settings real = new S3Settings(URI.create(set[0]), set[1], set[2], set[3], set[4]);
    try (S3Contents there = new S3Contents(real, InstantSource.system(), S3Contents.Pace.USUAL)) {
      there.put(digest, bytes);
      there.put(digest, bytes);
      assertThat(there.get(digest)).hasValueSatisfying(got -> assertThat(got).isEqualTo(bytes));
      there.delete(digest);
      there.delete(digest);
      assertThat(there.get(digest)).isEmpty();
    }
    S3Settings wrong = new S3Settings(URI.create(set[0]), set[1], set[2], set[3], "wrong");
    try (S3Contents stranger =
        new S3Contents(wrong, InstantSource.system(), S3Contents.Pace.USUAL)) {
      assertThatThrownBy(() -> stranger.get(digest)).hasMessageContaining("403");
    }
  }
}
