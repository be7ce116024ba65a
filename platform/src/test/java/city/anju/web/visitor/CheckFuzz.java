package city.anju.web.visitor;

import city.anju.fuzz.FuzzInput;
import city.anju.shared.CityProfile;
import city.anju.shared.CodeTemplate;
import city.anju.shared.InvalidValue;

/** What people type where a code is asked for: a code, or the first mistake in it. */
public final class CheckFuzz {

  private static final CodeTemplate TEMPLATE = CityProfile.load("qingdao").codeTemplate();

  private CheckFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String typed = FuzzInput.text(input);
    String compact = CodeMistake.compact(typed);
    FuzzInput.same(compact, CodeMistake.compact(compact));
    try {
      TEMPLATE.parse(compact);
    } catch (InvalidValue mistaken) {
      CodeMistake mistake = CodeMistake.in(typed, TEMPLATE);
      FuzzInput.never(mistake.length() < 0, "a length below nothing");
    }
  }
}
