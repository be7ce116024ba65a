package city.anju.demo;

import city.anju.audit.Actor;
import city.anju.database.DataFolder;
import city.anju.identity.MachineClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's machine clients. Their secrets are random; the database keeps digests, the data folder
 * keeps what {@code ./anju credentials} prints.
 */
final class DemoClients {

  /** File in the data folder, for its owner's eyes only. */
  static final String FILE = "demo-credentials.json";

  private static final Map<String, Set<String>> SCOPES = new LinkedHashMap<>();

  static {
    SCOPES.put("registry", Set.of("register:write", "register:read"));
    SCOPES.put("portal-a", Set.of("listings:write", "listings:read"));
    SCOPES.put("portal-b", Set.of("listings:write", "listings:read"));
  }

  private final MachineClients clients;
  private final TransactionTemplate transaction;
  private final DataFolder folder;
  private final JsonMapper json;

  DemoClients(
      MachineClients clients, TransactionTemplate transaction, DataFolder folder, JsonMapper json) {
    this.clients = clients;
    this.transaction = transaction;
    this.folder = folder;
    this.json = json;
  }

  /** A client as {@code ./anju credentials} prints it. */
  record Credentials(String clientId, String clientSecret, List<String> scopes) {}

  /**
   * Creates them once. The file is written before the commit: a crash in between leaves a file
   * whose clients do not exist, and the next start makes both anew.
   */
  void create() {
    if (SCOPES.keySet().stream().allMatch(id -> clients.find(id).isPresent())) {
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          Map<String, Credentials> made = new LinkedHashMap<>();
          SCOPES.forEach(
              (id, scopes) -> {
                String secret = clients.create(id, "Demo: " + id, scopes, Actor.SYSTEM);
                made.put(id, new Credentials(id, secret, List.copyOf(new TreeSet<>(scopes))));
              });
          write(json.writeValueAsBytes(made));
        });
  }

  private void write(byte[] content) {
    Path file = folder.path().resolve(FILE);
    Path fresh = folder.path().resolve(FILE + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
