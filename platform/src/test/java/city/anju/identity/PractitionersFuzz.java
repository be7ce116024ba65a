package city.anju.identity;

import city.anju.fuzz.FuzzInput;
import city.anju.identity.Practitioners.Work;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An operator's list of practitioners: all of its lines, or none. */
public final class PractitionersFuzz {

  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private PractitionersFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    List<String> lines = FuzzInput.text(input).lines().toList();
    List<Work> works = PractitionersVerb.read(lines, NOWHERE);
    FuzzInput.never(works.size() > lines.size(), "more people than lines");
    for (Work work : works) {
      FuzzInput.never(work.until() != null && work.until().isBefore(work.since()), "gone too soon");
    }
  }
}
