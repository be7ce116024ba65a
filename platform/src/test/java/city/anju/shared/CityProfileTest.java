package city.anju.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CityProfileTest {
  private static final CityProfile QINGDAO = CityProfile.load("qingdao");
  private static final CityProfile HANGZHOU = CityProfile.load("hangzhou");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void eachCityIsItself() {
    assertThat(QINGDAO.name()).isEqualTo("青岛市");
    assertThat(QINGDAO.codeTemplate().prefix()).isEqualTo("QD");
    assertThat(QINGDAO.districts()).hasSize(10);
    assertThat(HANGZHOU.name()).isEqualTo("杭州市");
    assertThat(HANGZHOU.codeTemplate().prefix()).isEqualTo("HZ");
    assertThat(HANGZHOU.districts()).hasSize(13);
  }

  @ParameterizedTest
  @ValueSource(strings = {"qingdao", "hangzhou"})
  void shippedProfilesAreComplete(String city) {
    CityProfile profile = CityProfile.load(city);
    assertThat(profile.id()).isEqualTo(city);
    assertThat(profile.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(profile.hotline()).isEqualTo("12345");
    assertThat(profile.registerHeartbeatLimit()).isNull();
    assertThat(profile.maxTermDays()).isEqualTo(365);
    assertThat(profile.consentDays()).isEqualTo(7);
    assertThat(profile.reviewWorkingDays()).isEqualTo(2);
    assertThat(profile.twoOfficers()).isTrue();
    assertThat(profile.ownerListingAudience()).isEqualTo(OwnerAudience.INDIVIDUALS_ONLY);
    assertThat(profile.retention()).isEqualTo(new Retention(90, 365, 5, 3));
    assertThat(profile.viewings().asksPerDay()).isPositive();
    assertThat(profile.viewings().signs().days()).isPositive();
    assertThat(profile.officialNotice()).contains(profile.hotline());
    assertThat(profile.officialNoticeEn()).contains(profile.hotline());
  }

  @ParameterizedTest
  @ValueSource(strings = {"qingdao", "hangzhou"})
  void everyDistrictIsFoundByItsNumberAndItsCode(String city) {
    CityProfile profile = CityProfile.load(city);
    for (District district : profile.districts()) {
      assertThat(profile.district(district.code())).contains(district);
      assertThat(profile.districtOfGb(district.gbCode(), TODAY)).contains(district);
      assertThat(district.code()).hasSize(profile.codeTemplate().districtWidth());
      for (District.Alias alias : district.aliases()) {
        assertThat(profile.districtOfGb(alias.code(), TODAY)).contains(district);
      }
    }
    assertThat(profile.district("99")).isEmpty();
    assertThat(profile.districtOfGb("110105", TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "370202, 02", "370203, 03", "370211, 11", "370212, 12", "370213, 13", "370214, 14",
    "370215, 15", "370281, 81", "370283, 83", "370285, 85", "370205, 03", "370284, 11",
    "370282, 15"
  })
  void qingdaosNumbersAndAbolishedCodes(String gb, String code) {
    assertThat(QINGDAO.districtOfGb(gb, TODAY).map(District::code)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "330103, 拱墅区",
    "330104, 上城区",
    "330181, 萧山区",
    "330183, 富阳区",
    "330184, 余杭区",
    "330185, 临安区",
    "330113, 临平区",
    "330114, 钱塘区"
  })
  void hangzhousAbolishedCodesStayAlive(String gb, String name) {
    assertThat(HANGZHOU.districtOfGb(gb, TODAY).map(District::name)).contains(name);
  }

  @Test
  void aDistrictAnswersFromItsFirstDay() {
    assertThat(HANGZHOU.districtOfGb("330113", LocalDate.of(2021, 4, 8))).isEmpty();
    assertThat(HANGZHOU.districtOfGb("330113", LocalDate.of(2021, 4, 9))).isPresent();
    assertThat(QINGDAO.districtOfGb("370215", LocalDate.of(2017, 9, 19))).isEmpty();
    assertThat(QINGDAO.districtOfGb("370282", LocalDate.of(2017, 9, 19)).map(District::name))
        .contains("即墨区");
  }

  @ParameterizedTest
  @CsvSource({
    "市南区, 市南",
    "胶州市, 胶州",
    "长海县, 长海",
    "郊区, 郊区",
    "市中区, 市中",
    "区县镇, 区县镇",
  })
  void aDistrictIsCalledByItsNameWithoutItsKind(String name, String called) {
    District district = new District("02", name, "X", "370202", List.of(), null, null);
    assertThat(district.shortName()).isEqualTo(called);
    assertThat(district.isValidOn(LocalDate.MIN)).as("without days it is always there").isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "SEIZURE, BAR, REVIEW, V201",
    "QUEUED_SEIZURE, BAR, REVIEW, V202",
    "PRE_SEIZURE, BAR, REVIEW, V203",
    "OBJECTION, BAR, REVIEW, V204",
    "FILED_RESTRICTION, REVIEW, REVIEW, V205",
    "ADVANCE_NOTICE, BAR, REVIEW, V206",
    "LEASE, BAR, NONE, V207",
    "MORTGAGE, NOTICE, NOTICE, V301",
    "HABITATION, NOTICE, NONE, V302",
    "EASEMENT, NOTICE, NOTICE, V303"
  })
  void theFirstPolicyOfBothCities(String kind, Effect during, Effect after, String rule) {
    EffectRow row = new EffectRow(kind, during, after, Applies.ALWAYS, rule);
    assertThat(QINGDAO.policyAt(TODAY).effects()).hasSize(10).contains(row);
    assertThat(HANGZHOU.policyAt(TODAY).effects()).hasSize(10).contains(row);
  }

  @Test
  void dwellingsShopsAndOfficesMayBeOffered() {
    PolicyVersion policy = QINGDAO.policyAt(TODAY);
    assertThat(policy.saleUses()).contains("10", "11", "111", "112", "12", "13", "31", "60");
    assertThat(policy.saleUses()).doesNotContain("20", "41", "50", "70", "80");
    assertThat(policy.reviewHouseNatures())
        .containsExactlyInAnyOrder("2", "3", "4", "5", "6", "8", "9");
  }

  @Test
  void thePolicyOfADayIsTheLastOneThatBegan() {
    LocalDate change = LocalDate.of(2027, 1, 1);
    PolicyVersion first = QINGDAO.policyAt(TODAY);
    PolicyVersion second =
        new PolicyVersion("later", change, "x", List.of(), first.saleUses(), first.saleUses());
    CityProfile changed = withPolicies(List.of(second, first));
    assertThat(first.version()).isEqualTo("qingdao-2024-06");
    assertThat(first.validFrom()).isEqualTo(LocalDate.of(2024, 6, 1));
    assertThat(changed.policyAt(change.minusDays(1))).isEqualTo(first);
    assertThat(changed.policyAt(change)).isEqualTo(second);
    assertThat(changed.policyAt(LocalDate.of(1999, 1, 1))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"qingdao", "hangzhou"})
  void thePromiseIsTheSameNinePointsInBothLanguages(String city) {
    CityProfile profile = CityProfile.load(city);
    Promise promise = profile.promise();
    assertThat(promise.titleZh()).isEqualTo("个人房源信息发布承诺书");
    assertThat(promise.textZh().lines()).hasSize(10);
    assertThat(promise.textEn().lines()).hasSize(10);
    assertThat(promise.textZh().lines().toList().getLast()).startsWith("九、");
    assertThat(promise.textEn().lines().toList().getLast()).startsWith("9. ");
    assertThat(promise.textZh()).contains(profile.platformName()).doesNotContain("\r");
    assertThat(promise.textEn()).contains(profile.platformNameEn());
    assertThat(promise.version()).startsWith(city);
  }

  @Test
  void deadlinesSkipHolidaysAndKeepWorkedWeekends() {
    WorkingDays days = QINGDAO.workingDays();
    assertThat(days.plus(LocalDate.of(2026, 11, 20), 2)).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(days.plus(LocalDate.of(2026, 9, 30), 2)).isEqualTo(LocalDate.of(2026, 10, 9));
    assertThat(days.plus(LocalDate.of(2026, 10, 8), 2)).isEqualTo(LocalDate.of(2026, 10, 10));
    assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue(); // a Saturday
    assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse(); // a Thursday
    assertThat(days.plus(TODAY, 0)).isEqualTo(TODAY);
  }

  private static CityProfile withPolicies(List<PolicyVersion> policies) {
    CityProfile p = QINGDAO;
    return new CityProfile(
        p.id(),
        p.name(),
        p.nameEn(),
        p.platformName(),
        p.platformNameEn(),
        p.officialNotice(),
        p.officialNoticeEn(),
        p.zone(),
        p.hotline(),
        p.codeTemplate(),
        p.districts(),
        policies,
        p.registerHeartbeatLimit(),
        p.maxTermDays(),
        p.consentDays(),
        p.reviewWorkingDays(),
        p.twoOfficers(),
        p.ownerListingAudience(),
        p.practitionerMonths(),
        p.relistingGapDays(),
        p.retention(),
        p.photos(),
        p.viewings(),
        p.workingDays(),
        p.promise());
  }
}
