package city.anju.identity;

import java.net.URI;

/**
 * What tokens say of themselves, from the base URL and never from a request.
 *
 * @param url the issuer: the base URL
 * @param audience whom the tokens are for: the machine interface under the base URL
 */
record Issuer(String url, String audience) {

  static Issuer of(URI baseUrl) {
    return new Issuer(baseUrl.toString(), baseUrl + "/api/v1");
  }
}
