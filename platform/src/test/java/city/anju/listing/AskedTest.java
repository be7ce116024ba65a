package city.anju.listing;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.listing.Asked.Person;
import city.anju.listing.RegisterFacts.Holder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The owners' side of the gate: everybody, exactly, in any order. */
class AskedTest {

  private static final Person WANG =
      new Person("RESIDENT_ID:1", Set.of("w1", "w2"), Set.of("wang1", "wang2"));
  private static final Person CHEN = new Person("RESIDENT_ID:2", Set.of("c1"), Set.of("chen1"));
  private static final Holder WANG_HOLDS = new Holder("w1", "wang1");
  private static final Holder CHEN_HOLDS = new Holder("c1", "chen1");

  @Test
  void ordersDoNotMatterAndEverybodyIsNeeded() {
    assertThat(asked(CHEN, WANG).areExactly(List.of(WANG_HOLDS, CHEN_HOLDS))).isTrue();
    assertThat(asked(WANG).areExactly(List.of(WANG_HOLDS, CHEN_HOLDS))).isFalse();
    assertThat(asked(WANG, CHEN).areExactly(List.of(WANG_HOLDS))).isFalse();
  }

  @Test
  void somebodyNamedTwiceDoesNotMatch() {
    assertThat(asked(WANG, WANG).areExactly(List.of(WANG_HOLDS))).isFalse();
    assertThat(asked(WANG, WANG).areExactly(List.of(WANG_HOLDS, CHEN_HOLDS))).isFalse();
  }

  @Test
  void rightNumberWithAnotherNameDoesNotMatch() {
    assertThat(asked(WANG).areExactly(List.of(new Holder("w1", "somebody")))).isFalse();
    assertThat(asked(WANG).areAmong(List.of(new Holder("w1", "somebody")))).isFalse();
  }

  @Test
  void aRegisterIndexedWithThePreviousKeyStillMatches() {
    assertThat(asked(WANG).areExactly(List.of(new Holder("w2", "wang2")))).isTrue();
  }

  @Test
  void oneOwnerOfTwoCertificatesIsOneOwner() {
    assertThat(asked(WANG).areExactly(List.of(WANG_HOLDS, WANG_HOLDS))).isTrue();
  }

  @Test
  void somebodyAmongThemIsSeenAndAStrangerIsNot() {
    assertThat(asked(CHEN, WANG).areAmong(List.of(WANG_HOLDS))).isTrue();
    assertThat(asked(CHEN).areAmong(List.of(WANG_HOLDS, CHEN_HOLDS))).isTrue();
    assertThat(asked(CHEN).areAmong(List.of(WANG_HOLDS))).isFalse();
    assertThat(asked(CHEN).areAmong(List.of())).isFalse();
  }

  private static Asked asked(Person... people) {
    return new Asked(List.of(people));
  }
}
