package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that a value was refused, with which code, and without repeating what was given. */
final class Refused {
  private Refused() {}

  static void as(String code, ThrowingCallable act) {
    InvalidValue refusal = catchThrowableOfType(InvalidValue.class, act);
    assertThat(refusal).as("expected a refusal with the code " + code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.detail()).isNotBlank().endsWith(".");
  }
}
