package city.anju.files;

import java.io.IOException;
import java.util.Optional;

/**
 * Where bytes lie, under the SM3 digest of themselves in hexadecimal. Written whole or not at all;
 * what {@link #put} has returned from is there after any crash.
 */
interface ContentStore {

  /** Puts the bytes there, unless they are. */
  void put(String digest, byte[] bytes) throws IOException;

  Optional<byte[]> get(String digest) throws IOException;

  /** Takes them away, if they are there. */
  void delete(String digest) throws IOException;
}
