package city.anju.sandbox.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * An officer as the simulated authority knows them.
 *
 * @param staffNo staff number
 * @param password what only they know
 * @param secret Base32 secret of their one-time codes
 */
public record StaffMember(String staffNo, String password, String secret) {

  /** Reads {@code number:password:secret}, separated by commas. */
  static List<StaffMember> all(String written) {
    List<StaffMember> all = new ArrayList<>();
    for (String one : written.split(",", -1)) {
      if (one.isBlank()) {
        continue;
      }
      String[] parts = one.strip().split(":", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException(
            "SANDBOX_STAFF must be number:password:secret, separated by commas.");
      }
      all.add(new StaffMember(parts[0], parts[1], parts[2]));
    }
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    return "StaffMember[" + staffNo + "]";
  }
}
