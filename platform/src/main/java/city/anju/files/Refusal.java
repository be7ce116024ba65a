package city.anju.files;

import city.anju.api.Problem;

/** Why a file is not taken as a picture, in codes that pages have words for. */
final class Refusal {

  private Refusal() {}

  static Problem type() {
    return Problem.of(415, "PICTURE_TYPE", "Only JPEG, PNG and WebP pictures are taken.");
  }

  static Problem moving() {
    return Problem.of(422, "PICTURE_MOVING", "The picture moves; a still one is needed.");
  }

  static Problem bytes() {
    return Problem.of(413, "PICTURE_BYTES", "The file has more than 20 MiB.");
  }

  static Problem sides() {
    return Problem.of(422, "PICTURE_SIDES", "A side of the picture is too short or too long.");
  }

  static Problem pixels() {
    return Problem.of(422, "PICTURE_PIXELS", "The picture has too many pixels for its kind.");
  }

  static Problem colours() {
    return Problem.of(422, "PICTURE_COLOURS", "The colours are for print; save it as RGB.");
  }

  static Problem broken() {
    return Problem.of(422, "PICTURE_BROKEN", "The file is damaged or incomplete.");
  }

  static Problem busy() {
    return Problem.of(503, "PICTURES_BUSY", "Too many pictures at once; send it again.")
        .retryAfter(java.time.Duration.ofSeconds(5));
  }

  static Problem unreachable() {
    return Problem.of(503, "PICTURES_UNAVAILABLE", "The store of the pictures does not answer.")
        .retryAfter(java.time.Duration.ofSeconds(30));
  }
}
