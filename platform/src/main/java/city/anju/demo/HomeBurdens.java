package city.anju.demo;

import city.anju.demo.CityTitles.Owners;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies and lay on one home, each kind as often as in a city. */
final class HomeBurdens {

  private static final LocalDate END = HomeHistory.END;
  private static final LocalDate PROHIBITIONS_RECORDED = LocalDate.of(2021, 5, 1);
  private static final List<String> BANKS =
      List.of("中国建设银行", "中国工商银行", "中国银行", "中国农业银行", "交通银行", "招商银行", "青岛银行", "住房公积金管理中心");

  private final Dice dice;
  private final CityUnit unit;
  private final HomeLedger ledger;
  private final DemoOwner buyer;
  private final String court;
  private final List<Later> later = new ArrayList<>();
  private int numbered;
  private @Nullable String loan;

  /** What is to be entered on a day. */
  private record Later(LocalDate day, Runnable entry) {}

  HomeBurdens(Dice dice, CityUnit unit, HomeLedger ledger, DemoOwner buyer) {
    this.dice = dice;
    this.unit = unit;
    this.ledger = ledger;
    this.buyer = buyer;
    this.court = unit.at().district().name() + "人民法院";
  }

  /** Enters all that happened up to this day. */
  void until(LocalDate day) {
    later.sort(Comparator.comparing(Later::day));
    while (!later.isEmpty() && !later.getFirst().day().isAfter(day)) {
      later.removeFirst().entry().run();
    }
  }

  /** Two homes in five were bought with a loan, and later paid off. */
  void loan(LocalDate bought) {
    if (!dice.happens(4_000)) {
      return;
    }
    Map<String, Object> mortgage = encumbrance("MORTGAGE", dice.pick(BANKS), bought.plusDays(2));
    mortgage.put("to", bought.plusYears(dice.between(5, 30)).toString());
    if (!bought.isBefore(PROHIBITIONS_RECORDED)) {
      mortgage.put("transferProhibited", dice.happens(1_500));
    }
    record(mortgage, bought.plusDays(2));
    loan = String.valueOf(mortgage.get("encumbranceNo"));
    LocalDate paid = bought.plusMonths(dice.between(20, 200));
    if (paid.isBefore(END)) {
      later.add(new Later(paid, () -> free(paid)));
    }
  }

  /** A debt that the buyer's money pays. */
  void freeForSale(LocalDate day) {
    until(day);
    free(day);
  }

  private void free(LocalDate day) {
    if (loan != null) {
      ledger.add("ENCUMBRANCE_LIFTED", day, unit).put("encumbranceNo", loan);
      loan = null;
    }
  }

  /** What has come upon the home since its last transfer. */
  void today(Owners owners, LocalDate since) {
    courts(since);
    rights(since);
    notices(owners, since);
    letting(since);
    if (dice.happens(40)) {
      LocalDate day = dice.between(END.minusDays(30), END);
      String caseNo = "AJ2025" + unit.code().substring(6);
      later.add(new Later(day, () -> ledger.add("CASE_OPENED", day, unit).put("caseNo", caseNo)));
    }
    until(END);
  }

  private void courts(LocalDate since) {
    int drawn = dice.below(10_000);
    LocalDate lately = dice.between(lastOf(since, LocalDate.of(2024, 3, 1)), END.minusDays(20));
    LocalDate once = dice.between(since, LocalDate.of(2022, 6, 1));
    if (drawn < 60) {
      seized(lately, lately.plusYears(3));
      if (drawn < 18) {
        queued(lately.plusDays(9));
      }
    } else if (drawn < 90) {
      if (since.isBefore(LocalDate.of(2022, 6, 1))) {
        seized(once, once.plusYears(3).minusDays(1)); // never lifted
        if (drawn < 68) {
          queued(once.plusDays(30));
        }
      }
    } else if (drawn < 140) {
      String number = seized(lately, lately.plusYears(3));
      LocalDate day = lately.plusDays(15);
      later.add(
          new Later(
              day, () -> ledger.add("ENCUMBRANCE_LIFTED", day, unit).put("encumbranceNo", number)));
    } else if (drawn < 150) {
      if (since.isBefore(LocalDate.of(2022, 6, 1))) {
        prolonged(once);
      }
    } else if (drawn < 160) {
      add("PRE_SEIZURE", court, lately).put("to", lately.plusYears(2).toString());
    } else if (drawn < 166) {
      add("OBJECTION", "不动产登记中心", lately).put("to", lately.plusDays(15).toString());
    } else if (drawn < 196) {
      add("FILED_RESTRICTION", "住房和城乡建设局", lately);
    }
  }

