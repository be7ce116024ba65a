package city.anju.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What people look for: addresses of the search, of every kind there is. */
final class Searches {

  private static final List<String> ORDERS = List.of("", "price", "unit");

  private Searches() {}

  /**
   * For every district and for every word a few.
   *
   * @param districts by their numbers
   * @param words names of communities and streets
   */
  static List<String> of(List<String> districts, List<String> words) {
    List<String> all = new ArrayList<>(List.of("/homes", "/homes?sort=price", "/homes?sort=unit"));
    for (int i = 0; i < districts.size(); i++) {
      String here = "/homes?d=" + districts.get(i);
      String next = "&d=" + districts.get((i + 1) % districts.size());
      String order = order(i);
      int wan = 120 + 40 * (i % 5);
      all.add(here + order);
      all.add("%s&pmin=%d&pmax=%d%s".formatted(here, wan, wan + 150, order(i + 1)));
      all.add("%s%s&amin=60&amax=110&r=2&r=3%s".formatted(here, next, order));
      all.add("%s&pmax=%d&f=middle&age=20".formatted(here, wan + 300));
    }
    for (int i = 0; i < words.size(); i++) {
      String here = "/homes?q=" + URLEncoder.encode(words.get(i), StandardCharsets.UTF_8);
      all.add(i % 2 == 0 ? here + order(i / 2) : here + "&pmax=" + (300 + 50 * (i % 6)));
    }
    return List.copyOf(all);
  }

  private static String order(int number) {
    String order = ORDERS.get(number % ORDERS.size());
    return order.isEmpty() ? "" : "&sort=" + order;
  }
}
