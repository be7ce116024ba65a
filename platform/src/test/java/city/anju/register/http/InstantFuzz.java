package city.anju.register.http;

import city.anju.api.Problem;
import city.anju.fuzz.FuzzInput;
import java.time.Instant;

/** The two times a machine asks the register for: an instant that a database keeps, or a 422. */
public final class InstantFuzz {

  private InstantFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Instant read = RegisterUnitController.instant("asOf", FuzzInput.text(input));
      String written = String.valueOf(read);
      FuzzInput.same(written, String.valueOf(RegisterUnitController.instant("asOf", written)));
    } catch (Problem refused) {
      FuzzInput.same("INSTANT_INVALID", refused.code());
    }
  }
}
