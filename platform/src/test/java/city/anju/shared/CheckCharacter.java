package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

/** What a check character is for, said of any value that has one. */
record CheckCharacter(String alphabet, Consumer<String> parser) {

  /** Completes a text by the one character of the alphabet that fits. */
  String complete(String body) {
    String found = "";
    for (int i = 0; i < alphabet.length(); i++) {
      String candidate = body + alphabet.charAt(i);
      if (isValid(candidate)) {
        assertThat(found).as("a second check character fits " + body).isEmpty();
        found = candidate;
      }
    }
    assertThat(found).as("no check character fits " + body).isNotEmpty();
    return found;
  }

  void detectsEveryWrongCharacter(String value) {
    assertThat(isValid(value)).isTrue();
    for (int at = 0; at < value.length(); at++) {
      for (int i = 0; i < alphabet.length(); i++) {
        char c = alphabet.charAt(i);
        if (c != value.charAt(at)) {
          assertThat(isValid(Seed.with(value, at, c))).as("%s at %d: %s", value, at, c).isFalse();
        }
      }
    }
  }

  void detectsEverySwapOfNeighbours(String value) {
    for (int at = 1; at < value.length(); at++) {
      char left = value.charAt(at - 1);
      char right = value.charAt(at);
      if (left != right) {
        String swapped = Seed.with(Seed.with(value, at, left), at - 1, right);
        assertThat(isValid(swapped)).as("%s swapped at %d", value, at).isFalse();
      }
    }
  }

  private boolean isValid(String text) {
    try {
      parser.accept(text);
      return true;
    } catch (InvalidValue e) {
      return false;
    }
  }
}
