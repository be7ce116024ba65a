package city.anju.crypto;

/** What a key is for. Every purpose has keys of its own, so that rotating one disturbs no other. */
public enum KeyKind {
  /** SM4 keys under which personal data rest in the database. */
  PERSONAL_DATA(16),
  /** HMAC-SM3 keys of the blind index, by which protected values are found again. */
  INDEX(32),
  /** HMAC-SM3 keys of fingerprints: is this the same content as before? */
  FINGERPRINT(32),
  /** HMAC-SM3 keys under which the digests of client secrets are kept. */
  SECRETS(32),
  /** HMAC-SM3 keys of the short tokens in QR codes and opaque references. */
  TOKENS(32),
  /** SM4 keys that wrap other keys which rest in the database. */
  ENVELOPE(16),
  /** SM2 private keys with which the platform signs in its own name. */
  SIGNING(32);

  private final int bytes;

  KeyKind(int bytes) {
    this.bytes = bytes;
  }

  /** Length of a key of this kind in bytes. */
  int bytes() {
    return bytes;
  }
}
