package city.anju.files;

/** What a picture is for, which decides how it is kept. */
public enum PictureKind {
  /** A photograph: JPEG, and known again wherever it turns up. */
  PHOTO,
  /** A floor plan (户型图): lines stay crisp; homes of one building may share it. */
  FLOOR_PLAN
}
