package city.anju.register;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.database.DatabaseAddress;
import city.anju.database.Login;
import city.anju.database.TestServer;
import city.anju.people.AnjuTest;
import city.anju.register.Deed.Person;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody with all rights in the database alters the register: it shows. */
@AnjuTest
class TamperTest {

  private final Register register;
  private final RegisterCase registry;
  private final DatabaseAddress address;
  private final VerifyRegisterVerb verb;

  private final String unit = Deed.newUnit();

  TamperTest(Register register, DatabaseAddress address, VerifyRegisterVerb verb) {
    this.register = register;
    this.registry = new RegisterCase(register);
    this.address = address;
    this.verb = verb;
  }

  private long recorded(Deed deed) {
    EntryAnswer answer = registry.send(deed);
    assertThat(answer.problem()).isNull();
    return answer.position() == null ? 0 : answer.position();
  }

  private Deed first() {
    return Deed.first(unit, "2024-03-05", Deed.title(Deed.newCertNo(), Person.named("张伟")));
  }

  /** What is found after the first statement; the second one puts it right again. */
  private List<String> faultsAfter(String tampering, String repair) throws SQLException {
    Login superUser = TestServer.superUser(address);
    try (Connection connection = superUser.connect("tampering");
        Statement statement = connection.createStatement()) {
      statement.execute(tampering);
      try {
        return register.verifyChain(said -> {}).faults();
      } finally {
        statement.execute(repair);
      }
    }
  }

  @Test
  void anAlteredEntryIsNotTheOneThatWasChained() throws SQLException {
    long position = recorded(first());
    recorded(Deed.seizure(unit, "2025-01-10", "CF-1"));
    String update =
        "update register.entry set occurred_at = occurred_at %s interval '1 day' where position = "
            + position;
    assertThat(faultsAfter(update.formatted("+"), update.formatted("-")))
        .anyMatch(fault -> fault.startsWith("Position " + position + ":"));
    assertThat(register.verifyChain(said -> {}).intact()).isTrue();
  }

  @Test
  void aMissingEntryLeavesAGap() throws SQLException {
    long position = recorded(first());
    recorded(Deed.seizure(unit, "2025-01-10", "CF-1"));
    assertThat(
            faultsAfter(
                "create table public.kept as select * from register.entry where position = %d; delete from register.entry where position = %d"
                    .formatted(position, position),
                "insert into register.entry select * from public.kept; drop table public.kept"))
        .anyMatch(fault -> fault.startsWith("After position " + (position - 1)));
  }

  @Test
  void anAlteredStateIsNotWhatItsEntriesSay() throws SQLException {
    recorded(first());
    recorded(Deed.seizure(unit, "2025-01-10", "CF-1"));
    String update =
        "update register.encumbrance set authority = '%s' where unit_code = '" + unit + "'";
    String was = ("青岛市市南区人民法院 " + Deed.HOSTILE).replace("'", "''");
    assertThat(faultsAfter(update.formatted("nobody"), update.replace("%s", was)))
        .anyMatch(fault -> fault.startsWith("Unit " + unit));
  }

  @Test
  void theVerbSaysWhetherItIsIntact() throws SQLException {
    long position = recorded(first());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(verb.run(List.of(), print)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("The register is intact.\n");
    assertThat(position).isPositive();
  }
}
