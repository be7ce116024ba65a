package city.anju.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without script. It keeps cookies, follows no redirect by itself, and finds the platform
 * at its port wherever an address begins with the base URL.
 */
final class Browser {

  private final String base;
  private final String actual;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(String base, int port) {
    this.base = base;
    this.actual = "http://127.0.0.1:" + port;
  }

  HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(found(address)).GET());
  }

  HttpResponse<String> post(String address, Map<String, String> form, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(found(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  URI found(String address) {
    if (address.startsWith(base)) {
      return URI.create(actual + address.substring(base.length()));
    }
    return URI.create(address.startsWith("http") ? address : actual + address);
  }

  /** The value of a cookie, empty when there is none. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Goes through the sandbox's form as this person; returns the platform's last answer. */
  HttpResponse<String> signIn(String start, String name, String number) {
    HttpResponse<String> toProvider = get(start);
    HttpResponse<String> toForm = get(location(toProvider));
    String form = get(origin(location(toProvider)) + location(toForm)).body();
    HttpResponse<String> accepted =
        post(
            origin(location(toProvider)) + "/sign-in",
            Map.of(
                "_csrf",
                firstGroup(form, "_csrf\" value=\"([^\"]+)"),
                "name",
                name,
                "number",
                number));
    HttpResponse<String> back = get(origin(location(toProvider)) + location(accepted));
    return get(location(back));
  }

  static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  static String location(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow(
            () ->
                new AssertionError(
                    "no redirect: " + response.statusCode() + " " + response.body()));
  }

  static String firstGroup(String text, String regex) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("no " + regex + " in " + text);
    }
    return matcher.group(1);
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
