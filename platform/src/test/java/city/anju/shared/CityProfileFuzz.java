package city.anju.shared;

import city.anju.fuzz.FuzzInput;

/** A city's file: a profile, or a sentence about what is wrong with it. */
public final class CityProfileFuzz {

  private CityProfileFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      CityProfile profile = ProfileFile.read("fuzz.yaml", "qingdao", FuzzInput.text(input));
      FuzzInput.same("qingdao", profile.id());
    } catch (InvalidValue refused) {
      FuzzInput.never(refused.detail().isBlank(), "refused without a word");
    }
  }
}
