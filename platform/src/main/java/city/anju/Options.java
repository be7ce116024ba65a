package city.anju;

import city.anju.database.HostedDatabase;
import city.anju.database.StartRefused;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the operator typed and set.
 *
 * @param verb the first word
 * @param arguments what follows it, without {@code --data} and {@code --port}
 * @param home the checkout: where the default data folder is
 */
record Options(
    String verb, List<String> arguments, Path home, Path data, int port, Map<String, String> env) {

  private static final String DEFAULT_PORT = "8080";
  private static final String DEFAULT_DEMO_HOMES = "20000";
  private static final String DEFAULT_CITY = "qingdao";
  private static final int MANAGEMENT_PORTS_UP = 1_000;
  private static final String SANDBOX_CLIENT = "anju";

  /** A name that never resolves: without a provider nobody signs in. */
  private static final String NO_PROVIDER = "https://identity-provider.invalid";

  static Options of(List<String> words, Path home, Map<String, String> env) {
    List<String> rest = new ArrayList<>();
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String name = word.replaceFirst("=.*$", "");
      if (!name.equals("--data") && !name.equals("--port")) {
        rest.add(word);
      } else if (word.contains("=")) {
        named.put(name, word.substring(name.length() + 1));
      } else if (i + 1 < words.size()) {
        named.put(name, words.get(++i));
      } else {
        throw new StartRefused(name + " needs a value.");
      }
    }
    String data = named.getOrDefault("--data", set(env, "ANJU_DATA", home + "/.anju"));
    String port = named.getOrDefault("--port", set(env, "ANJU_PORT", DEFAULT_PORT));
    String verb = rest.isEmpty() ? "run" : rest.removeFirst();
    return new Options(
        verb,
        List.copyOf(rest),
        home,
        Path.of(data).toAbsolutePath().normalize(),
        port("The port", port),
        Map.copyOf(env));
  }

  private static String set(Map<String, String> env, String name, String otherwise) {
    String value = env.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  private String set(String name, String otherwise) {
    return set(env, name, otherwise);
  }

  private static int port(String what, String text) {
    if (text.matches("\\d{1,5}")) {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    }
    throw new StartRefused(what + " must be a number from 1 to 65535, not '" + text + "'.");
  }

  /** The embedded database comes with a demo city; a database elsewhere only when asked. */
  boolean demo() {
    boolean embedded = !HostedDatabase.isElsewhere(env);
    return Boolean.parseBoolean(set("ANJU_DEMO", Boolean.toString(embedded)));
  }

  private int demoHomes() {
    String text = set("ANJU_DEMO_HOMES", DEFAULT_DEMO_HOMES);
    if (text.matches("\\d{1,6}")) {
      return Integer.parseInt(text);
    }
    throw new StartRefused(
        "ANJU_DEMO_HOMES must be a number from 0 to 999999, not '" + text + "'.");
  }

  String city() {
    return set("ANJU_CITY", DEFAULT_CITY);
  }

  int sandboxPort() {
    int port = port("ANJU_SANDBOX_PORT", set("ANJU_SANDBOX_PORT", Integer.toString(port() + 1)));
    if (port == port()) {
      throw new StartRefused("ANJU_SANDBOX_PORT and the platform's port must differ.");
    }
    return port;
  }

  /** Where operators look; empty when they shall not. */
  Optional<InetSocketAddress> managementDoor() {
    String otherwise = port() + MANAGEMENT_PORTS_UP > 65_535 ? "none" : "default";
    String text = set("ANJU_MANAGEMENT_PORT", otherwise);
    if (text.equals("none")) {
      return Optional.empty();
    }
    int port =
        text.equals("default") ? port() + MANAGEMENT_PORTS_UP : port("ANJU_MANAGEMENT_PORT", text);
    return Optional.of(new InetSocketAddress(set("ANJU_MANAGEMENT_BIND", "127.0.0.1"), port));
  }

  /** Whether the operator named the port: then it must be had. */
  boolean managementPortIsNamed() {
    return !set("ANJU_MANAGEMENT_PORT", "").isEmpty();
  }

  /** The log's form has been read by the log itself, before anything else; here it is checked. */
  private String logOfRequests() {
    String form = oneOf("ANJU_LOG", "text", "json");
    String which = form.equals("json") ? "all" : "troubled";
    return set("ANJU_LOG_REQUESTS", "").isEmpty()
        ? which
        : oneOf("ANJU_LOG_REQUESTS", "troubled", "all");
  }

  private String oneOf(String name, String usual, String other) {
    String value = set(name, usual);
    if (!value.equals(usual) && !value.equals(other)) {
      throw new StartRefused(name + " is '" + usual + "' or '" + other + "', not '" + value + "'.");
    }
    return value;
  }

  String baseUrl() {
    String text = set("ANJU_BASE_URL", "http://127.0.0.1:" + port()).replaceFirst("/+$", "");
    try {
      URI url = new URI(text);
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (web && url.getHost() != null && url.getRawPath().isEmpty() && url.getQuery() == null) {
        return text;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new StartRefused(
        "ANJU_BASE_URL must look like https://anju.example.cn, without a path, not '"
            + text
            + "'.");
  }

  private String issuer() {
    return demo()
        ? "http://127.0.0.1:" + sandboxPort()
        : set("ANJU_IDENTITY_PROVIDER_ISSUER", NO_PROVIDER);
  }

  /** What the platform's context is started with, above everything else. */
  Map<String, Object> properties(String sandboxSecret) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", port());
    properties.put("server.address", set("ANJU_BIND", "127.0.0.1"));
    properties.put("anju.data", data().toString());
    properties.put("anju.base-url", baseUrl());
    properties.put("anju.city", city());
    properties.put("anju.demo", demo());
    properties.put("anju.demo-homes", demoHomes());
    properties.put("anju.identity-provider.issuer", issuer());
    properties.put(
        "anju.identity-provider.client-id",
        demo() ? SANDBOX_CLIENT : set("ANJU_IDENTITY_PROVIDER_CLIENT_ID", SANDBOX_CLIENT));
    String secret = demo() ? sandboxSecret : set("ANJU_IDENTITY_PROVIDER_CLIENT_SECRET", "");
    if (!secret.isEmpty()) {
      properties.put("anju.identity-provider.client-secret", secret);
    }
    properties.put("anju.log-requests", logOfRequests());
    if (demo()) {
      properties.put("anju.staff-provider.client-secret", sandboxSecret);
    } else {
      properties.put("anju.staff-provider.issuer", set("ANJU_STAFF_PROVIDER_ISSUER", NO_PROVIDER));
      properties.put(
          "anju.staff-provider.client-id", set("ANJU_STAFF_PROVIDER_CLIENT_ID", SANDBOX_CLIENT));
      properties.put(
          "anju.staff-provider.client-secret", set("ANJU_STAFF_PROVIDER_CLIENT_SECRET", ""));
    }
    properties.put("anju.former-base-urls", set("ANJU_FORMER_BASE_URLS", ""));
    properties.put("anju.trusted", set("ANJU_TRUSTED", ""));
    String proxies = set("ANJU_PROXIES", "");
    if (!proxies.isEmpty()) {
      properties.put("server.forward-headers-strategy", "native");
      properties.put("server.tomcat.remoteip.internal-proxies", exactly(proxies));
    }
    return properties;
  }

  /** Forwarded headers are believed from these addresses only. */
  private static String exactly(String addresses) {
    return Stream.of(addresses.split("[,\\s]+", -1))
        .filter(address -> !address.isEmpty())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** {@code -Danju.sandbox}, or where the build leaves it. */
  Path sandboxJar() {
    String built = home.resolve("sandbox/target/anju-sandbox.jar").toString();
    return Path.of(System.getProperty("anju.sandbox", built));
  }

  /** What the sandbox is started with. */
  Map<String, String> sandboxEnvironment(String secret, URI redirectUri) {
    return Map.of(
        "SANDBOX_PORT", Integer.toString(sandboxPort()),
        "SANDBOX_CLIENT_ID", SANDBOX_CLIENT,
        "SANDBOX_CLIENT_SECRET", secret,
        "SANDBOX_REDIRECT_URI", redirectUri.toString(),
        "SANDBOX_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
  }
}
