package city.anju.web;

import static city.anju.web.VisitorSamples.HOSTILE;

import city.anju.files.PictureKind;
import city.anju.listing.Photo;
import city.anju.shared.Area;
import city.anju.shared.UnitCode;
import city.anju.web.citizen.HomeFacts;
import city.anju.web.citizen.PhotosPage;
import city.anju.web.support.FieldError;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of an offer's photos, in every situation. */
final class PhotoSamples {

  private static final String NO = "A20261121-5f0c2d9e";

  private PhotoSamples() {}

  static List<Sample> all() {
    List<FieldError> errors =
        List.of(
            new FieldError("file", "“" + HOSTILE + "”没有保存：文件不完整或已损坏"),
            new FieldError("alt-" + photo(PictureKind.PHOTO, 2).id(), "说明最多 100 个字"));
    return List.of(
        sample("none", null, true, 0, 0, List.of()),
        sample("draft", null, true, 5, 1, List.of()),
        sample("wrong", null, true, 3, 0, errors),
        sample("live", "QD0220261100093PM", true, 2, 2, List.of()),
        sample("closed", null, false, 2, 1, List.of()));
  }

  private static Sample sample(
      String name,
      @Nullable String code,
      boolean open,
      int photos,
      int plans,
      List<FieldError> errors) {
    PhotosPage page =
        new PhotosPage(
            NO,
            name.equals("closed") ? null : home(),
            code,
            open,
            some(PictureKind.PHOTO, photos),
            some(PictureKind.FLOOR_PLAN, plans),
            30,
            3,
            errors,
            "/photos.js?v=1");
    return new Sample(
        "photos-" + name, "citizen/photos", page, "/my/applications/" + NO + "/photos", true);
  }

  static List<Photo> several(int photos, int plans) {
    return Stream.concat(
            some(PictureKind.PHOTO, photos).stream(), some(PictureKind.FLOOR_PLAN, plans).stream())
        .toList();
  }

  private static List<Photo> some(PictureKind kind, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(place -> photo(kind, place)).toList();
  }

  private static Photo photo(PictureKind kind, int place) {
    String alt = place == 1 ? HOSTILE.substring(0, Math.min(100, HOSTILE.length())) : null;
    return new Photo(
        new UUID(kind == PictureKind.PHOTO ? 1 : 2, place), kind, place, alt, 2048, 1536);
  }

  private static HomeFacts home() {
    return new HomeFacts(
        "7Fh2kQx0aVt1cJ9mRzYw3A",
        UnitCode.parse("370202009009GB00018F00010302"),
        "市南区香港中路 18 号 1 号楼 1 单元 302 室",
        List.of("鲁(2019)青岛市不动产权第0012345号"),
        Area.parse("89.57"),
        "成套住宅",
        2);
  }
}
