package city.anju.listing;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.crypto.BlindIndex;
import city.anju.crypto.KeyKind;
import city.anju.crypto.Keys;
import city.anju.crypto.TestKeys;
import city.anju.listing.Asked.Person;
import city.anju.listing.Question.Owner;
import city.anju.listing.RegisterFacts.Holder;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The owners' side of the gate: everybody, exactly, in any order. */
class AskedTest {

  private static final Person WANG =
      new Person("RESIDENT_ID:1", Set.of("w1", "w2"), Set.of("wang1", "wang2"));
  private static final Person CHEN = new Person("RESIDENT_ID:2", Set.of("c1"), Set.of("chen1"));
  private static final Holder WANG_HOLDS = new Holder("w1", "wang1");
  private static final Holder CHEN_HOLDS = new Holder("c1", "chen1");

  @TempDir private Path folder;

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
  void aNamesakeWithAnotherNumberDoesNotMatch() {
    assertThat(asked(WANG).areExactly(List.of(new Holder("c1", "wang1")))).isFalse();
    assertThat(asked(WANG).areAmong(List.of(new Holder("c1", "wang1")))).isFalse();
  }

  @Test
  void peopleAreLookedForUnderEveryKeyOfTheIndex() {
    Keys keys = TestKeys.in(folder);
    BlindIndex index = TestKeys.blindIndex(keys);
    Owner wang =
        new Owner(
            PersonName.of("王小燕"), IdDocument.lenient(IdKind.RESIDENT_ID, "330199190001010010"));
    Owner chen = new Owner(PersonName.of("陈晨"), IdDocument.lenient(IdKind.PASSPORT, "E12345678"));
    Holder before = holder(wang, index);
    keys.rotate(KeyKind.INDEX);
    Holder after = holder(wang, index);
    assertThat(after).isNotEqualTo(before);
    Asked both = Asked.of(List.of(wang, chen), index);
    assertThat(both.people())
        .extracting(Person::document)
        .containsExactly("RESIDENT_ID:330199190001010010", "PASSPORT:E12345678");
    assertThat(both.areExactly(List.of(before, holder(chen, index)))).isTrue();
    assertThat(both.areExactly(List.of(after, holder(chen, index)))).isTrue();
    assertThat(both.areExactly(List.of(after))).isFalse();
  }

  private static Holder holder(Owner owner, BlindIndex index) {
    return new Holder(
        HexFormat.of().formatHex(index.of("id", owner.document().indexText())),
        HexFormat.of().formatHex(index.of("name", owner.name().value())));
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
