package city.anju.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads {@code cities/<city>.yaml}. Every scalar is a text: YAML would read 02 as a number. */
final class ProfileFile {
  private static final Pattern CITY = Pattern.compile("[a-z]{2,30}");

  /** Beyond it looks cannot be searched for. */
  private static final int MOST_BITS = 11;

  private ProfileFile() {}

  static CityProfile load(String city) {
    String file = "cities/" + city + ".yaml";
    if (!CITY.matcher(city).matches()) {
      throw new InvalidValue("CITY_UNKNOWN", "A city is named in small letters, as in qingdao.");
    }
    try (InputStream in = ProfileFile.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new InvalidValue("CITY_UNKNOWN", "There is no city profile " + file + ".");
      }
      return read(file, city, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The city profile " + file + " cannot be read.", e);
    }
  }

  static CityProfile read(String file, String city, String yaml) {
    CityProfile profile =
        new ProfileKeys(file, "", parsed(file, yaml)).readAll(keys -> profile(keys));
    if (!profile.id().equals(city)) {
      throw new InvalidValue("CITY_PROFILE", file + ": id is not " + city + ".");
    }
    return profile;
  }

  private static @Nullable Object parsed(String file, String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    Resolver textsOnly =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {}
        };
    try {
      return new Yaml(
              new SafeConstructor(options), new Representer(unused), unused, options, textsOnly)
          .load(yaml);
    } catch (MarkedYAMLException e) {
      String line = e.getProblemMark() == null ? "?" : "" + (e.getProblemMark().getLine() + 1);
      throw ProfileKeys.wrong(file + ": line " + line + " is not YAML (" + e.getProblem() + ").");
    } catch (YAMLException e) {
      throw new InvalidValue("CITY_PROFILE", file + " is not YAML.");
    }
  }

  private static CityProfile profile(ProfileKeys keys) {
    CodeTemplate template = keys.mapping("codeTemplate", ProfileFile::template);
    return new CityProfile(
        keys.text("id"),
        keys.text("name"),
        keys.text("nameEn"),
        keys.text("platformName"),
        keys.text("platformNameEn"),
        keys.text("officialNotice"),
        keys.text("officialNoticeEn"),
        keys.value("zone", ZoneId::of, "is not a time zone such as Asia/Shanghai"),
        keys.text("hotline"),
        template,
        districts(keys, template),
        ProfilePolicies.read(keys),
        heartbeat(keys),
        keys.number("maxTermDays", 1, 3650),
        keys.number("consentDays", 1, 365),
        keys.number("reviewWorkingDays", 1, 365),
        keys.flag("twoOfficers"),
        keys.oneOf("ownerListingAudience", OwnerAudience.class),
        keys.number("practitionerMonths", 0, 120),
        keys.number("relistingGapDays", 0, 3650),
        keys.mapping("retention", ProfileFile::retention),
        keys.mapping("photos", ProfileFile::photos),
        keys.mapping("viewings", ProfileFile::viewings),
        keys.mapping("workingDays", ProfileFile::workingDays),
        keys.mapping("promise", ProfileFile::promise));
  }

  private static CodeTemplate template(ProfileKeys keys) {
    char agency = letter(keys, "agencyLetter");
    char owner = letter(keys, "ownerLetter");
    if (agency == owner) {
      throw keys.wrong("ownerLetter", "is the same as agencyLetter");
    }
    return new CodeTemplate(
        keys.value("prefix", ProfileKeys.matching("[A-Z]{1,6}"), "is not 1 to 6 capital letters"),
        keys.number("districtWidth", 1, 6),
        keys.number("sequenceWidth", 1, 9),
        agency,
        owner,
        letter(keys, "purposeLetter"));
  }

  private static char letter(ProfileKeys keys, String key) {
    return keys.value(key, ProfileKeys.matching("[A-Z]"), "is not one capital letter").charAt(0);
  }

  private static List<District> districts(ProfileKeys keys, CodeTemplate template) {
    List<District> districts =
        keys.mappings(
            "districts",
            row ->
                new District(
                    row.value(
                        "code",
                        ProfileKeys.matching("[0-9]{" + template.districtWidth() + "}"),
                        "is not a number of the template's width"),
                    row.text("name"),
                    row.text("nameEn"),
                    gbCode(row, "gbCode"),
                    aliases(row),
                    row.optionalDate("validFrom"),
                    row.optionalDate("validTo")));
    Set<String> seen = new HashSet<>();
    for (District district : districts) {
      if (!seen.add(district.code())) {
        throw keys.wrong("districts", "has the code " + district.code() + " twice");
      }
    }
    return districts;
  }

  private static List<District.Alias> aliases(ProfileKeys keys) {
    return keys.has("aliases") ? keys.mappings("aliases", ProfileFile::alias) : List.of();
  }

  private static District.Alias alias(ProfileKeys keys) {
    return new District.Alias(gbCode(keys, "code"), keys.text("name"), keys.date("validTo"));
  }

  private static String gbCode(ProfileKeys keys, String key) {
    return keys.value(
        key, ProfileKeys.matching("[1-9][0-9]{5}"), "is not a GB/T 2260 code of 6 digits");
  }

  private static @Nullable Duration heartbeat(ProfileKeys keys) {
    String key = "registerHeartbeatLimit";
    return "off".equals(keys.text(key))
        ? null
        : keys.value(key, ProfileFile::limit, "is neither off nor a duration such as PT15M");
  }

  private static Duration limit(String text) {
    Duration limit = Duration.parse(text);
    if (!limit.isPositive()) {
      throw new IllegalArgumentException();
    }
    return limit;
  }

  private static Retention retention(ProfileKeys keys) {
    return new Retention(
        keys.number("draftDays", 1, 36500),
        keys.number("refusedPersonalDataDays", 1, 36500),
        keys.number("withdrawnYears", 1, 100),
        keys.number("accessLogYears", 1, 100));
  }

  private static PhotoRules photos(ProfileKeys keys) {
    return new PhotoRules(
        keys.number("most", 1, 100),
        keys.number("mostPlans", 0, 20),
        keys.number("sameBits", 0, MOST_BITS));
  }

  private static ViewingRules viewings(ProfileKeys keys) {
    return new ViewingRules(
        keys.number("asksPerDay", 1, 1000),
        keys.number("messagesPerDay", 1, 10_000),
        keys.number("answerDays", 1, 365),
        keys.number("aheadDays", 1, 60),
        keys.number("keepDays", 1, 36500),
        keys.mapping(
            "signs",
            signs ->
                new ViewingRules.Signs(
                    signs.number("days", 1, 365),
                    signs.number("homes", 1, 10_000),
                    signs.number("viewings", 1, 10_000),
                    signs.number("persons", 1, 10_000))));
  }

  private static WorkingDays workingDays(ProfileKeys keys) {
    String complaint = "is not a date such as 2026-01-01";
    return new WorkingDays(
        Set.copyOf(keys.values("holidays", LocalDate::parse, complaint)),
        Set.copyOf(keys.values("workedWeekends", LocalDate::parse, complaint)));
  }

  private static Promise promise(ProfileKeys keys) {
    return new Promise(
        keys.text("version"),
        keys.text("titleZh"),
        keys.text("textZh"),
        keys.text("titleEn"),
        keys.text("textEn"));
  }
}
