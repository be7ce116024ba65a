package city.anju.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/** One SM2 key pair (GB/T 32918) on the recommended curve, with the default user id. */
final class Sm2 {

  static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  /** Length of a signature in bytes: r and s, 32 each. */
  static final int SIGNATURE = 64;

  private static final ECNamedDomainParameters CURVE =
      new ECNamedDomainParameters(
          GMObjectIdentifiers.sm2p256v1, CustomNamedCurves.getByName("sm2p256v1"));
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ECPrivateKeyParameters privateKey;
  private final ECPublicKeyParameters publicKey;
  private final String kid;

  Sm2(byte[] material) {
    BigInteger d = new BigInteger(1, material);
    this.privateKey = new ECPrivateKeyParameters(d, CURVE);
    this.publicKey =
        new ECPublicKeyParameters(
            new FixedPointCombMultiplier().multiply(CURVE.getG(), d).normalize(), CURVE);
    byte[] point = publicKey.getQ().getEncoded(false);
    this.kid = HexFormat.of().formatHex(Sm3.digest(point), 0, 8);
  }

  /** A number between 1 and n - 2, as the standard asks. */
  static byte[] newPrivateKey(SecureRandom random) {
    BigInteger d =
        BigIntegers.createRandomInRange(
            BigInteger.ONE, CURVE.getN().subtract(BigInteger.TWO), random);
    return BigIntegers.asUnsignedByteArray(32, d);
  }

  /** The first 16 hexadecimal digits of SM3 over the public point (uncompressed, 65 bytes). */
  String kid() {
    return kid;
  }

  byte[] sign(byte[] content) {
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
    signer.init(true, new ParametersWithID(new ParametersWithRandom(privateKey, RANDOM), USER_ID));
    signer.update(content, 0, content.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException impossible) {
      throw new IllegalStateException("SM2 could not sign", impossible);
    }
  }

  boolean verify(byte[] content, byte[] signature) {
    if (signature.length != SIGNATURE) {
      return false;
    }
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
    signer.init(false, new ParametersWithID(publicKey, USER_ID));
    signer.update(content, 0, content.length);
    return signer.verifySignature(signature);
  }

  String publicKeyPem() {
    try {
      byte[] der =
          SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey).getEncoded("DER");
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
          + "\n-----END PUBLIC KEY-----\n";
    } catch (IOException impossible) {
      throw new IllegalStateException("a public key has an encoding", impossible);
    }
  }
}
