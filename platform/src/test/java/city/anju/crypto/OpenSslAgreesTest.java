package city.anju.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we compute is what others compute. */
class OpenSslAgreesTest {

  private static final BigInteger N =
      new BigInteger("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123", 16);

  @TempDir private Path folder;

  @BeforeEach
  void openssl() {
    OpenSsl.assumeInstalled();
  }

  @Test
  void onDigests() throws Exception {
    Random random = Seeds.random("onDigests");
    for (int i = 0; i < 5; i++) {
      byte[] content = Seeds.bytes(random, 300);
      assertArrayEquals(
          OpenSsl.run(content, "dgst", "-sm3", "-binary"), Sm3.digest(content), "run " + i);
    }
  }

  @Test
  void onKeyedDigestsOfAnyKeyLength() throws Exception {
    Random random = Seeds.random("onKeyedDigestsOfAnyKeyLength");
    for (int length : new int[] {1, 16, 32, 63, 64, 65, 200}) {
      byte[] key = new byte[length];
      random.nextBytes(key);
      byte[] content = Seeds.bytes(random, 300);
      byte[] theirs =
          OpenSsl.run(
              content,
              "dgst",
              "-sm3",
              "-mac",
              "HMAC",
              "-macopt",
              "hexkey:" + HexFormat.of().formatHex(key),
              "-binary");
      assertArrayEquals(theirs, new HmacSm3(key).of(content), "key of " + length);
    }
  }

  @Test
  void onBlocks() throws Exception {
    Random random = Seeds.random("onBlocks");
    byte[] key = new byte[16];
    byte[] block = new byte[16];
    random.nextBytes(key);
    random.nextBytes(block);
    String hex = HexFormat.of().formatHex(key);
    byte[] theirs = OpenSsl.run(block, "enc", "-sm4-ecb", "-nopad", "-K", hex);
    SM4Engine sm4 = new SM4Engine();
    sm4.init(true, new KeyParameter(key));
    sm4.processBlock(block, 0, block, 0);
    assertArrayEquals(theirs, block);
  }

  @Test
  void onSignaturesWeMake() throws Exception {
    Signatures signatures = new Signatures(TestKeys.in(folder));
    byte[] content = "房源核验编码 QD0220240600001CM".getBytes(StandardCharsets.UTF_8);
    Signature signature = signatures.sign(content);
    byte[] raw = Base64.getUrlDecoder().decode(signature.value());
    BigInteger[] rs = PlainDSAEncoding.INSTANCE.decode(N, raw);
    Path pem = folder.resolve("public.pem");
    Path der = folder.resolve("signature.der");
    Path message = Files.write(folder.resolve("message"), content);
    Files.writeString(pem, signatures.publicKeyPem(signature.kid()).orElseThrow());
    Files.write(der, StandardDSAEncoding.INSTANCE.encode(N, rs[0], rs[1]));
    String said =
        new String(
            OpenSsl.run(
                new byte[0],
                ("pkeyutl -verify -pubin -inkey %s -rawin -in %s -digest sm3 -sigfile %s"
                        + " -pkeyopt distid:1234567812345678")
                    .formatted(pem, message, der)
                    .split(" ")),
            StandardCharsets.UTF_8);
    assertEquals("Signature Verified Successfully", said.strip());
  }

  @Test
  void onSignaturesTheyMake() throws Exception {
    Path pem = folder.resolve("private.pem");
    byte[] content = "不动产权证书".getBytes(StandardCharsets.UTF_8);
    Path message = Files.write(folder.resolve("message"), content);
    Files.write(
        pem,
        OpenSsl.run(
            new byte[0], "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2".split(" ")));
    byte[] der =
        OpenSsl.run(
            new byte[0],
            ("pkeyutl -sign -inkey %s -rawin -in %s -digest sm3"
                    + " -pkeyopt distid:1234567812345678")
                .formatted(pem, message)
                .split(" "));
    byte[] info =
        OpenSsl.run(
            new byte[0], "pkcs8 -topk8 -nocrypt -outform DER -in %s".formatted(pem).split(" "));
    BigInteger d =
        ECPrivateKey.getInstance(PrivateKeyInfo.getInstance(info).parsePrivateKey()).getKey();
    Sm2 pair = new Sm2(BigIntegers.asUnsignedByteArray(32, d));
    BigInteger[] rs = StandardDSAEncoding.INSTANCE.decode(N, der);
    byte[] raw = PlainDSAEncoding.INSTANCE.encode(N, rs[0], rs[1]);
    assertTrue(pair.verify(content, raw));
    assertFalse(pair.verify(Arrays.copyOf(content, content.length - 1), raw));
  }

  @Test
  void andTheLibrarysOwnHmacAgreesToo() {
    Random random = Seeds.random("andTheLibrarysOwnHmacAgreesToo");
    for (int i = 0; i < 2_000; i++) {
      byte[] key = new byte[1 + random.nextInt(100)];
      random.nextBytes(key);
      byte[] content = Seeds.bytes(random, 300);
      HMac hmac = new HMac(new SM3Digest());
      hmac.init(new KeyParameter(key));
      hmac.update(content, 0, content.length);
      byte[] theirs = new byte[32];
      hmac.doFinal(theirs, 0);
      assertArrayEquals(theirs, new HmacSm3(key).of(content), "run " + i);
    }
  }
}
