package city.anju.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.anju.people.AnjuTest;
import city.anju.register.Register;
import city.anju.shared.CityProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An invented city goes through the register's own feed, in as many turns as it takes. */
@AnjuTest
class CityLoadTest {

  private static final int HOMES = 900;

  private final Register register;
  private final CityProfile profile;
  private final List<String> told = new ArrayList<>();
  private final CityLoad load;

  CityLoadTest(Register register, CityProfile profile, JsonMapper json) {
    this.register = register;
    this.profile = profile;
    this.load = new CityLoad(register, json, told::add);
  }

  @Test
  void whatWasBegunGoesOnAndWhatIsThereIsLeftAlone() {
    GeneratedCity city = new GeneratedCity(profile, GeneratedCity.SEED);
    CityLoad.Done first = load.load(city, HOMES / 2);
    CityLoad.Done second = load.load(city, HOMES);
    CityLoad.Done third = load.load(city, HOMES);

    assertThat(first.homes()).isEqualTo(HOMES / 2);
    assertThat(second.before()).isEqualTo(HOMES / 2);
    assertThat(second.homes()).isEqualTo(HOMES - HOMES / 2);
    assertThat(third.homes()).isZero();
    assertThat(third.entries()).isZero();
    assertThat(register.verifyChain(told::add).faults()).isEmpty();
    assertThatThrownBy(() -> load.load(new GeneratedCity(profile, 9), HOMES))
        .isInstanceOf(CityLoad.OtherCity.class)
        .hasMessageContaining("ENTRY_CONFLICT");
  }
}
