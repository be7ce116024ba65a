package city.anju.demo;

import city.anju.demo.DrawnRoom.Scene;
import city.anju.files.PictureKind;
import city.anju.identity.PersonId;
import city.anju.listing.OwnerPhotos;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * What the demo's homes on sale look like: drawn when the demo is first started, and taken by the
 * same door as an owner's photos.
 */
final class DemoPictures {

  private static final String DRAWN = "（示意图）";
  private static final Map<Scene, String> WORDS =
      Map.of(
          Scene.LIVING, "客厅",
          Scene.BEDROOM, "卧室",
          Scene.KITCHEN, "厨房",
          Scene.VIEW, "阳台外的景色");

  private final OwnerPhotos photos;

  DemoPictures(OwnerPhotos photos) {
    this.photos = photos;
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

  /** Adds those of an offer, by the number of its seller; told again, it has them already. */
  void add(PersonId seller, String application, int number) {
    for (Scene scene : scenes(number)) {
      add(
          seller,
          application,
          DrawnRoom.of(number, scene),
          PictureKind.PHOTO,
          WORDS.get(scene) + DRAWN);
    }
    if (number % 4 == 0) {
      add(seller, application, DrawnPlan.of(number), PictureKind.FLOOR_PLAN, "两室一厅" + DRAWN);
    }
  }

  private void add(
      PersonId seller, String application, BufferedImage drawn, PictureKind kind, String words) {
    boolean lines = kind == PictureKind.FLOOR_PLAN;
    try {
      Path file = Files.createTempFile("anju-drawn", ".picture");
      try {
        ImageIO.write(drawn, lines ? "png" : "jpeg", file.toFile());
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
