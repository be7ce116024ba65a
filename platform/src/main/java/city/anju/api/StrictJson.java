package city.anju.api;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads exactly one JSON object and nothing after it; remembers names that came twice. */
final class StrictJson {

  private static final int DEEPEST = 32;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(1_000)
                  .maxNumberLength(1_000)
                  .build())
          .build();

  private final JsonParser parser;
  private final List<JsonPointer> twice = new ArrayList<>();

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /** The members of the object, and the pointers of the names given more than once. */
  record Read(Json.Members root, List<JsonPointer> twice) {}

  /** Throws 400 {@code BODY_MALFORMED} when the bytes are not one JSON object in UTF-8. */
  static Read object(byte[] utf8) {
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), StrictText.decode(utf8))) {
      StrictJson reader = new StrictJson(parser);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("The body must be one JSON object.");
      }
      Json.Members root = reader.members(JsonPointer.ROOT);
      if (parser.nextToken() != null) {
        throw malformed("There is something after the end of the JSON object.");
      }
      return new Read(root, reader.twice);
    } catch (CharacterCodingException notUtf8) {
      throw malformed("The body is not UTF-8.");
    } catch (JacksonException unparseable) {
      throw malformed(where(unparseable));
    }
  }

  private Json value(JsonToken token, JsonPointer pointer) {
    return switch (token) {
      case START_OBJECT -> members(pointer);
      case START_ARRAY -> items(pointer);
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString());
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case VALUE_NULL -> new Json.Nothing();
      default -> throw malformed("The body must be one JSON object.");
    };
  }

  private Json.Members members(JsonPointer pointer) {
    Map<String, Json> byName = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonPointer at = pointer.member(name);
      if (byName.put(name, value(parser.nextToken(), at)) != null) {
        twice.add(at);
      }
    }
    return new Json.Members(byName);
  }

  private Json.Items items(JsonPointer pointer) {
    List<Json> inOrder = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      inOrder.add(value(t, pointer.item(inOrder.size())));
    }
    return new Json.Items(inOrder);
  }

  private static String where(JacksonException unparseable) {
    var at = unparseable.getLocation();
    return at == null || at.getLineNr() < 1
        ? "The body is not valid JSON."
        : "The body is not valid JSON near line %d, column %d."
            .formatted(at.getLineNr(), at.getColumnNr());
  }

  private static Problem malformed(String detail) {
    return Problem.of(400, "BODY_MALFORMED", detail);
  }
}
