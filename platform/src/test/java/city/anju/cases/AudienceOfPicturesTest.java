package city.anju.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.files.PictureSize;
import city.anju.people.Entries.TestOwner;
import city.anju.search.SeenPhotos;
import city.anju.search.Supervision;
import city.anju.shared.Viewer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A picture of an owner's own offer is for those who may see the offer at that moment. */
class AudienceOfPicturesTest extends AudienceCase {

  private final SeenPhotos seen;

  AudienceOfPicturesTest(ApplicationContext platform, SeenPhotos seen) {
    super(platform);
    this.seen = seen;
  }

  private HttpResponse<byte[]> picture(String path, String... header) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .headers(header)
            .build(),
        BodyHandlers.ofByteArray());
  }

  private String thumb() {
    return "/photos/" + photo + "/thumb";
  }

  @Test
  void itsPicturesAreForThoseWhoMaySeeItNow() throws Exception {
    for (TestOwner sees : List.of(buyer, owner)) {
      HttpResponse<byte[]> shown = picture(thumb(), "Cookie", cookie(sees));
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getWidth()).isEqualTo(320);
      assertThat(get("/homes?q=" + mark, "Cookie", cookie(sees)).body()).contains(thumb());
      assertThat(get("/homes/" + homeId, "Cookie", cookie(sees)).body())
          .contains("/photos/" + photo + "/card", "alt=\"" + mark + "客厅\"");
    }
    listings.withdraw(story.signedIn(owner), code, null);
    assertThat(picture(thumb(), "Cookie", cookie(buyer)).statusCode()).isEqualTo(404);
    assertThat(picture(thumb(), "Cookie", cookie(owner)).statusCode()).as("his own").isEqualTo(200);
  }

  @Test
  void aPictureThatIsHiddenIsAnsweredLikeOneThatIsNot() throws Exception {
    String tag =
        picture(thumb(), "Cookie", cookie(buyer)).headers().firstValue("ETag").orElseThrow();
    UUID draft = pictured(story.signedIn(owner), offered(story.signedIn(owner), registered(owner)));
    String nothing = "/photos/" + UUID.randomUUID() + "/thumb";
    List<String> none =
        List.of(
            "/photos/" + draft + "/thumb",
            "/photos/" + photo + "/huge",
            "/photos/" + photo.toString().toUpperCase(java.util.Locale.ROOT) + "/thumb",
            "/photos/" + tag.replace("\"", "") + "/thumb",
            "/photos/1/thumb");
    for (String[] who :
        new String[][] {
          {"X-Nobody", "asks", "If-None-Match", tag},
          {"Cookie", cookie(agent), "If-None-Match", tag},
          {"Cookie", cookie(buyer), "If-None-Match", "*"}
        }) {
      HttpResponse<String> not = get(nothing, who);
      assertThat(not.statusCode()).isEqualTo(404);
      List<String> asked = new ArrayList<>(none);
      if (who[3].equals(tag)) {
        asked.add(thumb());
      }
      for (String path : asked) {
        HttpResponse<String> hidden = get(path, who);
        assertThat(hidden.statusCode()).as(path).isEqualTo(404);
        assertThat(same(hidden.body(), path)).as(path).isEqualTo(same(not.body(), nothing));
        assertThat(hidden.headers().map().keySet()).isEqualTo(not.headers().map().keySet());
      }
    }
  }

  @Test
  void aBrowserKeepsThemForAMinuteAndThenAsksWhetherItStillMay() throws Exception {
    String cookie = cookie(buyer);
    HttpResponse<byte[]> first = picture(thumb(), "Cookie", cookie);
    assertThat(first.headers().firstValue("Cache-Control"))
        .hasValue("max-age=60, must-revalidate, private");
    assertThat(first.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(first.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(first.headers().allValues("Vary")).contains("Cookie");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = picture(thumb(), "Cookie", cookie, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    work(buyer, clock.today().minusDays(3), null);
    assertThat(picture(thumb(), "Cookie", cookie, "If-None-Match", tag).statusCode())
        .as("a practitioner since")
        .isEqualTo(404);
  }

  @Test
  void thePolicyDecidesWhoSeesAPictureAndOursAsksAgain() {
    Viewer individual = new Viewer(Viewer.Kind.INDIVIDUAL, Set.of());
    assertThat(seen.open(individual, photo, PictureSize.THUMB)).isPresent();
    assertThat(seen.open(Supervision.VIEWER, photo, PictureSize.THUMB)).isPresent();
    Viewer his = new Viewer(Viewer.Kind.PRACTITIONER, Set.of(homeId.value()));
    assertThat(seen.open(his, photo, PictureSize.THUMB)).isPresent();
    for (Viewer.Kind kind : List.of(Viewer.Kind.ANONYMOUS, Viewer.Kind.PRACTITIONER)) {
      Viewer other = new Viewer(kind, Set.of(UUID.randomUUID()));
      assertThat(seen.open(other, photo, PictureSize.THUMB)).as("%s", kind).isEmpty();
      assertThat(doors.door().as(other, this::offersBehindItsPicture)).as("%s", kind).isZero();
    }
    assertThat(doors.door().as(individual, this::offersBehindItsPicture)).isEqualTo(1);
  }

  /** What the picture's door asks the database, with nothing of ours behind it. */
  private long offersBehindItsPicture() {
    return doors
        .read()
        .sql("select count(*) from search.visible_offer o where o.code = :code")
        .param("code", code)
        .query(Long.class)
        .single();
  }
}
