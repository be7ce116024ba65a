package city.anju.crypto;

import java.util.HexFormat;
import java.util.List;

/** What a database remembers of the keys it was written with: numbers and check values. */
interface KeyChecks {

  /** A key the database has seen; the check value in hexadecimal digits. */
  record Seen(String kind, int keyId, String checkValue) {}

  List<Seen> all();

  /** Remembers a key; one that is already remembered stays as it is. */
  void remember(Key key);

  static String hex(Key key) {
    return HexFormat.of().formatHex(key.checkValue());
  }
}
