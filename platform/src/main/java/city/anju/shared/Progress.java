package city.anju.shared;

/** Where the start tells people, in plain sentences, what it is busy with. */
@FunctionalInterface
public interface Progress {

  void say(String sentence);
}
