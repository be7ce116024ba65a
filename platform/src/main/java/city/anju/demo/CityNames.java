package city.anju.demo;

import city.anju.shared.CityProfile;
import city.anju.shared.District;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What things are called in a city: read from {@code demo/<city>.json}.
 *
 * @param province the character its certificates begin with
 * @param city as its certificates name it
 * @param oldCertificates how numbers began before 2015
 * @param prefixes first halves of the names of communities
 * @param suffixes second halves
 * @param districts by number of the profile
 */
record CityNames(
    String province,
    String city,
    List<String> oldCertificates,
    List<String> prefixes,
    List<String> suffixes,
    Map<String, DistrictNames> districts) {

  /**
   * A district's share of the homes and its own names.
   *
   * @param weight communities of it in a round of all
   * @param registry as its certificates name the place
   */
  record DistrictNames(int weight, String registry, List<String> streets, List<String> prefixes) {}

  static CityNames of(CityProfile city) {
    String file = "/demo/" + city.id() + ".json";
    try (InputStream in = CityNames.class.getResourceAsStream(file)) {
      return in == null
          ? unnamed(city)
          : JsonMapper.builder().build().readValue(in, CityNames.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names that would do anywhere. */
  private static CityNames unnamed(CityProfile city) {
    return new CityNames(
        "甲",
        city.name(),
        List.of("房权证字第"),
        List.of("东方", "锦绣", "阳光", "春江", "学府", "金色", "翠湖"),
        List.of("花园", "小区", "家园", "新村", "公寓"),
        Map.of());
  }

  DistrictNames district(District district) {
    return districts.getOrDefault(
        district.code(),
        new DistrictNames(
            1, district.name(), List.of("人民路", "解放路", "中山路", "建设路", "文化路"), List.of()));
  }

  /** Name of a district's community; no two of a district are the same. */
  String community(District district, int ordinal) {
    List<String> first = new ArrayList<>(district(district).prefixes());
    first.addAll(prefixes);
    int turn = ordinal / first.size();
    int phase = turn / suffixes.size();
    String prefix = first.get(ordinal % first.size());
    String suffix = suffixes.get((turn + ordinal % first.size()) % suffixes.size());
    return prefix + suffix + (phase == 0 ? "" : (phase + 1) + "期");
  }
}
