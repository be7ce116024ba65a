package city.anju.database;

import java.io.IOException;
import java.nio.file.Path;

/** What lies beside the database and belongs into the same backup. */
@FunctionalInterface
public interface Beside {

  /** Nothing does. */
  Beside NOTHING = (from, to) -> {};

  /**
   * Copies it into a backup of the data folder, or out of one into a new data folder. What is in
   * the copy already stays there.
   *
   * @param from the folder it is in
   * @param to the folder it is to be in too
   */
  void copy(Path from, Path to) throws IOException;
}
