package city.anju.register;

import city.anju.shared.InvalidValue;
import city.anju.shared.UnitCode;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a rejected entry can still be seen to name: it reads as far as there is JSON, because a
 * seizure with a typo must not leave a home on sale.
 *
 * @param entryNo the source's number, where it is one
 * @param units {@code unitCode}, {@code unit.unitCode} and {@code replaces}, where they are codes
 */
record NamedUnits(@Nullable String entryNo, SortedSet<UnitCode> units) {

  private static final JsonFactory JSON = JsonFactory.builder().build();

  static NamedUnits in(byte[] line) {
    Scan scan = new Scan();
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), new String(line, StandardCharsets.UTF_8))) {
      scan.read(parser);
    } catch (JacksonException brokenOff) {
      // What was read until here counts.
    }
    return new NamedUnits(scan.entryNo, scan.units);
  }

  private static final class Scan {
    private @Nullable String entryNo;
    private final SortedSet<UnitCode> units = new TreeSet<>();

    void read(JsonParser parser) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "entryNo" -> number(parser, value);
          case "unitCode" -> unit(parser, value);
          case "unit" -> described(parser, value);
          case "replaces" -> replaced(parser, value);
          default -> parser.skipChildren();
        }
      }
    }

    private void described(JsonParser parser, JsonToken value) {
      if (value != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken inner = parser.nextToken();
        if (name.equals("unitCode")) {
          unit(parser, inner);
        } else {
          parser.skipChildren();
        }
      }
    }

    private void replaced(JsonParser parser, JsonToken value) {
      if (value != JsonToken.START_ARRAY) {
        unit(parser, value);
        return;
      }
      for (JsonToken item = parser.nextToken();
          item != JsonToken.END_ARRAY;
          item = parser.nextToken()) {
        unit(parser, item);
      }
    }

    private void unit(JsonParser parser, JsonToken value) {
      if (value != JsonToken.VALUE_STRING) {
        parser.skipChildren();
        return;
      }
      try {
        units.add(UnitCode.parse(parser.getString()));
      } catch (InvalidValue notACode) {
        // It names no unit.
      }
    }

    private void number(JsonParser parser, JsonToken value) {
      if (value != JsonToken.VALUE_STRING || entryNo != null) {
        parser.skipChildren();
        return;
      }
      try {
        entryNo = EntryReader.number(parser.getString());
      } catch (InvalidValue notANumber) {
        // It has no usable number.
      }
    }
  }
}
