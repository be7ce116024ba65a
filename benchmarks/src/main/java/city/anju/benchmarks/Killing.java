package city.anju.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/** {@code kill -9}, and the start that follows it. */
record Killing(Kill kill, PlatformUnderTest platform) implements Trouble {

  @Override
  public Words name() {
    return kill.words();
  }

  @Override
  public boolean strikes() {
    return true;
  }

  @Override
  public String befall(SplittableRandom random) throws IOException, InterruptedException {
    platform.suffer(kill);
    return "killed and up again";
  }

  /** {@code kill -9} of one server process: the database throws everybody out and recovers. */
  record OfOneBackend(PlatformUnderTest platform) implements Trouble {

    @Override
    public Words name() {
      return new Words("kill -9 数据库的一个后端进程", "kill -9 of one backend of the database");
    }

    @Override
    public boolean strikes() {
      return true;
    }

    @Override
    public String befall(SplittableRandom random) throws IOException, InterruptedException {
      List<Long> backends = platform.database.backends();
      if (backends.isEmpty()) {
        return "there was none";
      }
      Signal.KILL.send(List.of(backends.get(random.nextInt(backends.size()))));
      return "one of " + backends.size() + " processes";
    }
  }
}
