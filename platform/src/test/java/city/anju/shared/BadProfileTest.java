package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A city's first contact with the platform is often a typing error in this file. */
class BadProfileTest {
  private static final String FILE = "cities/qingdao.yaml";
  private static String good = "";

  @BeforeAll
  static void readTheGoodOne() throws IOException {
    try (InputStream in = BadProfileTest.class.getResourceAsStream("/" + FILE)) {
      good = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hotline: \"12345\" | hotline: | hotline is missing.",
        "hotline: | hotlin: | hotline is missing.",
        "hotline: | colour: jade\\nhotline: | colour is not a key we know.",
        "hotline: \"12345\" | hotline: [1, 2] | hotline is not a text.",
        "maxTermDays: 365 | maxTermDays: a year | maxTermDays is not a whole number from 1 to 3650.",
        "maxTermDays: 365 | maxTermDays: 0 | maxTermDays is not a whole number from 1 to 3650.",
        "maxTermDays: 365 | maxTermDays: 3651 | maxTermDays is not a whole number from 1 to 3650.",
        "twoOfficers: true | twoOfficers: yes | twoOfficers is not true or false.",
        "Asia/Shanghai | Asia/Qingdao | zone is not a time zone such as Asia/Shanghai.",
        "prefix: QD | prefix: qd | codeTemplate.prefix is not 1 to 6 capital letters.",
        "ownerLetter: P | ownerLetter: C | codeTemplate.ownerLetter is the same as agencyLetter.",
        "ownerLetter: P | ownerLetter: PP | codeTemplate.ownerLetter is not one capital letter.",
        "code: \"02\" | code: \"2\" | districts[0].code is not a number of the template's width.",
        "code: \"03\" | code: \"02\" | districts has the code 02 twice.",
        "gbCode: \"370202\" | gbCode: \"37020\" | districts[0].gbCode is not a GB/T 2260 code of 6 digits.",
        "validTo: 2012-12-01 | validTo: 2012-13-01 | districts[1].aliases[0].validTo is not a date such as 2024-06-01.",
        "validFrom: 2024-06-01 | validFrom: June | policies[0].validFrom is not a date such as 2024-06-01.",
        "kind: SEIZURE | kind: SEISURE | policies[0].effects[0].kind is not a kind of encumbrance.",
        "kind: SEIZURE | kind: LEASE | policies[0].effects has LEASE twice.",
        "during: BAR | during: STRONG | policies[0].effects[0].during is not one of [BAR, REVIEW, NOTICE, NONE].",
        "rule: V201 | rule: 201 | policies[0].effects[0].rule is not a rule such as V201.",
        "[\"10\", | [\"ten\", | policies[0].saleUses[0] is not a code of 1 to 3 digits.",
        "registerHeartbeatLimit: off | registerHeartbeatLimit: 15 | registerHeartbeatLimit is neither off nor a duration such as PT15M.",
        "registerHeartbeatLimit: off | registerHeartbeatLimit: PT0S | registerHeartbeatLimit is neither off nor a duration such as PT15M.",
        "INDIVIDUALS_ONLY | EVERYBODY | ownerListingAudience is not one of [INDIVIDUALS_ONLY, OWNER_MAY_RELEASE].",
        "[2026-01-01, | [2026-01-32, | workingDays.holidays[0] is not a date such as 2026-01-01.",
        "draftDays: 90 | draftDays: !!int 90 | retention.draftDays is not a text.",
        "id: qingdao | id: jinan | id is not qingdao.",
        "districts: | districts: none\\nrest: | districts is not a list.",
        "districts: | rest: | districts is missing.",
        "gbCode: \"370202\" | gbCode: \"370202\"\\n    validTo: never | districts[0].validTo is not a date such as 2024-06-01.",
        "promise: | promise: none\\nrest: | promise is not a mapping of keys."
      })
  void oneSentenceNamesTheKey(String right, String wrong, String sentence) {
    assertThat(good).contains(right);
    String bad =
        good.replaceFirst(
            Pattern.quote(right), Matcher.quoteReplacement(wrong.replace("\\n", "\n")));
    assertThat(complaint(bad)).isEqualTo(FILE + ": " + sentence);
  }

  @Test
  void aKindLeftOutIsNamed() {
    String bad = good.replaceFirst(" *- \\{kind: MORTGAGE.*\n", "");
    assertThat(complaint(bad))
        .isEqualTo(FILE + ": policies[0].effects says nothing about MORTGAGE.");
  }

