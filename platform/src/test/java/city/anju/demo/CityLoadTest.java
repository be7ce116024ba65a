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

  private static final int FEW = 300;

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
    CityLoad.Done first = load.load(city, 2 * FEW, () -> false);
    CityLoad.Done second = load.load(city, 3 * FEW, () -> true);
    CityLoad.Done third = load.load(city, 3 * FEW, () -> true);

    assertThat(first.homes()).as("stopped after a batch").isBetween(1, 2 * FEW - 1);
    assertThat(second.before()).isEqualTo(first.homes());
    assertThat(second.homes()).isEqualTo(3 * FEW - first.homes());
    assertThat(third.homes()).isZero();
    assertThat(third.entries()).isZero();
    assertThat(register.verifyChain(told::add).faults()).isEmpty();
    assertThatThrownBy(() -> load.load(new GeneratedCity(profile, 9), FEW, () -> true))
        .isInstanceOf(CityLoad.OtherCity.class)
        .hasMessageContaining("ENTRY_CONFLICT");
  }
}
