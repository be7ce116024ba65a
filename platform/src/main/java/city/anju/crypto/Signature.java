package city.anju.crypto;

/**
 * An SM2 signature in the name of the platform.
 *
 * @param kid which key: 16 hexadecimal digits
 * @param value r and s, 32 bytes each, big-endian (not DER), as 86 characters of base64url
 */
public record Signature(String kid, String value) {}