  @Test
  void lawIsThereAndHasOneVersionADay() {
    String policies =
        good.substring(
            good.indexOf("policies:\n") + 10,
            good.indexOf("\n\n", good.indexOf("policies:\n")) + 1);
    assertThat(complaint(good.replace("policies:\n" + policies, "policies: []\n")))
        .isEqualTo(FILE + ": policies is empty.");
    String sameVersion = policies.replace("validFrom: 2024-06-01", "validFrom: 2024-07-01");
    String sameDay = policies.replace("qingdao-2024-06", "qingdao-2024-07");
    for (String second : new String[] {sameVersion, sameDay}) {
      assertThat(second).isNotEqualTo(policies);
      assertThat(complaint(good.replace(policies, policies + second)))
          .startsWith(FILE + ": policies has a version or a day twice: qingdao-2024-0");
    }
    String both = sameVersion.replace("qingdao-2024-06", "qingdao-2024-07");
    assertThat(
            ProfileFile.read(FILE, "qingdao", good.replace(policies, policies + both)).policies())
        .hasSize(2);
  }

  @Test
  void whatIsNoYamlIsToldByItsLine() {
    assertThat(complaint("id: qingdao\nname: [")).startsWith(FILE + ": line 2 is not YAML (");
    assertThat(complaint(good + "id: qingdao\n"))
        .as("a key twice: which of the two is meant?")
        .contains(" is not YAML (found duplicate key id");
    assertThat(complaint("just a text")).isEqualTo(FILE + ": the file is not a mapping of keys.");
  }

  @Test
  void aNumberMayBeTheLeastAndTheMost() {
    for (int days : new int[] {1, 3650}) {
      String changed = good.replace("maxTermDays: 365", "maxTermDays: " + days);
      assertThat(ProfileFile.read(FILE, "qingdao", changed).maxTermDays()).isEqualTo(days);
    }
  }

  @Test
  void oneOfficerMayBeEnoughAndADistrictMayEnd() {
    String changed =
        good.replace("twoOfficers: true", "twoOfficers: false")
            .replace("gbCode: \"370202\"", "gbCode: \"370202\"\n    validTo: 2030-01-01");
    CityProfile profile = ProfileFile.read(FILE, "qingdao", changed);
    assertThat(profile.twoOfficers()).isFalse();
    assertThat(profile.districtOfGb("370202", LocalDate.of(2029, 12, 31))).isPresent();
    assertThat(profile.districtOfGb("370202", LocalDate.of(2030, 1, 1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just a text",
        "id: [",
        "id: qingdao\nid: qingdao",
        "id: !!java.net.URL [\"http://127.0.0.1/\"]",
        "id: !!javax.script.ScriptEngineManager []",
        "a: &a [*a]",
        "id: *\nname: x",
        "\"a\\nb\": 1\n\"a\\nb\": 2",
        "\"a\\nb\": 1",
        "id: \u0001",
        "--- 1\n--- 2"
      })
  void whatIsNoProfileIsRefusedInOneSentence(String yaml) {
    assertThat(complaint(yaml)).startsWith(FILE).endsWith(".").doesNotContain("\n");
  }

  @Test
  void damagedFilesAreReadOrRefusedInOneSentence() {
    Random random = Seed.of("damaged profiles");
    for (int i = 0; i < 300; i++) {
      int at = random.nextInt(good.length());
      int end = Math.min(good.length(), at + random.nextInt(40));
      String bad = good.substring(0, at) + HostileText.garbage(random, 3) + good.substring(end);
      try {
        ProfileFile.read(FILE, "qingdao", bad);
      } catch (InvalidValue e) {
        assertThat(e.detail()).startsWith(FILE).endsWith(".").doesNotContain("\n");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "atlantis",
        "",
        "../qingdao",
        "../cities/qingdao",
        "Qingdao",
        "qingdao.yaml",
        "青岛"
      })
  void unknownCitiesAreRefused(String city) {
    Refused.as("CITY_UNKNOWN", () -> CityProfile.load(city));
  }

  @Test
  void aHeartbeatLimitIsADuration() {
    String limited = good.replace("registerHeartbeatLimit: off", "registerHeartbeatLimit: PT15M");
    assertThat(ProfileFile.read(FILE, "qingdao", limited).registerHeartbeatLimit())
        .isEqualTo(Duration.ofMinutes(15));
  }

  private static String complaint(String yaml) {
    InvalidValue refusal =
        catchThrowableOfType(InvalidValue.class, () -> ProfileFile.read(FILE, "qingdao", yaml));
    assertThat(refusal).as("the profile was taken").isNotNull();
    assertThat(refusal.code()).isEqualTo("CITY_PROFILE");
    return refusal.detail();
  }
}
