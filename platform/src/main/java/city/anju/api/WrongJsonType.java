package city.anju.api;

/**
 * A field holds another JSON type than it should; noted by {@link JsonFields}, never seen outside.
 */
final class WrongJsonType extends RuntimeException {

  WrongJsonType(String expected) {
    super("Expected " + expected + ".", null, false, false);
  }
}
