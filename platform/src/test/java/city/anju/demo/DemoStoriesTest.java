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

/** The demo city is the same every time, and everything in it could be real but for the people. */
class DemoStoriesTest {

  @ParameterizedTest
  @ValueSource(strings = {"qingdao", "hangzhou"})
  void twoThousandHomesWithNumbersOfTheirOwn(String city) {
    DemoStories stories = new DemoStories(CityProfile.load(city));
    Set<String> units = new HashSet<>();
    for (Map<String, Object> entry : stories.entries().all()) {
      if (entry.get("unit") instanceof Map<?, ?> unit) {
        units.add(UnitCode.parse(String.valueOf(unit.get("unitCode"))).value());
      }
    }
    assertThat(units).hasSize(DemoStories.HOMES);
    assertThat(stories.sellers()).hasSize(DemoStories.ON_SALE);
    assertThat(stories.sellers())
        .allSatisfy(s -> assertThat(CertificateNo.parse(s.home().certNo()).isTitle()).isTrue());
  }

  @Test
  void theSameSeedTellsTheSameStories() {
    CityProfile city = CityProfile.load("qingdao");
    assertThat(new DemoStories(city).entries().all())
        .isEqualTo(new DemoStories(city).entries().all());
  }

  @Test
  void everybodyCarriesASyntheticNumber() {
    for (int serial = 0; serial < 30_000; serial += 7) {
      DemoPerson person = DemoPerson.numbered("欧阳桂兰", serial);
      assertThat(person.document().number()).isEqualTo(person.idNo()).startsWith("370299");
    }
  }
}
