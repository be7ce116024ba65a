package city.anju.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4-GCM with a random 96-bit nonce and a 128-bit tag. A sealed value is: key id (1 byte), nonce
 * (12), cipher text, tag (16).
 */
final class Sm4Gcm {

  static final int NONCE = 12;
  static final int TAG = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sm4Gcm() {}

  static byte[] seal(Key key, byte[] associated, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    return seal(key, nonce, associated, plain);
  }

  static byte[] seal(Key key, byte[] nonce, byte[] associated, byte[] plain) {
    byte[] sealed = new byte[1 + NONCE + plain.length + TAG];
    sealed[0] = (byte) key.id();
    System.arraycopy(nonce, 0, sealed, 1, NONCE);
    GCMModeCipher cipher = cipher(true, key, nonce, associated);
    try {
      int done = cipher.processBytes(plain, 0, plain.length, sealed, 1 + NONCE);
      cipher.doFinal(sealed, 1 + NONCE + done);
    } catch (InvalidCipherTextException impossible) {
      throw new IllegalStateException("sealing does not verify anything", impossible);
    }
    return sealed;
  }

  /**
   * Opens a sealed value.
   *
   * @throws SealBroken when a single bit of it, or what it is bound to, is different
   */
  static byte[] open(Key key, byte[] associated, byte[] sealed) {
    if (sealed.length < 1 + NONCE + TAG) {
      throw new SealBroken("A protected value is too short");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
    byte[] plain = new byte[sealed.length - 1 - NONCE - TAG];
    GCMModeCipher cipher = cipher(false, key, nonce, associated);
    try {
      int done = cipher.processBytes(sealed, 1 + NONCE, sealed.length - 1 - NONCE, plain, 0);
      cipher.doFinal(plain, done);
    } catch (InvalidCipherTextException broken) {
      throw new SealBroken("A protected value was altered or belongs elsewhere", broken);
    }
    return plain;
  }

  private static GCMModeCipher cipher(boolean sealing, Key key, byte[] nonce, byte[] associated) {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(
        sealing, new AEADParameters(new KeyParameter(key.material()), TAG * 8, nonce, associated));
    return cipher;
  }
}
