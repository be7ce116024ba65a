package city.anju.crypto;

/** The keys are lost, damaged or not those of this database; the message is one whole sentence. */
public final class KeysUnusable extends RuntimeException {

  KeysUnusable(String sentence) {
    super(sentence);
  }

  KeysUnusable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
