package city.anju.files;

import city.anju.database.StartRefused;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Which bucket of an S3-compatible store keeps the pictures: all of it or nothing.
 *
 * @param endpoint scheme, host and port; buckets are a part of the path
 * @param keyId name of the access key
 */
record S3Settings(URI endpoint, String bucket, String region, String keyId, String secret) {

  private static final List<String> NAMES =
      List.of("endpoint", "bucket", "region", "key-id", "secret");
  private static final String USUAL_REGION = "us-east-1";
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern KEY_ID = Pattern.compile("[!-~&&[^/,=]]{1,128}");

  S3Settings {
    boolean web = "https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme());
    String path = endpoint.getPath();
    if (!web
        || endpoint.getHost() == null
        || !(path == null || path.isEmpty() || path.equals("/"))
        || endpoint.getRawQuery() != null
        || endpoint.getRawUserInfo() != null) {
      throw wrong("ENDPOINT", "is scheme, host and port of the store, such as https://s3.example");
    }
    if (!BUCKET.matcher(bucket).matches()) {
      throw wrong("BUCKET", "names the bucket");
    }
    if (!REGION.matcher(region).matches()) {
      throw wrong("REGION", "names the region, such as us-east-1");
    }
    if (!KEY_ID.matcher(keyId).matches()) {
      throw wrong("KEY_ID", "names the access key");
    }
    if (secret.isBlank()) {
      throw wrong("SECRET", "is the access key's secret");
    }
  }

  /**
   * What the operator set, by the last words of the settings' names; nothing when no bucket is
   * wanted.
   *
   * @throws StartRefused when a part of it is missing or cannot be
   */
  static Optional<S3Settings> of(UnaryOperator<String> setting) {
    if (NAMES.stream().allMatch(name -> setting.apply(name).isBlank())) {
      return Optional.empty();
    }
    String region = setting.apply("region").strip();
    return Optional.of(
        new S3Settings(
            read(setting.apply("endpoint").strip()),
            setting.apply("bucket").strip(),
            region.isEmpty() ? USUAL_REGION : region,
            setting.apply("key-id").strip(),
            setting.apply("secret").strip()));
  }

  private static URI read(String endpoint) {
    try {
      return URI.create(endpoint);
    } catch (IllegalArgumentException malformed) {
      return URI.create("");
    }
  }

  private static StartRefused wrong(String which, String what) {
    return new StartRefused(
        "ANJU_FILES_S3_" + which + " " + what + ". Set it, or none of ANJU_FILES_S3_….");
  }

  /**
   * Where the bytes of a digest lie: as in the folder, so that the one can be copied to the other.
   */
  URI address(String digest) {
    return endpoint.resolve(
        "/" + bucket + "/" + digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest);
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "bucket " + bucket + " at " + endpoint;
  }
}
