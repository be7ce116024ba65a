package city.anju.demo;

import city.anju.api.Problem;
import city.anju.demo.DemoStories.Seller;
import city.anju.demo.DrawnRoom.Scene;
import city.anju.files.PictureKind;
import city.anju.identity.People;
import city.anju.identity.PersonId;
import city.anju.listing.MyHome;
import city.anju.listing.OwnerListings;
import city.anju.listing.OwnerPhotos;
import city.anju.shared.CityProfile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the demo's homes on sale look like: drawn when the demo is first started, and taken by the
 * same door as an owner's photos. Drawing takes a moment, and nobody waits for it.
 */
final class DemoPictures {

  private static final Logger LOG = LoggerFactory.getLogger(DemoPictures.class);
  private static final String DRAWN = "（示意图）";
  private static final Map<Scene, String> WORDS =
      Map.of(
          Scene.LIVING, "客厅",
          Scene.BEDROOM, "卧室",
          Scene.KITCHEN, "厨房",
          Scene.VIEW, "阳台外的景色");

  private final OwnerPhotos photos;
  private final People people;
  private final OwnerListings listings;
  private final CityProfile city;

  DemoPictures(OwnerPhotos photos, People people, OwnerListings listings, CityProfile city) {
    this.photos = photos;
    this.people = people;
    this.listings = listings;
    this.city = city;
  }

  /** So many as make a list and a page look alive; some homes have none, as in any city. */
  private static List<Scene> scenes(int number) {
    return switch (number % 4) {
      case 0 -> List.of(Scene.LIVING, Scene.BEDROOM, Scene.KITCHEN, Scene.VIEW);
      case 1 -> List.of(Scene.VIEW);
      case 2 -> List.of(Scene.LIVING);
      default -> number % 8 == 3 ? List.of(Scene.BEDROOM) : List.of();
    };
  }

  /**
   * Draws what live offers lack that have no picture at all, of every home one before any second,
   * for as long as it may; an offer that has ended meanwhile takes none.
   */
  void draw(BooleanSupplier goesOn) {
    List<Runnable> first = new ArrayList<>();
    List<Runnable> then = new ArrayList<>();
    List<Seller> sellers = new DemoStories(city).sellers();
    for (int i = 0; i < sellers.size(); i++) {
      note(sellers.get(i).person(), i, first, then);
    }
    first.addAll(then);
    for (Runnable one : first) {
      if (!goesOn.getAsBoolean()) {
        return;
      }
      try {
        one.run();
      } catch (Problem ended) {
        LOG.debug("An offer takes no more pictures: {}", ended.code());
      }
    }
  }

  private void note(DemoPerson seller, int number, List<Runnable> first, List<Runnable> then) {
    PersonId person = people.signedIn(seller.personName(), seller.document());
    listings.homes(person).stream()
        .map(MyHome::listing)
        .filter(listing -> listing != null && listing.live())
        .map(listing -> photos.applicationOf(person, listing.code()))
        .filter(application -> photos.ofApplication(person, application).all().isEmpty())
        .forEach(application -> note(person, application, number, first, then));
  }

  private void note(
      PersonId seller, String application, int number, List<Runnable> first, List<Runnable> then) {
    List<Runnable> order = first;
    for (Scene scene : scenes(number)) {
      order.add(() -> room(seller, application, number, scene));
      order = then;
    }
    if (number % 4 == 0) {
      then.add(() -> plan(seller, application, number));
    }
  }

  private void room(PersonId seller, String application, int number, Scene scene) {
    String words = WORDS.get(scene) + DRAWN;
    add(seller, application, DrawnRoom.of(number, scene), PictureKind.PHOTO, words);
  }

  private void plan(PersonId seller, String application, int number) {
    String words = "两室一厅" + DRAWN;
    add(seller, application, DrawnPlan.of(number), PictureKind.FLOOR_PLAN, words);
  }

  private void add(
      PersonId seller, String application, BufferedImage drawn, PictureKind kind, String words) {
    try {
      Path file = Files.createTempFile("anju-drawn", ".picture");
      try {
        ImageIO.write(drawn, kind == PictureKind.FLOOR_PLAN ? "png" : "jpeg", file.toFile());
        photos.describe(
            seller, application, photos.add(seller, application, file, kind).photo().id(), words);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
