package city.anju.identity;

import city.anju.audit.Actor;
import city.anju.identity.Practitioners.Work;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.InvalidValue;
import city.anju.shared.Verb;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** {@code ./anju practitioners import <file>}. */
final class PractitionersVerb implements Verb {

  private static final Actor OPERATOR = new Actor(Actor.Kind.OPERATOR, "command-line");

  private static final String USAGE =
      """
      Usage: ./anju practitioners import <file>
      One person a line: resident ID number, first day, last day or nothing. Lines that begin with # are skipped.
      330199190001010010,2019-03-01,
      330199190001010029,2019-03-01,2026-06-30""";

  private final Practitioners practitioners;

  PractitionersVerb(Practitioners practitioners) {
    this.practitioners = practitioners;
  }

  @Override
  public String name() {
    return "practitioners";
  }

  @Override
  public String about() {
    return "import who works for an agency and sees no owner's own offer: import <file>";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() != 2 || !arguments.getFirst().equals("import")) {
      out.println(USAGE);
      return 2;
    }
    try {
      List<Work> works = read(Files.readAllLines(Path.of(arguments.get(1))), out);
      if (works.isEmpty()) {
        return 2;
      }
      practitioners.take(works, OPERATOR);
      out.println("Imported: " + works.size());
      return 0;
    } catch (IOException e) {
      out.println("The file cannot be read: " + arguments.get(1));
      return 2;
    }
  }

  /** All lines, or none when one of them is wrong; never says what stands in a line. */
  static List<Work> read(List<String> lines, PrintStream out) {
    List<Work> works = new ArrayList<>();
    boolean wrong = false;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        works.add(work(line.split(",", -1)));
      } catch (InvalidValue | DateTimeParseException | IllegalArgumentException e) {
        out.println("Line " + number + " is not: ID number, first day, last day or nothing.");
        wrong = true;
      }
    }
    if (!wrong && works.isEmpty()) {
      out.println("There is nobody in the file.");
    }
    return wrong ? List.of() : works;
  }

  private static Work work(String[] cells) {
    if (cells.length < 2 || cells.length > 3) {
      throw new IllegalArgumentException("two or three cells");
    }
    String until = cells.length == 3 ? cells[2].strip() : "";
    return new Work(
        IdDocument.parse(IdKind.RESIDENT_ID, cells[0].strip()),
        LocalDate.parse(cells[1].strip()),
        until.isEmpty() ? null : LocalDate.parse(until));
  }
}
