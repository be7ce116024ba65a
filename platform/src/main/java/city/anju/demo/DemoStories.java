package city.anju.demo;

import city.anju.demo.DemoGuide.Story;
import city.anju.identity.Practitioners;
import city.anju.shared.CityProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The named people of the demo and their homes: one for every answer the platform gives. */
final class DemoStories {

  /** Homes whose sole owners offer them when the demo is first started. */
  static final int ON_SALE = 12;

  /** Number of the last entry of all. */
  static final String LAST = "STORY-LAST";

  private static final int FIRST_SELLER = 15;
  private static final int FIRST_SELLERS_HOME = 40;
  private static final List<String> SELLERS =
      List.of("张伟", "李芳", "刘秀英", "杨敏", "黄建国", "吴磊", "徐艳", "朱海涛", "郭鹏", "何雪", "高勇", "欧阳丹");

  /** Whose owners have offered them when somebody first looks. */
  private static final Set<Story> SELLING =
      Set.of(Story.LIVE, Story.WITHDRAWN, Story.LAST_DAY, Story.AT_THE_DESK);

  private final CityProfile city;
  private final CityNames names;
  private final DemoEntries entries = new DemoEntries();
  private final StoryBurdens burdens;
  private final List<Seller> sellers = new ArrayList<>();

  DemoStories(CityProfile city) {
    this.city = city;
    this.names = CityNames.of(city);
    this.burdens = new StoryBurdens(city, names, entries);
    for (Story story : Story.values()) {
      tell(story);
    }
    for (int i = 0; i < ON_SALE; i++) {
      sold(i);
    }
  }

  /**
   * Somebody who has put a home on sale.
   *
   * @param lastDay whether the term ends on the day it begins
   */
  record Seller(DemoPerson person, long yuanPerSquareMetre, boolean lastDay) {}

  /** Who can sign in for a story. The first people's numbers never change. */
  static List<DemoPerson> people(Story story) {
    return switch (story) {
      case SOLE_OWNER -> people(1, "王海燕");
      case COUPLE -> people(2, "陈志明", "林晓梅");
      case SEIZED -> people(4, "赵国强");
      case MORTGAGED -> people(5, "孙丽华");
      case RESTRICTED -> people(6, "周建军");
      case PROHIBITED -> people(30, "徐建华");
      case OLD_CERTIFICATE -> people(31, "薛桂兰");
      case ALLOCATED -> people(32, "吕文斌");
      case HABITATION -> people(33, "胡秀兰");
      case EASEMENT -> people(34, "郭志强");
      case OWN_NOTICE -> people(35, "郑爱华");
      case SEVERAL_HOMES -> people(36, "栾金凤");
      case HEIRS -> people(40, "刘春生", "刘春华", "刘春梅");
      case SEPARATE -> people(43, "高明远", "高明辉");
      case WITH_COMPANY -> people(45, "丁世杰");
      case OVERDUE_SEIZURE -> people(50, "马文杰");
      case OBJECTION -> people(51, "朱立新");
      case OTHERS_NOTICE -> people(52, "何晓东");
      case LET -> people(53, "宋玉珍");
      case TRANSFERRING -> people(54, "曲海涛");
      case COLLECTIVE -> people(55, "姜德胜");
      case POLICY_LIMIT -> people(56, "于淑贤");
      case HELD -> people(57, "纪永刚");
      case LIVE -> people(60, "邵佳怡");
      case WITHDRAWN -> people(61, "逄振华");
      case LAST_DAY -> people(62, "战雅琴");
      case PRACTITIONER -> people(63, "高明洋");
      case AT_THE_DESK -> people(64, "尹文静");
      case BUYER -> people(65, "范雨桐");
    };
  }

  /** Who works for an agency: owners' own offers do not exist for them. */
  static List<Practitioners.Work> practitioners() {
    LocalDate since = LocalDate.of(2021, 3, 1);
    return people(Story.PRACTITIONER).stream()
        .map(person -> new Practitioners.Work(person.document(), since, null))
        .toList();
  }

  private static List<DemoPerson> people(int first, String... named) {
    List<DemoPerson> people = new ArrayList<>();
    for (String name : named) {
      people.add(DemoPerson.numbered(name, first + people.size()));
    }
    return people;
  }

  /** Somebody who has agreed with the owner of {@link Story#LIVE} when to see the home. */
  static DemoPerson visitor() {
    return DemoPerson.numbered(SELLERS.getFirst(), FIRST_SELLER);
  }

