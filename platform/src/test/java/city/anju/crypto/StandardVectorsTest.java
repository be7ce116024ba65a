package city.anju.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples printed in the standards themselves. */
class StandardVectorsTest {

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void digestsOfGbT32905() {
    assertEquals(
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", Sm3.hex(ascii("abc")));
    assertEquals(
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
        Sm3.hex(ascii("abcd".repeat(16))));
  }

  @Test
  void streamsAreDigestedAsTheirBytes() throws Exception {
    byte[] text = ascii("abcd".repeat(16));
    assertEquals(Sm3.hex(text), Sm3.hex(new ByteArrayInputStream(text)));
    byte[] large = "安居".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    assertEquals(Sm3.hex(large), Sm3.hex(new ByteArrayInputStream(large)));
    assertEquals(
        "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b",
        Sm3.hex(InputStream.nullInputStream()));
  }

  /** GM/T 0042-2015, D.3. */
  @Test
  void keyedDigestsOfGmT0042() {
    String letters = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    byte[] fifty = new byte[50];
    Arrays.fill(fifty, (byte) 0xcd);
    assertKeyed(
        "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20",
        ascii(letters + letters),
        "ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a");
    assertKeyed(
        "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425",
        fifty,
        "220bf579ded555393f0159f66c99877822a3ecf610d1552154b41d44b94db3ae");
    assertKeyed(
        "0b".repeat(32),
        ascii("Hi There"),
        "c0ba18c68b90c88bc07de794bfc7d2c8d19ec31ed8773bc2b390c9604e0be11e");
    assertKeyed(
        HEX.formatHex(ascii("Jefe")),
        ascii("what do ya want for nothing?"),
        "2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882");
  }

  private static void assertKeyed(String key, byte[] content, String code) {
    HmacSm3 mac = new HmacSm3(HEX.parseHex(key));
    assertEquals(code, HEX.formatHex(mac.of(content)));
    byte[] head = Arrays.copyOf(content, 3);
    byte[] tail = Arrays.copyOfRange(content, 3, content.length);
    assertEquals(code, HEX.formatHex(mac.of(head, tail)), "in parts, and a second time");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The standard has no example of a long key: here another implementation is the measure. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 64, 65, 131, 200})
  void keysLongerThanABlockAreDigestedFirst(int length) {
    byte[] key = new byte[length];
    Arrays.fill(key, (byte) 0xaa);
    byte[] content = ascii("Test Using Larger Than Block-Size Key");
    HMac other = new HMac(new SM3Digest());
    other.init(new KeyParameter(key));
    other.update(content, 0, content.length);
    byte[] code = new byte[other.getMacSize()];
    other.doFinal(code, 0);
    assertArrayEquals(code, new HmacSm3(key).of(content));
  }

  @Test
  void blocksOfGbT32907() {
    byte[] key = HEX.parseHex("0123456789abcdeffedcba9876543210");
    SM4Engine sm4 = new SM4Engine();
    sm4.init(true, new KeyParameter(key));
    byte[] block = key.clone();
    sm4.processBlock(block, 0, block, 0);
    assertEquals("681edf34d206965e86b3e94f536e4246", HEX.formatHex(block));
    for (int i = 1; i < 1_000_000; i++) {
      sm4.processBlock(block, 0, block, 0);
    }
    assertEquals("595298c7c6fd271f0402f804c33d3f66", HEX.formatHex(block));
  }

  @Test
  void sealedTextOfRfc8998() {
    Key key =
        new Key(
            KeyKind.PERSONAL_DATA,
            7,
            Instant.EPOCH,
            true,
            HEX.parseHex("0123456789abcdeffedcba9876543210"));
    byte[] nonce = HEX.parseHex("00001234567800000000abcd");
    byte[] associated = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    byte[] plain =
        HEX.parseHex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    String sealed =
        "07"
            + "00001234567800000000abcd"
            + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
            + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
            + "83de3541e4c2b58177e065a9bf7b62ec";
    assertEquals(sealed, HEX.formatHex(Sm4Gcm.seal(key, nonce, associated, plain)));
    assertArrayEquals(plain, Sm4Gcm.open(key, associated, HEX.parseHex(sealed)));
  }

  @Test
  void signatureOfGbT32918() {
    Sm2 pair =
        new Sm2(HEX.parseHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8"));
    byte[] content = ascii("message digest");
    byte[] signature =
        HEX.parseHex(
            "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    assertTrue(pair.verify(content, signature));
    for (int i = 0; i < signature.length; i++) {
      byte[] altered = signature.clone();
      altered[i] ^= 1;
      assertFalse(pair.verify(content, altered), "byte " + i);
    }
    assertFalse(pair.verify(content, Arrays.copyOf(signature, 63)));
    assertFalse(pair.verify(content, Arrays.copyOf(signature, 65)));
    assertFalse(pair.verify(content, new byte[64]));
    assertFalse(pair.verify(ascii("Message digest"), signature));
  }
}
