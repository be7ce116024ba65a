package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every parser gives a value that reads back as itself, or one InvalidValue, whatever it is given.
 */
class HostileTextTest {
  private static final CodeTemplate TEMPLATE = CityProfile.load("qingdao").codeTemplate();
  private static final Pattern PLAIN = Pattern.compile("[0-9A-Z./]+");

  /** Values of ASCII only. */
  private static final Map<String, Function<String, Object>> CODES =
      Map.of(
          "resident ID", ResidentId::parse,
          "credit code", CreditCode::parse,
          "unit code", UnitCode::parse,
          "licence identifier", LicenceId::parse,
          "listing code", TEMPLATE::parse,
          "share", Share::parse,
          "price", Yuan::parse,
          "area", Area::parse);

  /** Values with Chinese in them. */
  private static final Map<String, Function<String, Object>> TEXTS =
      Map.of("name", PersonName::of, "certificate", CertificateNo::parse);

  @Test
  void theClassicsAreRefusedOrHarmless() {
    HostileText.CLASSICS.forEach(HostileTextTest::feedToAll);
  }

  @Test
  void randomGarbageIsRefusedOrHarmless() {
    Random random = Seed.of("garbage");
    for (int i = 0; i < 3_000; i++) {
      feedToAll(HostileText.garbage(random, 30));
    }
  }

  @Test
  void damagedValuesAreRefusedOrHarmless() {
    Random random = Seed.of("damaged values");
    for (int i = 0; i < 3_000; i++) {
      String text = valid(random);
      int at = random.nextInt(text.length() + 1);
      String inserted = HostileText.garbage(random, 3);
      int skipped = Math.min(text.length(), at + random.nextInt(3));
      feedToAll(text.substring(0, at) + inserted + text.substring(skipped));
    }
  }

  private static void feedToAll(String text) {
    CODES.forEach((what, parser) -> accepted(what, parser, text));
    TEXTS.forEach((what, parser) -> accepted(what, parser, text));
    for (IdKind kind : IdKind.values()) {
      IdDocument asked = IdDocument.lenient(kind, text);
      assertThat(IdDocument.lenient(kind, asked.number())).isEqualTo(asked);
      assertThat(asked.masked()).hasSameSizeAs(asked.number());
      accepted(kind.toString(), number -> IdDocument.parse(kind, number), text);
    }
  }

  private static void accepted(String what, Function<String, Object> parser, String text) {
    Object value;
    try {
      value = parser.apply(text);
    } catch (InvalidValue e) {
      assertThat(e.code()).as(what).matches("[A-Z_]+");
      assertThat(e.detail().length())
          .as(what + ": the refusal does not repeat the text")
          .isLessThan(120);
      return;
    }
    String normal =
        switch (value) {
          case PersonName name -> name.value();
          case ResidentId id -> id.value();
          case IdDocument document -> document.number();
          case CertificateNo certificate -> certificate.value();
          default -> value.toString();
        };
    assertThat(parser.apply(normal)).as(what).isEqualTo(value);
    if (CODES.containsKey(what)) {
      assertThat(normal).as(what).matches(PLAIN);
    }
    if (value instanceof CertificateNo certificate) {
      assertThat(certificate.masked()).contains("***");
      assertThat(certificate.kind()).isNotNull();
    }
  }

  private static String valid(Random random) {
    List<String> all = new ArrayList<>();
    all.add(ResidentIdTest.valid(random));
    all.add(CreditCodeTest.valid(random));
    all.add(UnitCodeTest.valid(random));
    all.add("QD0220240600001CM");
    all.add("浙（2022）杭州市不动产权第" + Seed.digits(7, random) + "号");
    all.add("杭房权证西移字第14000001号");
    all.add(random.nextInt(1, 100) + "/" + random.nextInt(1, 100));
    all.add(random.nextInt(1, 100) + "." + Seed.digits(2, random));
    all.add("阿依古丽·买买提");
    return all.get(random.nextInt(all.size()));
  }
}
