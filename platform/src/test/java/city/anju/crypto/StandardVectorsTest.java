package city.anju.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

/** The examples printed in the standards themselves. */
class StandardVectorsTest {

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void digestsOfGbT32905() {
    assertEquals(
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        Sm3.hex("abc".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
        Sm3.hex("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII)));
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
    byte[] content = "message digest".getBytes(StandardCharsets.US_ASCII);
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
    assertFalse(pair.verify("Message digest".getBytes(StandardCharsets.US_ASCII), signature));
  }
}
