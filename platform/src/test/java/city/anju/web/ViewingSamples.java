package city.anju.web;

import static city.anju.web.VisitorSamples.HOSTILE;
import static city.anju.web.VisitorSamples.NOW;

import city.anju.identity.PersonId;
import city.anju.matching.Viewing;
import city.anju.matching.Viewing.EndedWhy;
import city.anju.matching.Viewing.Side;
import city.anju.matching.Viewing.State;
import city.anju.matching.ViewingEntry;
import city.anju.matching.ViewingEntry.Kind;
import city.anju.matching.ViewingFile;
import city.anju.matching.ViewingLine;
import city.anju.matching.ViewingTimes;
import city.anju.shared.Area;
import city.anju.web.citizen.ViewingPage;
import city.anju.web.citizen.ViewingsPage;
import city.anju.web.support.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Viewings, as buyer and owner see them in each situation. */
final class ViewingSamples {

  private static final PersonId BUYER = new PersonId(new UUID(7, 1));
  private static final PersonId SELLER = new PersonId(new UUID(7, 2));
  private static final UUID ID = UUID.fromString("0d9c2f6e-5b1a-4f0e-9c37-2a6c5f1b8d4e");
  private static final Instant FIRST = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-24T06:30:00Z");
  private static final String PATH = "/my/viewings/" + ID;

  private ViewingSamples() {}

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    for (Side side : Side.values()) {
      for (State state : State.values()) {
        samples.add(
            sample("viewing-" + side + "-" + state, page(side, state, null, Map.of(), List.of())));
      }
      samples.add(
          sample(
              "viewing-" + side + "-changed",
              page(side, State.PICKED, "VIEWING_CHANGED", Map.of(), List.of())));
    }
    samples.add(sample("viewing-wrong-owner", wrongOwner()));
    samples.add(sample("viewing-wrong-buyer", wrongBuyer()));
    samples.add(list("viewings", lines()));
    samples.add(list("viewings-none", List.of()));
    return samples;
  }

  private static Sample sample(String name, ViewingPage page) {
    return new Sample(name, "citizen/viewing", page, PATH, true);
  }

  private static Sample list(String name, List<ViewingLine> lines) {
    return new Sample(name, "citizen/viewings", new ViewingsPage(lines, NOW), "/my/viewings", true);
  }

  private static List<ViewingLine> lines() {
    return List.of(
        new ViewingLine(viewing(State.ASKED), Side.SELLER, "刘*东", 1, true),
        new ViewingLine(viewing(State.PROPOSED), Side.BUYER, "欧阳*丹", 2, true),
        new ViewingLine(viewing(State.CONFIRMED), Side.BUYER, "王*燕", 0, false),
        new ViewingLine(viewing(State.ASKED), Side.BUYER, "王*燕", 3, false),
        new ViewingLine(viewing(State.CLOSED), Side.SELLER, "孙*华", 0, false),
        new ViewingLine(viewing(State.LAPSED), Side.BUYER, "李*", 0, false));
  }

  private static Viewing viewing(State state) {
    boolean timed = state == State.PICKED || state == State.CONFIRMED;
    return new Viewing(
        ID,
        "QD0220261100093PM",
        new UUID(1, 2),
        SELLER,
        BUYER,
        state,
        state == State.CLOSED ? EndedWhy.LISTING_ENDED : null,
        state == State.ASKED ? FIRST : null,
        state == State.ASKED ? List.of() : List.of(FIRST, SECOND),
        timed ? FIRST : null,
        SECOND,
        null,
        state == State.CLOSED ? HOSTILE : "浮山花园",
        Area.parse("89.57"),
        3,
        Kind.ASKED,
        BUYER,
        NOW.minus(Duration.ofHours(2)));
  }

  private static ViewingPage page(
      Side side,
      State state,
      @Nullable String notice,
      Map<String, String> typed,
      List<FieldError> errors) {
    boolean shared = state == State.CONFIRMED;
    ViewingFile file =
        new ViewingFile(
            viewing(state),
            side,
            "王*燕",
            "刘*东",
            entries(state),
            shared || state == State.PICKED ? "138 0532 1234" : null,
            shared ? (side == Side.BUYER ? "haiyan_wang_1985" : "138 0532 1234") : null,
            state == State.PROPOSED || shared,
            shared && side == Side.BUYER ? "青岛市市南区金岸路1号金岸雅筑2号楼1单元302室" : null,
            state == State.CANCELLED,
            state == State.DECLINED,
            state != State.CLOSED,
            NOW);
    return new ViewingPage(
        file, SearchSamples.days(), ViewingTimes.hours(), typed, "a-key", errors, notice);
  }

  private static List<ViewingEntry> entries(State state) {
    List<ViewingEntry> entries = new ArrayList<>();
    entries.add(entry(1, Kind.ASKED, Side.BUYER, "周末方便，想看看采光。\n" + HOSTILE, List.of(FIRST)));
    if (state != State.ASKED) {
      entries.add(entry(2, Kind.PROPOSED, Side.SELLER, "带上身份证", List.of(FIRST, SECOND)));
      entries.add(entry(3, Kind.MESSAGE, Side.BUYER, "好的，楼下可以停车吗？", List.of()));
      entries.add(entry(4, Kind.CONTACT_OFFERED, Side.SELLER, null, List.of()));
    }
    if (state == State.CLOSED) {
      entries.add(entry(5, Kind.LISTING_ENDED, null, null, List.of()));
    }
    return entries;
  }

  private static ViewingEntry entry(
      long no, Kind kind, @Nullable Side by, @Nullable String words, List<Instant> times) {
    return new ViewingEntry(
        no, kind, by, words, times, NOW.minus(Duration.ofHours(9 - no)), no == 2);
  }

  private static ViewingPage wrongOwner() {
    return page(
        Side.SELLER,
        State.ASKED,
        null,
        Map.of(
            "day1", "2026-11-23", "hour1", "15:30", "refuse-words", "打 13805321234", "words", ""),
        List.of(
            new FieldError("day1", "请选以后的时间，每个时间只选一次"),
            new FieldError("propose-words", "最多写 300 个字，请写短一些"),
            new FieldError("accept", "这个时间，你们当中有一位已经约了别的看房，请换一个时间"),
            new FieldError("refuse-words", "这里像是有电话、微信或者网址，请去掉再发"),
            new FieldError("words", "请先写一句话"),
            new FieldError("contact", "请填 5 到 60 个字，例如手机号或者微信号"),
            new FieldError("reason-1", "请选一个原因"),
            new FieldError("report-words", "最多写 300 个字，请写短一些")));
  }

  private static ViewingPage wrongBuyer() {
    return page(
        Side.BUYER,
        State.PROPOSED,
        null,
        Map.of("wish-words", "微信 abc_123"),
        List.of(
            new FieldError("time-1", "请在产权人提出的时间里选一个"),
            new FieldError("wish-day", "请选以后的时间，每个时间只选一次"),
            new FieldError("wish-words", "这里像是有电话、微信或者网址，请去掉再发"),
            new FieldError("cancel-words", "最多写 300 个字，请写短一些")));
  }
}
