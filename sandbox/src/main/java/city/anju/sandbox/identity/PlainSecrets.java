package city.anju.sandbox.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares the one client's secret as it stands in the environment, in constant time. */
final class PlainSecrets implements PasswordEncoder {

  @Override
  public @Nullable String encode(@Nullable CharSequence raw) {
    return raw == null ? null : raw.toString();
  }

  @Override
  public boolean matches(@Nullable CharSequence raw, @Nullable String kept) {
    return raw != null
        && kept != null
        && MessageDigest.isEqual(
            raw.toString().getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
  }
}
