package city.anju.files;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.people.TestPictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The same photo is known again; others are not. */
class LookTest {

  /** As both shipped cities have it. */
  private static final int SAME = 8;

  private static final int SCENES = 200;

  private static final List<Look> LOOKS =
      IntStream.range(0, SCENES).mapToObj(seed -> look(photo(seed))).toList();

  private static BufferedImage photo(int seed) {
    return TestPictures.scene(seed, 400, 300);
  }

  private static Look look(BufferedImage picture) {
    return Objects.requireNonNull(Look.of(picture), "no contrast");
  }

  @Test
  void knowsAPhotoThatWasWorkedOn() {
    Map<String, UnaryOperator<BufferedImage>> works = new LinkedHashMap<>();
    works.put("scaled down", photo -> Redrawn.within(photo, 200));
    works.put("compressed again", photo -> read(TestPictures.jpeg(photo, 0.3f, false)));
    works.put("brightened", photo -> new RescaleOp(1, 30, null).filter(photo, null));
    works.put("mirrored", photo -> Redrawn.upright(photo, 2));
    works.put("its rim cut off", photo -> photo.getSubimage(4, 3, 392, 294));
    works.forEach(
        (work, done) -> {
          int found = 0;
          for (int i = 0; i < SCENES; i++) {
            if (look(done.apply(photo(i))).distance(LOOKS.get(i)) <= SAME) {
              found++;
            }
          }
          assertThat(found).as(work).isGreaterThanOrEqualTo(SCENES * 99 / 100);
        });
  }

  @Test
  void doesNotTakeOneSceneForAnother() {
    for (int i = 0; i < SCENES; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(LOOKS.get(i).distance(LOOKS.get(j))).as(i + " and " + j).isGreaterThan(SAME);
      }
    }
  }

  @Test
  void hasNothingToSayOfAWhiteSheetOrAWall() {
    for (Color colour : List.of(Color.WHITE, Color.BLACK, new Color(0xE8E0D0))) {
      BufferedImage blank = TestPictures.blank(colour, 800, 600);
      assertThat(Look.of(blank)).isNull();
      assertThat(Look.of(read(TestPictures.jpeg(blank, 0.5f, false)))).isNull();
    }
  }

  @Test
  void nearLooksShareABand() {
    java.util.Random random = city.anju.shared.Seed.of("near looks share a band");
    for (int i = 0; i < 2_000; i++) {
      long look = random.nextLong();
      int distance = random.nextInt(Bands.FARTHEST + 1);
      long near = look;
      while (Long.bitCount(look ^ near) < distance) {
        near ^= 1L << random.nextInt(64);
      }
      Set<Integer> asked = Set.copyOf(Arrays.asList(Bands.near(near, distance)));
      assertThat(Bands.of(look)).as(distance + " bits").anyMatch(asked::contains);
    }
    assertThat(Bands.near(0, 3)).hasSize(4);
    assertThat(Bands.near(0, 7)).hasSize(4 * 17);
    assertThat(Bands.near(0, Bands.FARTHEST)).hasSize(4 * 137).doesNotHaveDuplicates();
  }

  private static BufferedImage read(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
