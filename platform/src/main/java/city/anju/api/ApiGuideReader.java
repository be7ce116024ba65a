package city.anju.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the guide out of the OpenAPI document that is served as it stands. */
final class ApiGuideReader {

  static final String DOCUMENT = "static/api/openapi.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final JsonNode document;

  private ApiGuideReader(JsonNode document) {
    this.document = document;
  }

  static ApiGuide read() {
    try (InputStream in = new ClassPathResource(DOCUMENT).getInputStream()) {
      return new ApiGuideReader(JSON.readTree(in)).guide();
    } catch (IOException missing) {
      throw new IllegalStateException("no " + DOCUMENT, missing);
    }
  }

  private ApiGuide guide() {
    JsonNode info = document.get("info");
    List<ApiGuide.Operation> operations = new ArrayList<>();
    for (var path : document.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
      }
    }
    List<ApiGuide.Code> codes =
        document.get("x-problem-codes").valueStream().map(ApiGuideReader::code).toList();
    return new ApiGuide(
        text(info, "title"),
        text(info, "version"),
        paragraphs(info),
        List.copyOf(operations),
        codes);
  }

  private ApiGuide.Operation operation(String path, String method, JsonNode operation) {
    return new ApiGuide.Operation(
        text(operation, "operationId"),
        method.toUpperCase(Locale.ROOT),
        path,
        operation.at("/tags/0").asString(),
        text(operation, "summary"),
        paragraphs(operation),
        scope(operation.get("security")),
        operation.path("parameters").valueStream().map(ApiGuideReader::parameter).toList(),
        examples(operation.at("/requestBody/content")),
        operation
            .get("responses")
            .propertyStream()
            .map(answer -> answer(answer.getKey(), resolved(answer.getValue())))
            .toList());
  }

  private static @Nullable String scope(JsonNode security) {
    if (security.isEmpty()) {
      return null;
    }
    return security.get(0).path("machine").path(0).asString("");
  }

  private static ApiGuide.Parameter parameter(JsonNode parameter) {
    return new ApiGuide.Parameter(
        text(parameter, "name"),
        text(parameter, "in"),
        parameter.path("required").asBoolean(false),
        text(parameter, "description"));
  }

  private ApiGuide.Answer answer(String status, JsonNode answer) {
    return new ApiGuide.Answer(
        status, text(answer, "description"), examples(answer.path("content")));
  }

  private static List<ApiGuide.Example> examples(JsonNode content) {
    List<ApiGuide.Example> examples = new ArrayList<>();
    for (var body : content.properties()) {
      String mediaType = body.getKey();
      JsonNode one = body.getValue().get("example");
      if (one != null) {
        examples.add(new ApiGuide.Example(mediaType, "", shown(one)));
      }
      for (var named : body.getValue().path("examples").properties()) {
        JsonNode example = named.getValue();
        String caption = text(example, "summary");
        examples.add(new ApiGuide.Example(mediaType, caption, shown(example.get("value"))));
      }
    }
    return List.copyOf(examples);
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode reference = node.get("$ref");
    return reference == null ? node : document.at(reference.asString().substring(1));
  }

  private static ApiGuide.Code code(JsonNode code) {
    return new ApiGuide.Code(text(code, "code"), code.get("status").asInt(), text(code, "meaning"));
  }

  private static String shown(JsonNode example) {
    return example.isString() ? example.asString() : JSON.writeValueAsString(example);
  }

  private static List<String> paragraphs(JsonNode node) {
    String text = text(node, "description");
    return text.isEmpty() ? List.of() : List.of(text.split("\n\n"));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