  DemoEntries entries() {
    return entries;
  }

  List<Seller> sellers() {
    return List.copyOf(sellers);
  }

  /** The entry that the registry got wrong: its last day lies before its first. */
  Map<String, Object> rejected() {
    Map<String, Object> entry = seizure(Story.HELD, StoryBurdens.LATELY, "STORY-WRONG");
    if (entry.get("encumbrance") instanceof Map<?, ?> seizure) {
      Map<String, Object> wrong = new LinkedHashMap<>();
      seizure.forEach((field, value) -> wrong.put(String.valueOf(field), value));
      wrong.put("to", StoryBurdens.LATELY.minusYears(1).toString());
      entry.put("encumbrance", wrong);
    }
    return entry;
  }

  /**
   * The entry that ends a listing; the last of all.
   *
   * @param day when the court decided
   */
  Map<String, Object> ending(LocalDate day) {
    return seizure(Story.WITHDRAWN, day, LAST);
  }

  private Map<String, Object> seizure(Story story, LocalDate day, String entryNo) {
    DemoEntries alone = new DemoEntries();
    new StoryBurdens(city, names, alone)
        .seizure(home(story), "执保9号", day)
        .put("encumbranceNo", entryNo);
    Map<String, Object> entry = alone.all().getFirst();
    entry.put("entryNo", entryNo);
    return entry;
  }

  StoryHome home(Story story) {
    return StoryHome.numbered(List.of(Story.values()).indexOf(story), city, names);
  }

  private void tell(Story story) {
    StoryHome home = home(story);
    List<DemoOwner> owners = people(story).stream().map(DemoOwner::of).toList();
    switch (story) {
      case COUPLE -> entries.registration(home, home.certNo(0), "JOINT", owners, false);
      case HEIRS -> shared(home, owners, "1/3");
      case SEPARATE -> apart(home, owners);
      case WITH_COMPANY ->
          shared(
              home, List.of(owners.getFirst(), new CityPeople(1, names).company(999_999)), "1/2");
      case OLD_CERTIFICATE -> entries.registration(home, home.oldCertNo(), "SOLE", owners, false);
      case ALLOCATED -> sole(home.where("landNature", "ALLOCATED"), owners);
      case COLLECTIVE -> sole(home.where("landOwnership", "COLLECTIVE"), owners);
      case POLICY_LIMIT -> sole(home.where("houseNature", "6"), owners);
      case SEVERAL_HOMES -> several(home, owners);
      default -> sole(home, owners);
    }
    burdens.burden(story, home, owners.getFirst());
    if (SELLING.contains(story)) {
      sellers.add(new Seller(people(story).getFirst(), 23_500, story == Story.LAST_DAY));
    }
  }

  private void sole(StoryHome home, List<DemoOwner> owners) {
    entries.registration(home, home.certNo(0), "SOLE", owners, false);
  }

  private void shared(StoryHome home, List<DemoOwner> owners, String each) {
    List<DemoOwner> parts = owners.stream().map(owner -> owner.with(each)).toList();
    entries.registration(home, home.certNo(0), "SHARES", parts, false);
  }

  private void apart(StoryHome home, List<DemoOwner> owners) {
    for (int i = 0; i < owners.size(); i++) {
      List<DemoOwner> holder = List.of(owners.get(i).with("1/2"));
      entries.registration(home, home.certNo(i), "SHARES", holder, true);
    }
  }

  /** A flat, another with its parking space under one certificate, and a third one. */
  private void several(StoryHome home, List<DemoOwner> owners) {
    sole(home, owners);
    StoryHome second = StoryHome.numbered(FIRST_SELLERS_HOME + ON_SALE, city, names);
    sole(second, owners);
    StoryHome parking = second.parking();
    entries.registration(parking, second.certNo(0), "SOLE", owners, false);
    sole(StoryHome.numbered(FIRST_SELLERS_HOME + ON_SALE + 1, city, names), owners);
  }

  private void sold(int which) {
    DemoPerson owner = DemoPerson.numbered(SELLERS.get(which), FIRST_SELLER + which);
    StoryHome home = StoryHome.numbered(FIRST_SELLERS_HOME + which, city, names);
    sole(home, List.of(DemoOwner.of(owner)));
    sellers.add(new Seller(owner, 14_000 + which * 1_900L, false));
  }
}
