package city.anju.demo;

import city.anju.api.OfficerRole;
import city.anju.audit.Actor;
import city.anju.database.DataFolder;
import city.anju.identity.Officers;
import city.anju.shared.PersonName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The demo's officers. The platform knows them as a real city's; their passwords and the secrets of
 * their one-time codes are the sandbox's business, random for each data folder.
 */
public final class DemoOfficers {

  private static final List<Officer> ALL =
      List.of(
          new Officer("QD1001", "审核员甲", 1, null, Set.of(OfficerRole.REVIEWER)),
          new Officer("QD1002", "审核员乙", 2, null, Set.of(OfficerRole.REVIEWER)),
          new Officer("QD1003", "审核员丙", 3, null, Set.of(OfficerRole.REVIEWER)),
          new Officer("QD2001", "审核科长", 4, null, Set.of(OfficerRole.SENIOR)),
          new Officer("QD2002", "审核副科长", 5, null, Set.of(OfficerRole.SENIOR)),
          new Officer("QD3001", "监督员", 6, null, Set.of(OfficerRole.AUDITOR)));

  private static final int FIRST_SERIAL = 30_900;

  private DemoOfficers() {}

  private record Officer(
      String staffNo,
      String name,
      int serial,
      @org.jspecify.annotations.Nullable String district,
      Set<OfficerRole> roles) {

    /** Of the person they are outside their office, who is no citizen of the demo. */
    String idNo() {
      return DemoPerson.numbered(name, FIRST_SERIAL + serial).idNo();
    }
  }

  /** Who there is to be. */
  static List<DemoGuide.Officer> toBe() {
    return ALL.stream()
        .map(one -> new DemoGuide.Officer(one.staffNo(), one.roles().iterator().next()))
        .toList();
  }

  /** Puts them on file once; who has been suspended since stays so. */
  static void create(Officers officers) {
    Set<String> known =
        officers.all().stream().map(filed -> filed.officer().staffNo()).collect(Collectors.toSet());
    for (Officer officer : ALL) {
      if (!known.contains(officer.staffNo())) {
        officers.add(
            officer.staffNo(),
            PersonName.of(officer.name()),
            officer.district(),
            officer.roles(),
            Actor.SYSTEM);
      }
    }
  }

  /** What the sandbox must know of them. */
  public static Map<String, String> sandboxEnvironment(DataFolder folder) {
    return Map.of(
        "SANDBOX_OFFICERS",
        ALL.stream().map(Officer::idNo).collect(Collectors.joining(",")),
        "SANDBOX_STAFF",
        ALL.stream()
            .map(o -> o.staffNo() + ":" + password(folder, o) + ":" + secret(folder, o).base32())
            .collect(Collectors.joining(",")));
  }

  /** All that is needed to sign in as one of them, with the codes of this half minute. */
  static List<Map<String, Object>> printed(DataFolder folder, String baseUrl, Instant now) {
    List<Map<String, Object>> printed = new ArrayList<>();
    for (Officer officer : ALL) {
      OneTimeSecret secret = secret(folder, officer);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("staffNo", officer.staffNo());
      one.put("name", officer.name());
      one.put("roles", List.copyOf(new TreeSet<>(officer.roles())));
      one.put("signIn", baseUrl + "/office");
      one.put("password", password(folder, officer));
      one.put("totpSecret", secret.base32());
      one.put("code", secret.code(now));
      one.put("nextCode", secret.code(now.plusSeconds(OneTimeSecret.STEP_SECONDS)));
      one.put("idNo", officer.idNo());
      printed.add(one);
    }
    return printed;
  }

  private static String password(DataFolder folder, Officer officer) {
    return folder.secret("demo-officer-" + officer.staffNo() + "-password");
  }

  private static OneTimeSecret secret(DataFolder folder, Officer officer) {
    return OneTimeSecret.from(folder.secret("demo-officer-" + officer.staffNo() + "-codes"));
  }
}
