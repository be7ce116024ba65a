package city.anju.web;

import static city.anju.web.VisitorSamples.HOSTILE;
import static city.anju.web.VisitorSamples.NOW;

import city.anju.listing.Photo;
import city.anju.matching.ViewingTimes;
import city.anju.search.PriceStep;
import city.anju.search.PriceStep.Authority;
import city.anju.search.SeenOffer;
import city.anju.search.Wish.FloorBand;
import city.anju.shared.Area;
import city.anju.shared.Viewer;
import city.anju.shared.Yuan;
import city.anju.web.support.FieldError;
import city.anju.web.visitor.AskForm;
import city.anju.web.visitor.HomeLine;
import city.anju.web.visitor.NoHomePage;
import city.anju.web.visitor.OneHomePage;
import city.anju.web.visitor.SearchForm;
import city.anju.web.visitor.SearchPage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finding a home and reading about one, as each class of viewers sees it. */
final class SearchSamples {

  private static final String REF = "7Fh2kQx0aVt1cJ9mRzYw3A";
  private static final String VIEWING = "0d9c2f6e-5b1a-4f0e-9c37-2a6c5f1b8d4e";
  private static final Area AREA = Area.parse("89.57");
  private static final SearchForm MUCH =
      new SearchForm(
          "浮山",
          List.of("02", "12"),
          "150",
          "260",
          "70",
          "",
          List.of("2", "3"),
          List.of("middle"),
          "20",
          "price");