  private String seized(LocalDate from, LocalDate to) {
    Map<String, Object> seizure = add("SEIZURE", court, from);
    seizure.put("to", to.toString());
    return String.valueOf(seizure.get("encumbranceNo"));
  }

  private void queued(LocalDate day) {
    add("QUEUED_SEIZURE", court, day).remove("from");
  }

  /** 续封. */
  private void prolonged(LocalDate from) {
    String number = seized(from, from.plusYears(3).minusDays(1));
    LocalDate again = from.plusYears(3).minusDays(10);
    Map<String, Object> changed = encumbrance("SEIZURE", court, from);
    changed.put("encumbranceNo", number);
    changed.put("to", again.plusYears(3).toString());
    later.add(
        new Later(
            again,
            () -> ledger.add("ENCUMBRANCE_CHANGED", again, unit).put("encumbrance", changed)));
  }

  private void rights(LocalDate since) {
    int drawn = dice.below(10_000);
    LocalDate day = dice.between(lastOf(since, LocalDate.of(2021, 1, 1)), END);
    if (drawn < 40) {
      add("HABITATION", "不动产登记中心", day).put("to", day.plusYears(20).toString());
    } else if (drawn < 50) {
      add("EASEMENT", "不动产登记中心", day).put("detail", "通行地役权");
    }
  }

  private void notices(Owners owners, LocalDate since) {
    int drawn = dice.below(10_000);
    LocalDate day = dice.between(lastOf(since, LocalDate.of(2023, 1, 1)), END);
    if (drawn < 70) {
      notice("2", buyer, day);
    } else if (drawn < 150) {
      notice(drawn < 110 ? "1" : "2", owners.first(), day);
    } else if (drawn < 250) {
      notice(drawn < 200 ? "3" : "4", null, day);
    }
  }

  /** Of a sale (1, 2) for a person, or of a mortgage (3, 4) for a bank. */
  private void notice(String kind, @Nullable DemoOwner holder, LocalDate day) {
    Map<String, Object> notice = add("ADVANCE_NOTICE", "不动产登记中心", day);
    notice.put("noticeKind", kind);
    if (holder == null) {
      notice.put("holder", dice.pick(BANKS));
    } else {
      Map<String, Object> person = holder.json();
      person.remove("share");
      notice.put("holder", person);
    }
  }

  private void letting(LocalDate since) {
    int drawn = dice.below(10_000);
    LocalDate day = dice.between(lastOf(since, LocalDate.of(2024, 6, 1)), END);
    if (drawn < 500) {
      Map<String, Object> lease = add("LEASE", "住房租赁平台", day);
      lease.put("leaseKind", drawn < 300 ? "LISTING" : "CONTRACT");
      lease.put("to", day.plusMonths(drawn < 300 ? 6 : 36).toString());
    }
  }

  private static LocalDate lastOf(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** To be recorded in its turn. */
  private Map<String, Object> add(String kind, String authority, LocalDate from) {
    Map<String, Object> encumbrance = encumbrance(kind, authority, from);
    later.add(new Later(from, () -> record(encumbrance, from)));
    return encumbrance;
  }

  private void record(Map<String, Object> encumbrance, LocalDate day) {
    ledger.add("ENCUMBRANCE_RECORDED", day, unit).put("encumbrance", encumbrance);
  }

  private Map<String, Object> encumbrance(String kind, String authority, LocalDate from) {
    numbered++;
    Map<String, Object> encumbrance = new LinkedHashMap<>();
    encumbrance.put("encumbranceNo", "DZ" + unit.code().substring(6) + "-" + numbered);
    encumbrance.put("kind", kind);
    encumbrance.put("authority", authority);
    encumbrance.put("documentNo", "（" + from.getYear() + "）第" + dice.between(1, 9_999) + "号");
    encumbrance.put("from", from.toString());
    return encumbrance;
  }
}
