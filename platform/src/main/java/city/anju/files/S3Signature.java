package city.anju.files;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Signs requests as S3 wants it (AWS Signature, version 4, in the header, the whole body counted
 * in), by AWS's own signer; the request goes out by the JDK's client.
 */
final class S3Signature {

  /** The client writes it itself, from the address, as it is signed. */
  private static final String HOST = "Host";

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsIdentity key;
  private final String region;

  S3Signature(String region, String keyId, String secret) {
    this.region = region;
    this.key = AwsCredentialsIdentity.create(keyId, secret);
  }

  /** A request with its signature; the verb and the body are as the answer is asked for. */
  HttpRequest.Builder sign(String verb, URI address, byte[] body, Instant at) {
    SdkHttpRequest plain =
        SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(verb)).uri(address).build();
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    signer
        .sign(
            wanted ->
                wanted
                    .identity(key)
                    .request(plain)
                    .payload(() -> new ByteArrayInputStream(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    // of all services S3 alone signs the path as it stands
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                    .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)))
        .request()
        .forEachHeader(
            (name, values) -> {
              if (!name.equalsIgnoreCase(HOST)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request;
  }
}
