package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signature of S3 requests, as another program makes it (curl 7.88.1, {@code --aws-sigv4}). */
class S3SignatureTest {

  @ParameterizedTest
  @CsvSource({
    "GET, 5e05b61aaca978bcdfa2b5f22e0a5c0801bc556ecb130d57a5cf0733bf1187b1",
    "DELETE, ad33e7aa177863c0e02002609aa40c73f42a7aabe5258c17fa8f5f36b7a5e15b"
  })
  void isTheOneThatAnotherProgramMakes(String verb, String signature) {
    S3Signature ours = new S3Signature("cn-east-1", "AKIDEXAMPLE", "not/a+secret");
    assertThat(
            ours.sign(
                    verb,
                    URI.create("http://127.0.0.1:8238/anju/ab/cd/abcd"),
                    new byte[0],
                    Instant.parse("2026-11-27T01:02:03Z"))
                .build()
                .headers()
                .firstValue("Authorization"))
        .hasValue(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261127/cn-east-1/s3/aws4_request, "
                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature="
                + signature);
  }
}
