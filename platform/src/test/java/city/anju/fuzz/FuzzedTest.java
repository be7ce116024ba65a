package city.anju.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import city.anju.shared.Seed;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code ./anju fuzz} found once, and the good inputs it starts from, through every parser
 * again; and some thousand mutations of them. The long search is the verb's.
 */
class FuzzedTest {

  private static final Path INPUTS = Path.of("src/test/resources/fuzz");
  private static final Path SOURCES = Path.of("src/test/java/city/anju");
  private static final int MUTATIONS = 100;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Every class that ends with {@code Fuzz}. */
  static List<String> targets() throws IOException {
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      return sources
          .filter(file -> file.getFileName().toString().endsWith("Fuzz.java"))
          .map(file -> SOURCES.relativize(file).toString().replaceFirst("\\.java$", ""))
          .map(name -> "city.anju." + name.replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyParserHasItsInputs() throws IOException {
    List<String> folders;
    try (Stream<Path> all = Files.list(INPUTS)) {
      folders = all.map(path -> path.getFileName().toString()).sorted().toList();
    }

    assertThat(targets().stream().map(FuzzedTest::simple).sorted()).isEqualTo(folders);
    assertThat(targets()).hasSizeGreaterThan(9);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void takesWhatItTookAndRefusesWhatItShould(String target) throws Throwable {
    MethodHandle parser = parser(target);
    for (byte[] input : inputs(target)) {
      assertThatCode(() -> take(parser, input))
          .as(HexFormat.of().formatHex(input))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void refusesInItsOwnWordsWhateverIsChanged(String target) throws Throwable {
    MethodHandle parser = parser(target);
    List<byte[]> inputs = inputs(target);
    Random random = Seed.of("changed inputs");
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed = changed(inputs.get(random.nextInt(inputs.size())), random);
      assertThatCode(() -> take(parser, changed))
          .as(HexFormat.of().formatHex(changed))
          .doesNotThrowAnyException();
    }
  }

  private static void take(MethodHandle parser, byte[] input) throws Throwable {
    long begun = System.nanoTime();
    parser.invokeExact(input.clone());
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
  }

  private static MethodHandle parser(String target) throws ReflectiveOperationException {
    return MethodHandles.publicLookup()
        .findStatic(
            Class.forName(target),
            "fuzzerTestOneInput",
            MethodType.methodType(void.class, byte[].class));
  }

  private static String simple(String target) {
    return target.substring(target.lastIndexOf('.') + 1);
  }

  private static List<byte[]> inputs(String target) throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(INPUTS.resolve(simple(target)))) {
      for (Path file : files) {
        inputs.add(Files.readAllBytes(file));
      }
    }
    assertThat(inputs).as("inputs of " + target).isNotEmpty();
    return inputs;
  }

  private static byte[] changed(byte[] input, Random random) {
    byte[] changed = input.clone();
    for (int n = 1 + random.nextInt(4); n > 0 && changed.length > 0; n--) {
      int at = random.nextInt(changed.length);
      changed =
          switch (random.nextInt(3)) {
            case 0 -> with(changed, at, (byte) random.nextInt(256));
            case 1 -> without(changed, at);
            default -> twice(changed, at);
          };
    }
    return changed;
  }

  private static byte[] with(byte[] input, int at, byte value) {
    input[at] = value;
    return input;
  }

  private static byte[] without(byte[] input, int at) {
    byte[] shorter = new byte[input.length - 1];
    System.arraycopy(input, 0, shorter, 0, at);
    System.arraycopy(input, at + 1, shorter, at, shorter.length - at);
    return shorter;
  }

  private static byte[] twice(byte[] input, int from) {
    byte[] longer = new byte[2 * input.length - from];
    System.arraycopy(input, 0, longer, 0, input.length);
    System.arraycopy(input, from, longer, input.length, input.length - from);
    return longer;
  }
}
