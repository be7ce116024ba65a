package city.anju.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port of the loopback that nobody has just now. */
final class FreePort {

  private static final Logger LOG = LoggerFactory.getLogger(FreePort.class);

  private FreePort() {}

  /**
   * A free port below those the kernel gives to outgoing connections: a client that knocks while
   * the server is down could otherwise be given that very port, and would hold it.
   *
   * @throws StartRefused when there is none
   */
  static int find() throws IOException {
    for (int i = 0; i < 200; i++) {
      int candidate = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate));
        return candidate;
      } catch (BindException e) {
        LOG.debug("Port {} is taken", candidate);
      }
    }
    throw new StartRefused("There is no free port for PostgreSQL between 20000 and 32000.");
  }
}
