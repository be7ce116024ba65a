package city.anju.web.citizen;

import city.anju.api.Problem;
import city.anju.api.Problems;
import city.anju.files.PictureKind;
import city.anju.identity.PersonId;
import city.anju.listing.OwnerPhotos;
import city.anju.listing.PhotoAnswer;
import city.anju.web.support.Texts;
import city.anju.web.support.Typed;
import city.anju.web.support.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** One file of a form: taken, or refused in words. Each stands for itself. */
@Component
class PhotoForm {

  private static final int LONGEST_NAME = 40;

  private final OwnerPhotos photos;
  private final Uploads uploads;
  private final Problems problems;

  PhotoForm(OwnerPhotos photos, Uploads uploads, Problems problems) {
    this.photos = photos;
    this.uploads = uploads;
    this.problems = problems;
  }

  /**
   * What became of a file.
   *
   * @param status of HTTP
   * @param message in the page's language
   */
  record Outcome(int status, String message) {

    boolean taken() {
      return status < 400;
    }
  }

  /** Takes one file; only what concerns the offer as a whole is thrown. */
  Outcome take(
      PersonId person,
      String no,
      MultipartFile file,
      PictureKind kind,
      Texts t,
      HttpServletRequest request) {
    Path place = place();
    try {
      file.transferTo(place.toFile());
      return switch (photos.add(person, no, place, kind)) {
        case PhotoAnswer.Added added -> new Outcome(201, t.say("photos.taken"));
        case PhotoAnswer.There there -> new Outcome(200, t.say("photos.there"));
      };
    } catch (RuntimeException failed) {
      Problem problem = problems.of(failed, request);
      if (!t.has("photos.error", problem.code())) {
        throw failed;
      }
      return new Outcome(problem.status(), t.pick("photos.error", problem.code()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(place);
    }
  }

  /** The name of a file as one can show it: its last part, without what turns text round. */
  static String shown(@Nullable String name) {
    String cleaned = Typed.clean(name).replaceAll("\\s+", " ");
    String last =
        cleaned.substring(Math.max(cleaned.lastIndexOf('/'), cleaned.lastIndexOf('\\')) + 1);
    int length = last.codePointCount(0, last.length());
    return length <= LONGEST_NAME
        ? last
        : last.substring(0, last.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }

  private Path place() {
    try {
      return uploads.place();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path place) {
    try {
      Files.deleteIfExists(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
