package city.anju.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * An SM2 public key (GB/T 32918, recommended curve, default user id): with it anybody checks a
 * signature of the platform, without the platform.
 */
public final class VerifyingKey {

  static final ECNamedDomainParameters CURVE =
      new ECNamedDomainParameters(
          GMObjectIdentifiers.sm2p256v1, CustomNamedCurves.getByName("sm2p256v1"));

  private static final int COORDINATE = 32;

  private final ECPublicKeyParameters point;
  private final String kid;

  VerifyingKey(ECPoint point) {
    this.point = new ECPublicKeyParameters(point, CURVE);
    this.kid = HexFormat.of().formatHex(Sm3.digest(this.point.getQ().getEncoded(false)), 0, 8);
  }

  /**
   * The key at a point of the curve.
   *
   * @param x 32 bytes, big-endian, as 43 characters of base64url
   * @param y likewise
   * @throws IllegalArgumentException when there is no such point
   */
  public static VerifyingKey ofPoint(String x, String y) {
    return new VerifyingKey(CURVE.getCurve().createPoint(coordinate(x), coordinate(y)));
  }

  private static BigInteger coordinate(String text) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length != COORDINATE) {
      throw new IllegalArgumentException("a coordinate has " + COORDINATE + " bytes");
    }
    return new BigInteger(1, bytes);
  }

  /** The first 16 hexadecimal digits of SM3 over the point (uncompressed, 65 bytes). */
  public String kid() {
    return kid;
  }

  /** The first coordinate, as {@link #ofPoint} takes it. */
  public String x() {
    return text(point.getQ().getAffineXCoord().toBigInteger());
  }

  /** The second coordinate, as {@link #ofPoint} takes it. */
  public String y() {
    return text(point.getQ().getAffineYCoord().toBigInteger());
  }

  private static String text(BigInteger coordinate) {
    return base64(BigIntegers.asUnsignedByteArray(COORDINATE, coordinate));
  }

  /** SubjectPublicKeyInfo in PEM, as openssl reads it. */
  public String pem() {
    try {
      byte[] der = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(point).getEncoded("DER");
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
          + "\n-----END PUBLIC KEY-----\n";
    } catch (IOException impossible) {
      throw new IllegalStateException("a public key has an encoding", impossible);
    }
  }

  /**
   * Whether the content was signed so with the private half; false for whatever is malformed.
   *
   * @param value r and s as {@link Signature#value} writes them
   */
  public boolean verify(byte[] content, String value) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(value);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
    // One signature has one text: the spare bits of the last character are not free.
    return base64(bytes).equals(value) && verify(content, bytes);
  }

  boolean verify(byte[] content, byte[] signature) {
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
    signer.init(false, new ParametersWithID(point, Sm2.USER_ID));
    signer.update(content, 0, content.length);
    return signer.verifySignature(signature);
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