  private SearchSamples() {}

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    samples.add(found("search", SearchForm.EMPTY, Viewer.Kind.INDIVIDUAL, homes(), null, "更多"));
    samples.add(found("search-much", MUCH, Viewer.Kind.INDIVIDUAL, homes(), "前面", "更多"));
    samples.add(
        found("search-agencies", SearchForm.EMPTY, Viewer.Kind.ANONYMOUS, agencies(), null, null));
    for (Viewer.Kind kind : Viewer.Kind.values()) {
      samples.add(found("search-none-" + kind, MUCH, kind, List.of(), null, null));
    }
    samples.add(
        found("search-nothing", SearchForm.EMPTY, Viewer.Kind.ANONYMOUS, List.of(), null, null));
    samples.add(wrong());
    samples.add(one("home-one", List.of(owners()), 18, List.of("V301", "V302"), ask(false, null)));
    samples.add(one("home-own", List.of(owners()), 18, List.of(), ask(true, null)));
    samples.add(one("home-asked", List.of(owners()), 18, List.of(), ask(false, VIEWING)));
    samples.add(one("home-ask-wrong", List.of(owners()), 18, List.of(), wrongly()));
    samples.add(
        one("home-agencies", List.of(agency("A0007"), agency(HOSTILE)), 0, List.of(), null));
    for (Viewer.Kind kind : List.of(Viewer.Kind.ANONYMOUS, Viewer.Kind.INDIVIDUAL)) {
      String path = "/homes/" + REF;
      samples.add(
          new Sample(
              "home-none-" + kind,
              "visitor/nohome",
              new NoHomePage(kind, path),
              path,
              kind != Viewer.Kind.ANONYMOUS));
    }
    return samples;
  }

  private static Sample found(
      String name,
      SearchForm form,
      Viewer.Kind viewer,
      List<HomeLine> homes,
      @Nullable String before,
      @Nullable String after) {
    boolean all = form.equals(SearchForm.EMPTY);
    return new Sample(
        name,
        "visitor/search",
        new SearchPage(
            form,
            List.of(),
            all ? "青岛市在售的房子" : "市南区、崂山区 · 浮山，两室或三室",
            all ? "" : "市南区、崂山区 · 浮山 · 150–260 万元 · 70 ㎡以上 · 两室或三室 · 中楼层 · 20 年以内",
            viewer,
            homes,
            homes.isEmpty() ? "" : "47 套",
            before == null ? null : "/homes?before=1.QD",
            after == null ? null : "/homes?after=-1763691847000000.QD0220261100093PM",
            NOW),
        form.address(),
        viewer != Viewer.Kind.ANONYMOUS);
  }

  private static Sample wrong() {
    SearchForm form =
        new SearchForm("山", List.of(), "两百", HOSTILE, "大", "89", List.of(), List.of(), "", "");
    return new Sample(
        "search-wrong",
        "visitor/search",
        new SearchPage(
            form,
            List.of(
                new FieldError("q", "“山”只有一个字，请至少输入两个字，例如“浮山”"),
                new FieldError("pmin", "最低总价请填数字，单位是万元，例如 150 或者 150.5"),
                new FieldError("pmax", "最高总价请填数字，单位是万元，例如 235 或者 235.5"),
                new FieldError("amin", "最小面积请填数字，单位是平方米，例如 70")),
            "",
            "",
            Viewer.Kind.INDIVIDUAL,
            List.of(),
            "",
            null,
            null,
            NOW),
        "/homes?q=%E5%B1%B1",
        true);
  }

  private static List<HomeLine> homes() {
    return List.of(
        line(
            "浮山花园",
            "2\u00a0室 1\u00a0厅 1\u00a0卫",
            2_350_000,
            true,
            1,
            18,
            1,
            50_000L,
            List.of("V301")),
        line("海信都市新居", "3\u00a0室 2\u00a0厅 2\u00a0卫", 2_686_500, true, 3, 0, 0, null, List.of()),
        line(HOSTILE, "", 128_888_888, true, 1, 1_064, 12, 1_234_567L, List.of("V301", "V302")));
  }

  private static List<HomeLine> agencies() {
    return List.of(
        line("金光丽园", "1\u00a0室 1\u00a0厅 1\u00a0卫", 980_000, false, 2, 3, 0, null, List.of()));
  }

  private static HomeLine line(
      String place,
      String layout,
      long yuan,
      boolean byOwner,
      int offers,
      long days,
      int cuts,
      @Nullable Long cutBy,
      List<String> notices) {
    return new HomeLine(
        REF,
        place,
        layout,
        "市南区 香港中路",
        layout.isEmpty() ? "" : "中楼层 / 共 18 层 · 2004 年建成",
        AREA,
        new Yuan(yuan),
        byOwner,
        offers,
        days,
        cuts,
        cutBy == null ? null : new Yuan(cutBy),
        notices,
        days == 18 ? PhotoSamples.several(1, 0).getFirst() : null);
  }

  private static SeenOffer owners() {
    return offer("QD0220261100093PM", true, "OWNERS", "南北通透两居，步行五分钟到地铁");
  }

  private static SeenOffer agency(String publisher) {
    return offer("QD0220261100094CM", false, publisher, null);
  }

  private static SeenOffer offer(
      String code, boolean byOwner, String publisher, @Nullable String title) {
    return new SeenOffer(
        code,
        byOwner,
        publisher,
        new UUID(1, 2),
        "02",
        "香港中路",
        "浮山花园",
        "11",
        AREA,
        2,
        1,
        1,
        FloorBand.MIDDLE,
        18,
        2004,
        new Yuan(2_350_000),
        NOW.minus(Duration.ofDays(8)),
        title,
        title == null ? null : "2004 年建成，电梯房。\n" + HOSTILE,
        0);
  }

  private static AskForm ask(boolean own, @Nullable String open) {
    return new AskForm(
        REF, own, open, days(), ViewingTimes.hours(), new AskForm.Typed("", "", ""), List.of());
  }

  private static AskForm wrongly() {
    return new AskForm(
        REF,
        false,
        null,
        days(),
        ViewingTimes.hours(),
        new AskForm.Typed("2026-11-23", "15:30", "电话 13805321234 " + HOSTILE),
        List.of(
            new FieldError("day", "请选以后的时间，每个时间只选一次"),
            new FieldError("ask-words", "这里像是有电话、微信或者网址，请去掉再发"),
            new FieldError("ask", "今天约看房的次数用完了，明天 0:00 以后可以再约")));
  }

  static List<LocalDate> days() {
    LocalDate first = LocalDate.of(2026, 11, 21);
    return first.datesUntil(first.plusDays(14)).toList();
  }

  private static Sample one(
      String name, List<SeenOffer> offers, long days, List<String> notices, @Nullable AskForm ask) {
    boolean byOwner = ask != null;
    HomeLine home =
        line(
            "浮山花园",
            "2\u00a0室 1\u00a0厅 1\u00a0卫",
            2_350_000,
            byOwner,
            offers.size(),
            days,
            1,
            50_000L,
            notices);
    String code = offers.getFirst().code();
    List<PriceStep> prices =
        List.of(
            step(code, 1, 2_350_000, 2_300_000L, Authority.ENTRUSTMENT_CLAUSE),
            step(code, 3, 2_300_000, 2_400_000L, Authority.OWNER_LOGIN),
            step(code, 8, 2_400_000, null, Authority.INITIAL),
            step("QD0220261000011PM", 40, 2_400_000, null, Authority.INITIAL));
    return new Sample(
        name,
        "visitor/home",
        new OneHomePage(
            home, "成套住宅", offers, NOW.minus(Duration.ofDays(days)), prices, photos(name), NOW, ask),
        "/homes/" + REF,
        byOwner);
  }

  /** From none to more than are shown at once. */
  private static List<Photo> photos(String name) {
    return switch (name) {
      case "home-one" -> PhotoSamples.several(8, 1);
      case "home-own" -> PhotoSamples.several(1, 0);
      case "home-asked" -> PhotoSamples.several(0, 2);
      case "home-agencies" -> PhotoSamples.several(3, 0);
      default -> List.of();
    };
  }

  private static PriceStep step(
      String code, int daysAgo, long yuan, @Nullable Long was, Authority authority) {
    return new PriceStep(
        code,
        code.endsWith("PM"),
        NOW.minus(Duration.ofDays(daysAgo)),
        new Yuan(yuan),
        was == null ? null : new Yuan(was),
        authority);
  }
}
