package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.api.Access;
import city.anju.api.OpenApiDocument;
import city.anju.api.Permits;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document and the handlers say the same, both ways. */
class ApiDocumentTest {

  /** Answered by filters of the authorization server and not by handlers. */
  private static final Set<String> BY_FILTERS = Set.of("POST /oauth2/token", "GET /oauth2/jwks");

  @Test
  void whatIsHandledIsDocumentedAndWhatIsDocumentedIsHandled() {
    Set<String> documented = new TreeSet<>(documented().keySet());
    assertThat(documented).containsAll(BY_FILTERS);
    documented.removeAll(BY_FILTERS);
    assertThat(handled().keySet()).isEqualTo(documented);
  }

  @Test
  void theScopeIsTheOneTheHandlerAsksFor() {
    handled()
        .forEach(
            (operation, handled) ->
                assertThat(scope(operation(operation).get("security")))
                    .as(operation)
                    .isEqualTo(handled.scope()));
  }

  @Test
  void theMediaTypesAreThoseTheHandlersTake() {
    handled()
        .forEach(
            (operation, handled) -> {
              Set<String> taken =
                  new TreeSet<>(operation(operation).at("/requestBody/content").propertyNames());
              assertThat(taken).as(operation).isEqualTo(handled.mediaTypes());
            });
  }

  private record Handled(String scope, Set<String> mediaTypes) {}

  /** What the handlers under /api do; one operation may have a handler for each media type. */
  private static Map<String, Handled> handled() {
    Map<String, Handled> handled = new TreeMap<>();
    for (Handlers.Handler handler : Handlers.all()) {
      for (String path : handler.paths()) {
        for (RequestMethod method : handler.methods()) {
          if (path.startsWith("/api/")) {
            handled
                .computeIfAbsent(
                    method + " " + path, first -> new Handled(scope(handler), new TreeSet<>()))
                .mediaTypes()
                .addAll(handler.mediaTypes());
          }
        }
      }
    }
    return handled;
  }

  private static String scope(Handlers.Handler handler) {
    Permits permits = handler.method().getAnnotation(Permits.class);
    return permits == null || permits.value() == Access.PUBLIC ? "" : permits.scope();
  }

  private static String scope(JsonNode security) {
    return security.path(0).path("machine").path(0).asString("");
  }

  private static JsonNode operation(String methodAndPath) {
    JsonNode operation = documented().get(methodAndPath);
    if (operation == null) {
      throw new AssertionError(methodAndPath + " is not documented");
    }
    return operation;
  }

  private static Map<String, JsonNode> documented() {
    Map<String, JsonNode> operations = new TreeMap<>();
    for (var path : OpenApiDocument.document().get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        operations.put(
            method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue());
      }
    }
    return operations;
  }
}
