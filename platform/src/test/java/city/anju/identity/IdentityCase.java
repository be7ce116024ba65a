package city.anju.identity;

import city.anju.api.Access;
import city.anju.api.Permits;
import city.anju.people.AnjuTest;
import city.anju.people.TestSandbox;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A platform whose people come from a sandbox, with a few doors to knock at. */
@AnjuTest
@Import(IdentityCase.Doors.class)
abstract class IdentityCase {

  /** Not where the tests find it: whatever follows from the base URL shows. */
  static final String BASE = "http://anju.test";

  static final int SANDBOX_PORT = TestSandbox.freePort();

  /** How often a client may try at once, here. */
  static final int TRIES = 30;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void demo(DynamicPropertyRegistry properties) {
    properties.add("anju.demo", () -> "true");
    properties.add("anju.budgets.identity.token.capacity", () -> String.valueOf(TRIES));
    properties.add("anju.base-url", () -> BASE);
    properties.add("anju.identity-provider.issuer", () -> TestSandbox.issuer(SANDBOX_PORT));
    properties.add("anju.identity-provider.client-id", () -> TestSandbox.CLIENT_ID);
    properties.add("anju.identity-provider.client-secret", () -> TestSandbox.CLIENT_SECRET);
    properties.add("anju.staff-provider.client-secret", () -> TestSandbox.CLIENT_SECRET);
  }

  Browser browser() {
    return new Browser(BASE, port);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Doors {

    @RestController
    static class Knock {

      @GetMapping("/api/v1/knock")
      @Permits(value = Access.MACHINE, scope = "register:read")
      String machine(MachineCaller caller) {
        return caller.clientId() + " may " + caller.scopes();
      }

      @PostMapping("/api/v1/knock")
      @Permits(value = Access.MACHINE, scope = "register:write")
      String machineWrites(MachineCaller caller) {
        return "written";
      }

      @GetMapping("/my/knock")
      @Permits(Access.PERSON)
      String person(PersonId person, CsrfToken csrf) {
        return person + " " + csrf.getToken();
      }

      @PostMapping("/my/knock")
      @Permits(Access.PERSON)
      String personWrites(PersonId person) {
        return "written";
      }

      @GetMapping("/not-in-the-table")
      @Permits(Access.PUBLIC)
      String forgotten() {
        return "seen";
      }
    }
  }
}
