package city.anju.sandbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends the sandbox with the process that started it, so that a killed platform leaves no orphan on
 * the port.
 */
final class ParentWatch {

  private ParentWatch() {}

  /**
   * Watches the process of this id; does nothing when none is given, ends at once when it is gone
   * already.
   */
  static void watch(@Nullable String pid) {
    if (pid == null || pid.isBlank()) {
      return;
    }
    Thread.ofPlatform()
        .daemon()
        .name("parent-watch")
        .start(() -> endWith(ProcessHandle.of(Long.parseLong(pid.strip()))));
  }

  private static void endWith(Optional<ProcessHandle> parent) {
    parent.ifPresent(alive -> alive.onExit().join());
    System.exit(0);
  }
}
