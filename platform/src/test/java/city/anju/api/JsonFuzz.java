package city.anju.api;

import city.anju.fuzz.FuzzInput;
import java.math.BigDecimal;

/** A body of JSON: read strictly, every field as every kind, or a 400 or 422. */
public final class JsonFuzz {

  private JsonFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      JsonFields fields = JsonFields.parse(input);
      everyKind(fields);
      JsonFields inner = fields.object("o");
      if (inner != null) {
        everyKind(inner);
      }
      fields.objects("os", 3).forEach(JsonFuzz::everyKind);
      fields.objectOrText("ot", "t");
      fields.values("v", 3, text -> text);
      fields.close();
      fields.throwIfWrong();
    } catch (Problem refused) {
      FuzzInput.never(refused.status() != 400 && refused.status() != 422, refused.toString());
      FuzzInput.never(
          refused.errors().stream().anyMatch(error -> !pointer(error.pointer())),
          "no pointer: " + refused.errors());
    }
  }

  private static boolean pointer(String text) {
    return text.isEmpty() || text.startsWith("/");
  }

  private static void everyKind(JsonFields fields) {
    fields.text("t");
    fields.requiredText("rt", 10);
    fields.integer("i", Long.MIN_VALUE, Long.MAX_VALUE);
    fields.decimal("n", BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000));
    fields.date("d");
    fields.instant("at");
    fields.flag("f", true);
    fields.requiredOneOf("k", Kind.class);
  }

  private enum Kind {
    ONE,
    OTHER
  }
}
