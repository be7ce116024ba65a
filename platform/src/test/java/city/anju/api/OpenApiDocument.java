package city.anju.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document, for tests that compare others with it. */
public final class OpenApiDocument {

  private static final JsonNode DOCUMENT = read();

  private OpenApiDocument() {}

  /** The document as it is served. */
  public static JsonNode document() {
    return DOCUMENT;
  }

  /** What of the value does not conform to the schema of this name; empty when all does. */
  public static List<String> offences(String schema, JsonNode value) {
    return offences(DOCUMENT.at("/components/schemas/" + schema), value);
  }

  /** What of the value does not conform to the schema; empty when all does. */
  public static List<String> offences(JsonNode schema, JsonNode value) {
    return SchemaCheck.offences(DOCUMENT, schema, value);
  }

  private static JsonNode read() {
    try {
      byte[] bytes = new ClassPathResource(ApiGuideReader.DOCUMENT).getContentAsByteArray();
      return new JsonMapper().readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
