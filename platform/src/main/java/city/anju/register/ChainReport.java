package city.anju.register;

import java.util.List;

/**
 * What a check of the whole register found.
 *
 * @param entries entries read
 * @param units units whose state was folded again and compared
 * @param faults one sentence each; none: the register is what its entries say
 */
public record ChainReport(long entries, long units, List<String> faults) {

  public ChainReport {
    faults = List.copyOf(faults);
  }

  /** Whether nothing is wrong. */
  public boolean intact() {
    return faults.isEmpty();
  }
}
