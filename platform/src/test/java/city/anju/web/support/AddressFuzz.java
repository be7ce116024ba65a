package city.anju.web.support;

import city.anju.fuzz.FuzzInput;
import java.net.URI;

/** Where a redirect may lead, and the cookie of the language: never off this site. */
public final class AddressFuzz {

  private static final URI SITE = URI.create("https://anju.example/");

  private AddressFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    String path = LocalPath.orHome(text);
    FuzzInput.same(path, LocalPath.orHome(path));
    FuzzInput.same("anju.example", SITE.resolve(path).getHost());
    FuzzInput.same(Language.ofCookie(text), Language.ofCookie(Language.ofCookie(text).cookie()));
    FuzzInput.same(Typed.clean(text), Typed.clean(Typed.clean(text)));
  }
}
