package city.anju.shared;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of the operator beside {@code run}: a bean that {@code ./anju <name>} finds by its name
 * and runs in a platform without web server and jobs, on the same database and data folder.
 */
public interface Verb {

  /** As it is typed, such as {@code verify-register}. */
  String name();

  /** One line for the list of verbs. */
  String about();

  /**
   * Does it. What it answers goes to {@code out}, and nothing else does.
   *
   * @param arguments what was typed after the name, without {@code --data} and {@code --port}
   * @return 0 when it did what it was asked for, anything else for the shell to notice
   */
  int run(List<String> arguments, PrintStream out);
}
