package city.anju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document by itself: complete, consistent, with examples that conform. */
class OpenApiDocumentTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode document = OpenApiDocument.document();

  @Test
  void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() {
    Set<String> references = new TreeSet<>();
    document.findValues("$ref").forEach(reference -> references.add(reference.asString()));
    assertThat(references)
        .allSatisfy(r -> assertThat(document.at(r.substring(1)).isMissingNode()).as(r).isFalse());
    Set<String> defined = new TreeSet<>();
    for (String kind : List.of("schemas", "responses")) {
      document
          .at("/components/" + kind)
          .propertyNames()
          .forEach(name -> defined.add("#/components/" + kind + "/" + name));
    }
    assertThat(references).containsAll(defined);
  }

  @Test
  void everyExampleConformsToItsSchema() {
    List<String> offences = new ArrayList<>();
    int checked = 0;
    for (JsonNode holder : holdersOf("schema")) {
      for (JsonNode example : examples(holder)) {
        checked++;
        if (holder.at("/schema/type").asString("").equals("string") || !example.isString()) {
          offences.addAll(OpenApiDocument.offences(holder.get("schema"), example));
        }
      }
    }
    assertThat(checked).isGreaterThan(20);
    assertThat(offences).isEmpty();
  }

  @Test
  void everyLineOfNdjsonConformsToItsSchema() {
    String path = "/paths/~1api~1v1~1register~1entries/post";
    String entries = ndjson(path + "/requestBody");
    String answers = ndjson(path + "/responses/200");
    assertThat(entries.lines().flatMap(line -> offences("Entry", line).stream())).isEmpty();
    assertThat(answers.lines().flatMap(line -> offences("LineAnswer", line).stream())).isEmpty();
    assertThat(answers.lines().count()).isEqualTo(entries.lines().count());
  }

  @Test
  void everyProblemShownHasADocumentedCodeAndStatus() {
    Set<String> codes = new HashSet<>();
    List<String> documented = new ArrayList<>();
    for (JsonNode code : document.get("x-problem-codes")) {
      codes.add(code.get("code").asString() + " " + code.get("status").asInt());
      documented.add(code.get("code").asString());
    }
    assertThat(documented).doesNotHaveDuplicates();
    for (JsonNode holder : holdersOf("schema")) {
      if (holder.at("/schema/$ref").asString("").endsWith("/Problem")) {
        JsonNode example = holder.get("example");
        assertThat(codes)
            .contains(example.get("code").asString() + " " + example.get("status").asInt());
      }
    }
  }

  @Test
  void theCheckFindsWhatDoesNotConform() {
    assertThat(offences("FieldProblem", "{\"pointer\":1,\"code\":\"X\",\"more\":true}"))
        .anyMatch(o -> o.startsWith("/pointer breaks type"))
        .anyMatch(o -> o.startsWith(" breaks required"))
        .anyMatch(o -> o.startsWith(" breaks additionalProperties"));
    assertThat(offences("Entry", "{\"entryNo\":\"1\",\"occurredAt\":\"x\",\"type\":\"SALE\"}"))
        .hasSize(2);
  }

  @Test
  void theGuideTellsTheWholeDocument() {
    ApiGuide guide = ApiGuideReader.read();
    assertThat(guide.title()).isEqualTo("Anju machine interface");
    assertThat(guide.introduction()).hasSizeGreaterThan(3);
    assertThat(guide.codes()).hasSize(document.get("x-problem-codes").size());
    assertThat(guide.operations()).allSatisfy(this::isTold);
    ApiGuide.Operation check = operation(guide, "checkCode");
    assertThat(check.scope()).isNull();
    assertThat(check.parameters())
        .extracting(ApiGuide.Parameter::name, ApiGuide.Parameter::in)
        .containsExactly(org.assertj.core.api.Assertions.tuple("code", "path"));
    assertThat(operation(guide, "token").scope()).isEmpty();
    assertThat(operation(guide, "feedRegister").scope()).isEqualTo("register:write");
    assertThat(operation(guide, "feedRegister").requests())
        .extracting(ApiGuide.Example::mediaType)
        .contains("application/json", "application/x-ndjson");
  }

  private void isTold(ApiGuide.Operation operation) {
    assertThat(List.of(operation.id(), operation.summary(), operation.tag()))
        .allSatisfy(text -> assertThat(text).isNotBlank());
    assertThat(operation.answers())
        .anySatisfy(answer -> assertThat(answer.status()).startsWith("2"))
        .allSatisfy(answer -> assertThat(answer.description()).isNotBlank());
  }

  private static ApiGuide.Operation operation(ApiGuide guide, String id) {
    return guide.operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  private List<String> offences(String schema, String json) {
    return OpenApiDocument.offences(schema, JSON.readTree(json));
  }

  private String ndjson(String holder) {
    return document.at(holder).at("/content/application~1x-ndjson/example").asString();
  }

  private List<JsonNode> holdersOf(String member) {
    return document.findParents(member);
  }

  private static List<JsonNode> examples(JsonNode holder) {
    List<JsonNode> examples = new ArrayList<>();
    if (holder.has("example")) {
      examples.add(holder.get("example"));
    }
    holder.path("examples").forEach(named -> examples.add(named.get("value")));
    return examples;
  }
}
