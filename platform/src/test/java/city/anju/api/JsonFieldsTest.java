package city.anju.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.anju.shared.InvalidValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class JsonFieldsTest {

  enum Standing {
    ACTIVE,
    SUSPENDED
  }

  record Owner(String name, String idNo) {

    static Owner read(JsonFields owner) {
      String name = owner.requiredText("name", 100);
      String idNo = owner.requiredValue("idNo", JsonFieldsTest::eighteen);
      return owner.make(() -> new Owner(name, idNo));
    }
  }

  @Test
  void everyKindOfFieldIsReadAsWritten() {
    JsonFields body =
        fields(
            """
            {"certNo": "鲁（2024）青岛市不动产权第0012345号", "price": 1500000, "lon": 120.3826,
             "registeredAt": "2024-02-29", "occurredAt": "2024-06-01T10:00:00.123456+08:00",
             "separate": true, "standing": "ACTIVE", "replaces": ["甲", "乙"],
             "owners": [{"name": "李雷", "idNo": "330199199001010010"}], "note": null}
            """);
    assertThat(body.text("certNo")).isEqualTo("鲁（2024）青岛市不动产权第0012345号");
    assertThat(body.requiredInteger("price", 1, 9_999_999_999L)).isEqualTo(1_500_000);
    assertThat(body.decimal("lon", new BigDecimal(-180), new BigDecimal(180)))
        .isEqualByComparingTo("120.3826");
    assertThat(body.date("registeredAt")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(body.instant("occurredAt")).isEqualTo(Instant.parse("2024-06-01T02:00:00.123456Z"));
    assertThat(body.flag("separate", false)).isTrue();
    assertThat(body.oneOf("standing", Standing.class)).isEqualTo(Standing.ACTIVE);
    assertThat(body.values("replaces", 10, text -> text)).containsExactly("甲", "乙");
    assertThat(body.objects("owners", 50).stream().map(Owner::read))
        .containsExactly(new Owner("李雷", "330199199001010010"));
    assertThat(body.has("note")).as("an explicit null is an absent field").isFalse();
    assertThat(body.text("detail")).isNull();
    body.close();
    body.throwIfWrong();
  }

  @Test
  void allWrongFieldsAreNamedAtOnceWithTheirPlace() {
    Problem problem =
        problemOf(
            """
            {"title": {"owners": [{"name": "李雷", "idNo": "1"}, {"idNo": "330199199001010010"}]},
             "price": 0, "from": "2023-02-29"}
            """,
            body -> {
              body.requiredObject("title")
                  .requiredObjects("owners", 50)
                  .forEach(owner -> assertThat(Owner.read(owner)).isNull());
              body.requiredInteger("price", 1, 10);
              body.date("from");
              body.requiredText("authority", 100);
            });
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.code()).isEqualTo("VALIDATION_FAILED");
    assertThat(problem.errors())
        .extracting(FieldProblem::pointer, FieldProblem::code)
        .containsExactly(
            tuple("/title/owners/0/idNo", "ID_LENGTH"),
            tuple("/title/owners/1/name", "FIELD_REQUIRED"),
            tuple("/price", "NUMBER_OUT_OF_RANGE"),
            tuple("/from", "DATE_INVALID"),
            tuple("/authority", "FIELD_REQUIRED"));
  }

  @Test
  void malformedBeatsInvalidAndBothAreListed() {
    Problem problem =
        problemOf(
            """
            {"price": "1500000", "from": "2023-02-29", "prise": 1}
            """,
            body -> {
              body.requiredInteger("price", 1, 10);
              body.date("from");
            });
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("BODY_MALFORMED");
    assertThat(problem.errors())
        .extracting(FieldProblem::pointer, FieldProblem::code)
        .containsExactly(
            tuple("/price", "FIELD_TYPE"),
            tuple("/from", "DATE_INVALID"),
            tuple("/prise", "FIELD_UNKNOWN"));
  }

  @Test
  void anUnknownFieldIsFoundInEveryDepth() {
    Problem problem =
        problemOf(
            """
            {"title": {"owners": [{"name": "李雷", "idno": "1"}]}}
            """,
            body ->
                body.requiredObject("title")
                    .requiredObjects("owners", 50)
                    .getFirst()
                    .requiredText("name", 100));
    assertThat(problem.code()).isEqualTo("FIELD_UNKNOWN");
    assertThat(problem.errors())
        .extracting(FieldProblem::pointer)
        .containsExactly("/title/owners/0/idno");
  }

  @Test
  void aFieldGivenTwiceIsRefusedInEveryDepth() {
    Problem problem =
        problemOf(
            """
            {"title": {"certNo": "a", "certNo": "b"}}
            """,
            body -> body.requiredObject("title").text("certNo"));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors())
        .containsExactly(
            new FieldProblem(
                "/title/certNo", "FIELD_DUPLICATE", "The field is given more than once."));
  }

  @Test
  void aMissingObjectIsOneProblemAndNotOnePerInnerField() {
    Problem problem =
        problemOf(
            "{\"title\": \"x\"}",
            body -> {
              assertThat(Owner.read(body.requiredObject("title"))).isNull();
              assertThat(Owner.read(body.requiredObject("home"))).isNull();
            });
    assertThat(problem.errors())
        .extracting(FieldProblem::pointer, FieldProblem::code)
        .containsExactly(tuple("/title", "FIELD_TYPE"), tuple("/home", "FIELD_REQUIRED"));
  }

  @Test
  void pointersEscapeWhatStrangersCallTheirFields() {
    Problem problem =
        problemOf(
            """
            {"a/b~c": 1, "\\u0000": 1, "\\ud800": 1, "%s": 1}
            """
                .formatted("n".repeat(500)),
            body -> {});
    assertThat(problem.errors())
        .extracting(FieldProblem::pointer)
        .containsExactly("/a~1b~0c", "/\uFFFD", "/\uFFFD", "/" + "n".repeat(64));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "1",
        "\"text\"",
        "[]",
        "{",
        "}",
        "{\"a\":1",
        "{\"a\":1}}",
        "{\"a\":1} x",
        "{} {}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":0x1F}",
        "{\"a\":1/*c*/}",
        "// c\n{}",
        "{\"a\":\"\\x41\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":tru}",
        "{\"a\":[1,]}",
        "{\"a\" 1}"
      })
  void whatIsNotOneJsonObjectIsMalformed(String body) {
    Problem problem = catchThrowableOfType(Problem.class, () -> fields(body));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("BODY_MALFORMED");
  }

  @Test
  void bytesThatAreNotUtf8AreMalformed() {
    byte[] gbk = {'{', '"', 'a', '"', ':', '"', (byte) 0xC0, (byte) 0xEE, '"', '}'};
    byte[] surrogateBytes = {
      '{', '"', 'a', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'
    };
    for (byte[] body :
        List.of(gbk, surrogateBytes, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16))) {
      Problem problem = catchThrowableOfType(Problem.class, () -> JsonFields.parse(body));
      assertThat(problem.detail()).isEqualTo("The body is not UTF-8.");
    }
  }

  @Test
  void oneByteOrderMarkInFrontIsIgnored() {
    assertThat(fields("\uFEFF{\"a\":\"b\"}").text("a")).isEqualTo("b");
    assertThat(catchThrowableOfType(Problem.class, () -> fields("\uFEFF\uFEFF{}"))).isNotNull();
  }

  @Test
  void nestingEndsAtThirtyTwoLevels() {
    assertThat(fields("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}").has("a")).isTrue();
    Problem problem =
        catchThrowableOfType(Problem.class, () -> fields("{\"a\":" + "[".repeat(100_000)));
    assertThat(problem.code()).isEqualTo("BODY_MALFORMED");
  }

  @ParameterizedTest
  @CsvSource({
    "1e999999999, NUMBER_OUT_OF_RANGE",
    "-1e999999999, NUMBER_OUT_OF_RANGE",
    "1e-999999999, NUMBER_OUT_OF_RANGE",
    "1e9999999999999999999, NUMBER_OUT_OF_RANGE",
    "9223372036854775808, NUMBER_OUT_OF_RANGE",
    "10000000000, NUMBER_OUT_OF_RANGE",
    "-0, NUMBER_OUT_OF_RANGE",
    "1.5, NUMBER_NOT_INTEGER",
    "0.9999999999999999999999, NUMBER_OUT_OF_RANGE"
  })
  void aPriceOutsideItsRangeIsInvalidHoweverItIsWritten(String literal, String code) {
    Problem problem =
        problemOf(
            "{\"price\":" + literal + "}",
            body -> body.requiredInteger("price", 1, 9_999_999_999L));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors()).extracting(FieldProblem::code).containsExactly(code);
  }

  @Test
  void wholeNumbersMayBeWrittenWithAnExponentOrAnEmptyFraction() {
    JsonFields body = fields("{\"a\": 1.5e6, \"b\": 12.0}");
    assertThat(body.integer("a", 1, 10_000_000)).isEqualTo(1_500_000);
    assertThat(body.integer("b", 1, 100)).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x", "\\ud800\\ud800", "\\u001b[31m"})
  void textTheDatabaseCannotStoreIsInvalid(String written) {
    Problem problem = problemOf("{\"name\":\"" + written + "\"}", body -> body.text("name"));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors())
        .extracting(FieldProblem::pointer, FieldProblem::code)
        .containsExactly(tuple("/name", "TEXT_CHARACTERS"));
  }

  @Test
  void rareCharactersCountAsOneAndPass() {
    String name = "𠮷".repeat(100);
    assertThat(fields("{\"name\":\"" + name + "\"}").requiredText("name", 100)).isEqualTo(name);
    assertThat(problemOf("{\"name\":\"" + name + "\"}", b -> b.text("name", 99)).errors())
        .extracting(FieldProblem::code)
        .containsExactly("TEXT_TOO_LONG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-06-01",
        "2024-06-01T10:00:00",
        "2024-06-01T10:00+08:00",
        "2024-06-01 10:00:00Z",
        "2024-06-01T24:00:00Z",
        "2024-02-30T10:00:00Z",
        "2024-06-01T10:00:00+08:00:00",
        "2024-06-01T10:00:00+0800",
        "+12024-06-01T10:00:00Z",
        "0000-01-01T00:00:00Z",
        "2024-06-01T10:00:00Z[Asia/Shanghai]",
        "2024-06-01T10:00:00.Z",
        ""
      })
  void instantsAreRfc3339WithOffset(String written) {
    assertThat(problemOf("{\"at\":\"" + written + "\"}", b -> b.instant("at")).errors())
        .extracting(FieldProblem::code)
        .containsExactly("INSTANT_INVALID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-6-1", "20240601", "2024-06-31", "0001-01-01", "10000-01-01", " 2024-06-01"})
  void datesAreIsoDaysOfThisEra(String written) {
    assertThat(problemOf("{\"at\":\"" + written + "\"}", b -> b.date("at")).errors())
        .extracting(FieldProblem::code)
        .containsExactly("DATE_INVALID");
  }

  @Test
  void aClosedListIsClosed() {
    Problem problem =
        problemOf("{\"standing\":\"active\"}", b -> b.requiredOneOf("standing", Standing.class));
    assertThat(problem.errors())
        .containsExactly(
            new FieldProblem("/standing", "VALUE_UNKNOWN", "Expected one of ACTIVE, SUSPENDED."));
  }

  @Test
  void listsHaveAnUpperEndAndRequiredOnesALowerOne() {
    Problem problem =
        problemOf(
            "{\"a\": [{}, {}, {}], \"b\": [], \"c\": {}, \"d\": [1, \"x\", {}]}",
            body -> {
              body.requiredObjects("a", 2);
              body.requiredObjects("b", 2);
              body.requiredObjects("c", 2);
              body.values("d", 3, text -> text);
              body.requiredObjects("e", 2);
            });
    assertThat(problem.errors())
        .extracting(FieldProblem::pointer, FieldProblem::code)
        .containsExactly(
            tuple("/a", "TOO_MANY"),
            tuple("/b", "FIELD_REQUIRED"),
            tuple("/c", "FIELD_TYPE"),
            tuple("/d/0", "FIELD_TYPE"),
            tuple("/d/2", "FIELD_TYPE"),
            tuple("/e", "FIELD_REQUIRED"));
  }

  @Test
  void anItemMayBeTheShortFormOfAnObject() {
    JsonFields body = fields("{\"codes\": [\"QD1\", {\"code\": \"QD2\", \"agencyNo\": \"A1\"}]}");
    List<String> codes = new ArrayList<>();
    for (JsonFields item : body.requiredObjectsOrTexts("codes", 1_000, "code")) {
      codes.add(item.requiredText("code", 40) + "/" + item.text("agencyNo"));
    }
    body.close();
    body.throwIfWrong();
    assertThat(codes).containsExactly("QD1/null", "QD2/A1");
  }

  @Test
  void aFieldMayBeTheShortFormOfAnObject() {
    JsonFields body = fields("{\"holder\": \"韩梅梅\", \"owner\": {\"name\": \"李雷\"}}");
    for (String name : List.of("holder", "owner")) {
      JsonFields person = body.objectOrText(name, "name");
      assertThat(person == null ? null : person.text("name")).isIn("韩梅梅", "李雷");
    }
    assertThat(body.objectOrText("nobody", "name")).isNull();
    body.close();
    body.throwIfWrong();
  }

  @Test
  void whatAValueSaysAsAWholeIsNotedAtItsObject() {
    Problem problem =
        problemOf(
            "{\"period\": {\"from\": \"2024-06-02\", \"to\": \"2024-06-01\"}}",
            body -> {
              JsonFields period = body.requiredObject("period");
              period.requiredDate("from");
              period.requiredDate("to");
              period.make(
                  () -> {
                    throw new InvalidValue("PERIOD_EMPTY", "It ends before it begins.");
                  });
            });
    assertThat(problem.errors())
        .containsExactly(new FieldProblem("/period", "PERIOD_EMPTY", "It ends before it begins."));
  }

  private static String eighteen(String number) {
    if (number.length() != 18) {
      throw new InvalidValue("ID_LENGTH", "Expected 18 characters.");
    }
    return number;
  }

  private static JsonFields fields(String json) {
    return JsonFields.parse(json.getBytes(UTF_8));
  }

  private static Problem problemOf(String json, Consumer<JsonFields> reading) {
    JsonFields body = fields(json);
    reading.accept(body);
    body.close();
    return catchThrowableOfType(Problem.class, body::throwIfWrong);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
