package city.anju.demo;

import city.anju.demo.DemoEntries.DemoOwner;
import city.anju.shared.CityProfile;
import city.anju.shared.District;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The demo city: two thousand homes from a fixed seed, among them the homes of five named people
 * and of the twelve who have theirs on sale.
 */
final class DemoStories {

  static final int HOMES = 2_000;

  /** Homes whose sole owners offer them when the city is first loaded. */
  static final int ON_SALE = 12;

  static final DemoPerson SOLE_OWNER = DemoPerson.numbered("王海燕", 1);
  static final DemoPerson HUSBAND = DemoPerson.numbered("陈志明", 2);
  static final DemoPerson WIFE = DemoPerson.numbered("林晓梅", 3);
  static final DemoPerson SEIZED = DemoPerson.numbered("赵国强", 4);
  static final DemoPerson MORTGAGED = DemoPerson.numbered("孙丽华", 5);
  static final DemoPerson RESTRICTED = DemoPerson.numbered("周建军", 6);

  private static final int FIRST_SELLER = 10;
  private static final int FIRST_OTHER = 100;
  private static final long SEED = 20_240_601L;
  private static final LocalDate LATELY = LocalDate.of(2024, 5, 20);
  private static final List<String> SURNAMES =
      List.of("张", "李", "刘", "杨", "黄", "吴", "徐", "马", "朱", "胡", "郭", "何", "高", "罗", "郑", "欧阳");
  private static final List<String> GIVEN =
      List.of("伟", "芳", "秀英", "敏", "静", "建国", "磊", "洋", "艳", "勇", "军", "桂兰", "海涛", "雪", "鹏", "丹");

  private final Random random = new Random(SEED);
  private final List<District> districts;
  private final DemoEntries entries = new DemoEntries();
  private final List<Seller> sellers = new ArrayList<>();

  DemoStories(CityProfile city) {
    this.districts = city.districts();
    for (int number = 0; number < HOMES; number++) {
      tell(DemoHome.numbered(number, districts, random));
    }
  }

  /** Somebody who has put his home on sale, and at what price. */
  record Seller(DemoPerson person, DemoHome home, long yuanPerSquareMetre) {}

  DemoEntries entries() {
    return entries;
  }

  List<Seller> sellers() {
    return List.copyOf(sellers);
  }

  private void tell(DemoHome home) {
    switch (home.number()) {
      case 0 -> sole(home, SOLE_OWNER);
      case 1 -> couple(home);
      case 2 -> seized(home);
      case 3 -> mortgaged(home);
      case 4 -> restricted(home);
      default -> {
        if (home.number() < 5 + ON_SALE) {
          seller(home);
        } else {
          anybody(home);
        }
      }
    }
  }

  private void sole(DemoHome home, DemoPerson owner) {
    entries.firstRegistration(home, "SOLE", List.of(DemoOwner.of(owner)));
  }

  private void couple(DemoHome home) {
    entries.firstRegistration(home, "JOINT", List.of(DemoOwner.of(HUSBAND), DemoOwner.of(WIFE)));
  }

  private void seized(DemoHome home) {
    sole(home, SEIZED);
    entries.encumbrance(
        home, "MORTGAGE", "中国建设银行青岛分行", "建青抵（2021）0417号", home.registered().plusDays(40), null);
    entries.encumbrance(home, "SEIZURE", "青岛市市南区人民法院", "（2024）鲁0202执保118号", LATELY, null);
    entries.encumbrance(
        home, "QUEUED_SEIZURE", "青岛市中级人民法院", "（2024）鲁02执77号", LATELY.plusDays(9), null);
  }

  private void mortgaged(DemoHome home) {
    sole(home, MORTGAGED);
    entries.encumbrance(
        home, "MORTGAGE", "中国银行青岛分行", "青中抵（2022）1180号", home.registered().plusDays(30), null);
  }

  private void restricted(DemoHome home) {
    sole(home, RESTRICTED);
    entries.encumbrance(home, "FILED_RESTRICTION", "青岛市住房和城乡建设局", "青建备（2024）031号", LATELY, null);
  }

  private void seller(DemoHome home) {
    DemoPerson owner = DemoPerson.numbered(name(), FIRST_SELLER + home.number());
    sole(home, owner);
    sellers.add(new Seller(owner, home, 14_000 + random.nextInt(22_000)));
  }

  private void anybody(DemoHome home) {
    int serial = FIRST_OTHER + 2 * home.number();
    DemoPerson one = DemoPerson.numbered(name(), serial);
    int kind = random.nextInt(10);
    if (kind < 7) {
      sole(home, one);
    } else {
      DemoPerson other = DemoPerson.numbered(name(), serial + 1);
      boolean shares = kind == 9;
      entries.firstRegistration(
          home,
          shares ? "SHARES" : "JOINT",
          List.of(
              new DemoOwner(one.name(), "RESIDENT_ID", one.idNo(), shares ? "2/3" : null),
              new DemoOwner(other.name(), "RESIDENT_ID", other.idNo(), shares ? "1/3" : null)));
    }
    burden(home);
  }

  private void burden(DemoHome home) {
    LocalDate later = home.registered().plusDays(60);
    String no = "（" + later.getYear() + "）第" + home.number() + "号";
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4 -> entries.encumbrance(home, "MORTGAGE", "青岛银行", no, later, null);
      case 5 -> entries.encumbrance(home, "SEIZURE", "青岛市崂山区人民法院", no, later, later.plusYears(3));
      case 6 -> entries.encumbrance(home, "LEASE", "青岛市住房租赁平台", no, later, later.plusYears(8));
      case 7 -> entries.encumbrance(home, "HABITATION", "青岛市不动产登记中心", no, later, null);
      default -> {}
    }
  }

  private String name() {
    return SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
  }
}
