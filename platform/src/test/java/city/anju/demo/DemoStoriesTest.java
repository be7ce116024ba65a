package city.anju.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.shared.CertificateNo;
import city.anju.shared.CityProfile;
import city.anju.shared.UnitCode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories are the same every time, and everything in them could be real but for the people. */
class DemoStoriesTest {

  @ParameterizedTest
  @ValueSource(strings = {"qingdao", "hangzhou"})
  void everyStoryHasAHomeOfItsOwn(String city) {
    DemoStories stories = new DemoStories(CityProfile.load(city));
    Set<String> units = new HashSet<>();
    Set<Object> addresses = new HashSet<>();
    for (Map<String, Object> entry : stories.entries().all()) {
      if (entry.get("unit") instanceof Map<?, ?> unit) {
        units.add(UnitCode.parse(String.valueOf(unit.get("unitCode"))).value());
        addresses.add(unit.get("location"));
      }
      if (entry.get("title") instanceof Map<?, ?> title) {
        assertThat(CertificateNo.parse(String.valueOf(title.get("certNo"))).isTitle()).isTrue();
      }
    }
    int several = 3; // two more homes and a parking space
    assertThat(units)
        .hasSize(DemoGuide.Story.values().length + several + DemoStories.ON_SALE)
        .hasSameSizeAs(addresses);
    assertThat(stories.sellers()).hasSizeGreaterThan(DemoStories.ON_SALE);
  }

  @Test
  void theSameStoriesAreToldAgain() {
    CityProfile city = CityProfile.load("qingdao");
    assertThat(new DemoStories(city).entries().all())
        .isEqualTo(new DemoStories(city).entries().all());
  }

  @Test
  void theFirstPeopleKeepTheirNumbersAndAllAreSynthetic() {
    assertThat(DemoGuide.people().stream().map(DemoGuide.Person::hint))
        .contains("王海燕 " + DemoPerson.numbered("王海燕", 1).idNo())
        .contains("林晓梅 " + DemoPerson.numbered("林晓梅", 3).idNo());
    assertThat(DemoGuide.people().stream().map(DemoGuide.Person::idNo))
        .doesNotHaveDuplicates()
        .allMatch(number -> number.startsWith("3702991900"));
  }
}
