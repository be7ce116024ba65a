package city.anju.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Compares JSON with a schema of the OpenAPI document: as much of JSON Schema as the document uses,
 * and it fails on keywords it does not know.
 */
final class SchemaCheck {

  private static final List<String> SILENT =
      List.of("description", "examples", "default", "summary");

  private final JsonNode document;
  private final List<String> offences = new ArrayList<>();

  private SchemaCheck(JsonNode document) {
    this.document = document;
  }

  /** What of the value does not conform, each with its place; empty when all does. */
  static List<String> offences(JsonNode document, JsonNode schema, JsonNode value) {
    SchemaCheck check = new SchemaCheck(document);
    check.check(schema, value, "");
    return check.offences;
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    for (var keyword : schema.properties()) {
      if (!SILENT.contains(keyword.getKey()) && !holds(keyword.getKey(), schema, value, at)) {
        offences.add(at + " breaks " + keyword.getKey() + " " + keyword.getValue());
      }
    }
  }

  private boolean holds(String keyword, JsonNode schema, JsonNode value, String at) {
    JsonNode rule = schema.get(keyword);
    return switch (keyword) {
      case "$ref" -> {
        check(document.at(rule.asString().substring(1)), value, at);
        yield true;
      }
      case "type" -> isOfType(rule.asString(), value);
      case "properties" -> {
        rule.properties().stream()
            .filter(property -> value.has(property.getKey()))
            .forEach(
                property ->
                    check(
                        property.getValue(),
                        value.get(property.getKey()),
                        at + "/" + property.getKey()));
        yield true;
      }
      case "required" -> rule.valueStream().allMatch(name -> value.has(name.asString()));
      case "additionalProperties" ->
          value.propertyStream().allMatch(p -> schema.path("properties").has(p.getKey()));
      case "items" -> {
        for (int i = 0; i < value.size(); i++) {
          check(rule, value.get(i), at + "/" + i);
        }
        yield true;
      }
      case "enum" -> rule.valueStream().anyMatch(value::equals);
      case "const" -> rule.equals(value);
      case "oneOf" ->
          rule.valueStream().filter(one -> offences(document, one, value).isEmpty()).count() == 1;
      default -> holdsOfScalars(keyword, rule, value);
    };
  }

  private static boolean holdsOfScalars(String keyword, JsonNode rule, JsonNode value) {
    return switch (keyword) {
      case "pattern" -> Pattern.compile(rule.asString()).matcher(value.asString()).find();
      case "format" -> hasFormat(rule.asString(), value.asString());
      case "minimum" -> value.decimalValue().compareTo(rule.decimalValue()) >= 0;
      case "maximum" -> value.decimalValue().compareTo(rule.decimalValue()) <= 0;
      case "minLength" -> value.asString().length() >= rule.asInt();
      case "maxLength" -> value.asString().length() <= rule.asInt();
      case "minItems" -> value.size() >= rule.asInt();
      case "maxItems" -> value.size() <= rule.asInt();
      default -> throw new IllegalArgumentException("the check does not know " + keyword);
    };
  }

  private static boolean hasFormat(String format, String text) {
    return switch (format) {
      case "date" -> text.matches("\\d{4}-\\d{2}-\\d{2}");
      case "date-time" -> text.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]{8,}(Z|[+-]\\d{2}:\\d{2})");
      case "uri" -> java.net.URI.create(text).isAbsolute();
      default -> throw new IllegalArgumentException("the check does not know " + format);
    };
  }

  private static boolean isOfType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      default -> throw new IllegalArgumentException("the check does not know " + type);
    };
  }
}
