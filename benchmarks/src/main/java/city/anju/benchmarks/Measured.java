package city.anju.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/**
 * How fast something went, and what it cost.
 *
 * @param used processor time, in seconds
 * @param seconds how long it went on
 * @param written bytes of the database's log; 0 when nobody looked
 */
record Measured(Rate rate, Cpu used, double seconds, long written) {

  /** What is measured. */
  interface Work {
    Rate go() throws IOException, InterruptedException, SQLException;
  }

  /** Does it, with the platform's and its database's processor time. */
  static Measured of(City city, double seconds, Work work)
      throws IOException, InterruptedException, SQLException {
    Cpu before = Cpu.of(city.platform());
    Rate rate = work.go();
    return new Measured(rate, Cpu.of(city.platform()).since(before), seconds, 0);
  }

  double perSecond() {
    return rate.perSecond();
  }
}
