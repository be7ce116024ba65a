package city.anju.crypto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/** One SM2 key pair (GB/T 32918) on the recommended curve, with the default user id. */
final class Sm2 {

  static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final ECPrivateKeyParameters privateKey;
  private final VerifyingKey publicKey;

  Sm2(byte[] material) {
    BigInteger d = new BigInteger(1, material);
    this.privateKey = new ECPrivateKeyParameters(d, VerifyingKey.CURVE);
    this.publicKey =
        new VerifyingKey(
            new FixedPointCombMultiplier().multiply(VerifyingKey.CURVE.getG(), d).normalize());
  }

  /** A number between 1 and n - 2, as the standard asks. */
  static byte[] newPrivateKey(SecureRandom random) {
    BigInteger d =
        BigIntegers.createRandomInRange(
            BigInteger.ONE, VerifyingKey.CURVE.getN().subtract(BigInteger.TWO), random);
    return BigIntegers.asUnsignedByteArray(32, d);
  }

  VerifyingKey publicKey() {
    return publicKey;
  }

  String kid() {
    return publicKey.kid();
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
    return publicKey.verify(content, signature);
  }
}
