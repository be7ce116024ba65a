package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The signature of S3 requests, as another maker's program makes it (curl 7.88.1, {@code
 * --aws-sigv4}), with exactly the headers that are sent.
 */
class S3SignatureTest {

  @ParameterizedTest
  @CsvSource({
    "GET, '', 5e05b61aaca978bcdfa2b5f22e0a5c0801bc556ecb130d57a5cf0733bf1187b1",
    "DELETE, '', ad33e7aa177863c0e02002609aa40c73f42a7aabe5258c17fa8f5f36b7a5e15b",
    "PUT, a picture, 3cd0d0276adb8ec58311ed9a01edbe1aff57fd6eb25f9d807ac04fab04fbf3e2"
  })
  void isTheOneThatAnotherProgramMakes(String verb, String body, String signature) {
    S3Signature ours = new S3Signature("cn-east-1", "AKIDEXAMPLE", "not/a+secret");
    HttpRequest request =
        ours.sign(
                verb,
                URI.create("http://127.0.0.1:8238/anju/ab/cd/abcd"),
                body.getBytes(StandardCharsets.UTF_8),
                Instant.parse("2026-11-27T01:02:03Z"))
            .build();
    assertThat(request.headers().firstValue("Authorization"))
        .hasValue(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261127/cn-east-1/s3/aws4_request, "
                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature="
                + signature);
    assertThat(request.headers().map().keySet())
        .containsExactlyInAnyOrder("Authorization", "x-amz-content-sha256", "X-Amz-Date");
  }
}
