package city.anju.demo;

import city.anju.demo.DemoGuide.Story;
import city.anju.shared.CityProfile;
import java.time.LocalDate;
import java.util.Map;

/** What lies on the homes of the demo's stories. */
final class StoryBurdens {

  static final LocalDate LATELY = LocalDate.of(2024, 5, 20);

  private static final LocalDate LONG_AGO = LocalDate.of(2021, 7, 1);

  private final CityProfile city;
  private final CityNames names;
  private final DemoEntries entries;

  StoryBurdens(CityProfile city, CityNames names, DemoEntries entries) {
    this.city = city;
    this.names = names;
    this.entries = entries;
  }

  void burden(Story story, StoryHome home, DemoOwner owner) {
    LocalDate later = home.registered().plusDays(40);
    String registry = city.name() + "不动产登记中心";
    switch (story) {
      case SEIZED -> {
        mortgage(home, "中国建设银行", "0417号");
        seizure(home, "执保118号", LATELY);
        queued(home, "执77号", LATELY.plusDays(9));
      }
      case OVERDUE_SEIZURE -> {
        seizure(home, "执保52号", LONG_AGO).put("to", LONG_AGO.plusYears(3).minusDays(1).toString());
        queued(home, "执14号", LONG_AGO.plusYears(2));
      }
      case MORTGAGED -> mortgage(home, "中国银行", "1180号").put("transferProhibited", false);
      case PROHIBITED -> mortgage(home, "交通银行", "0093号").put("transferProhibited", true);
      case RESTRICTED, AT_THE_DESK ->
          entries.encumbrance(
              home, "FILED_RESTRICTION", city.name() + "住房和城乡建设局", "建备（2024）031号", LATELY);
      case OBJECTION -> entries.encumbrance(home, "OBJECTION", registry, "异（2024）7号", LATELY);
      case HABITATION ->
          entries
              .encumbrance(home, "HABITATION", registry, "居（2022）12号", later)
              .put("detail", "胡桂香终身居住");
      case EASEMENT ->
          entries
              .encumbrance(home, "EASEMENT", registry, "役（2020）3号", later)
              .put("detail", "通行地役权");
      case OWN_NOTICE -> notice(home, registry, owner, later);
      case OTHERS_NOTICE ->
          notice(home, registry, DemoOwner.of(DemoPerson.numbered("罗雪", 70)), LATELY);
      case LET ->
          entries
              .encumbrance(home, "LEASE", city.name() + "住房租赁平台", "租（2024）558号", LATELY)
              .put("leaseKind", "LISTING");
      case TRANSFERRING -> entries.transferOpened(home, LATELY);
      default -> {
        // nothing lies on it
      }
    }
  }

  private Map<String, Object> mortgage(StoryHome home, String bank, String documentNo) {
    LocalDate day = home.registered().plusDays(30);
    String branch = bank + city.name().replaceFirst("市$", "") + "分行";
    String contract = "抵（" + day.getYear() + "）" + documentNo;
    return entries.encumbrance(home, "MORTGAGE", branch, contract, day);
  }

  Map<String, Object> seizure(StoryHome home, String documentNo, LocalDate day) {
    return entries.encumbrance(home, "SEIZURE", court(home), caseNo(home, documentNo, day), day);
  }

  /** One that waits; it has no first day until it takes effect. */
  private void queued(StoryHome home, String documentNo, LocalDate day) {
    entries
        .encumbrance(
            home, "QUEUED_SEIZURE", city.name() + "中级人民法院", caseNo(home, documentNo, day), day)
        .remove("from");
  }

  private String court(StoryHome home) {
    return city.name() + home.unit().at().district().name() + "人民法院";
  }

  private String caseNo(StoryHome home, String number, LocalDate day) {
    String place = home.unit().at().district().gbCode().substring(2);
    return "（" + day.getYear() + "）" + names.province() + place + number;
  }

  private void notice(StoryHome home, String registry, DemoOwner holder, LocalDate day) {
    Map<String, Object> notice =
        entries.encumbrance(home, "ADVANCE_NOTICE", registry, "预（2024）21号", day);
    notice.put("noticeKind", "2");
    notice.put("holder", holder.json());
  }
}
