package city.anju.identity;

import city.anju.api.Problem;
import city.anju.audit.Actor;
import city.anju.audit.Audit;
import city.anju.audit.AuditEvent;
import city.anju.crypto.Secrets;
import city.anju.shared.CityClock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.transaction.annotation.Transactional;

/** The systems that may ask for access tokens, and their standing. */
public class MachineClients {

  /** Every scope there is. */
  public static final Set<String> SCOPES =
      Set.of("register:write", "register:read", "listings:write", "listings:read");

  private static final Pattern CLIENT_ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

  private final MachineClientStore store;
  private final Secrets secrets;
  private final Audit audit;
  private final CityClock clock;
  private final byte[] nobodysDigest;

  MachineClients(MachineClientStore store, Secrets secrets, Audit audit, CityClock clock) {
    this.store = store;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
    this.nobodysDigest = secrets.digest(secrets.newSecret());
  }

  /**
   * Creates a client.
   *
   * @param clientId 2 to 63 small letters, digits and hyphens, a letter or digit first
   * @param name whose system it is, 1 to 100 characters
   * @param scopes one or more of {@link #SCOPES}
   * @param by who creates it
   * @return the secret, shown this once; kept is a digest
   * @throws Problem 409 {@code CLIENT_EXISTS}
   * @throws IllegalArgumentException when an argument is not as described
   */
  @Transactional
  public String create(String clientId, String name, Set<String> scopes, Actor by) {
    if (!CLIENT_ID.matcher(clientId).matches()) {
      throw new IllegalArgumentException("not a client id: " + clientId);
    }
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("a client's name has 1 to 100 characters");
    }
    if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
      throw new IllegalArgumentException("no scopes, or unknown ones: " + scopes);
    }
    String secret = secrets.newSecret();
    if (!store.insert(clientId, name, secrets.digest(secret), scopes, clock.now())) {
      throw Problem.of(409, "CLIENT_EXISTS", "There is a client of this id already.");
    }
    String granted = String.join(" ", new TreeSet<>(scopes));
    audit.record(AuditEvent.CLIENT_CREATED, by, clientId, Map.of("scopes", granted));
    return secret;
  }

  /** The client as it is on file. */
  @Transactional(readOnly = true)
  public Optional<MachineClient> find(String clientId) {
    return standing(clientId);
  }

  /**
   * Suspends a client: from the next request on it gets no tokens and those it has are worth
   * nothing. Suspending twice changes nothing.
   *
   * @throws Problem 404 {@code NOT_FOUND}
   */
  @Transactional
  public void suspend(String clientId, Actor by) {
    MachineClient client =
        standing(clientId)
            .orElseThrow(() -> Problem.of(404, "NOT_FOUND", "There is no client of this id."));
    if (store.suspend(client.clientId(), clock.now())) {
      audit.record(AuditEvent.CLIENT_SUSPENDED, by, clientId, Map.of());
    }
  }

  /** What is on file at this moment; asked on every request of a machine. */
  Optional<MachineClient> standing(String clientId) {
    return CLIENT_ID.matcher(clientId).matches() ? store.find(clientId) : Optional.empty();
  }

  /** Whether the secret is this client's; takes as long for a client that does not exist. */
  boolean knows(String clientId, String secret) {
    boolean wellFormed = CLIENT_ID.matcher(clientId).matches();
    Optional<byte[]> digest = wellFormed ? store.digestOf(clientId) : Optional.empty();
    return secrets.matches(secret, digest.orElse(nobodysDigest)) && digest.isPresent();
  }

  /** Records that a token was handed out. */
  @Transactional
  public void tokenIssued(String clientId, Set<String> scopes) {
    audit.record(
        AuditEvent.TOKEN_ISSUED,
        new Actor(Actor.Kind.CLIENT, clientId),
        clientId,
        Map.of("scopes", String.join(" ", new TreeSet<>(scopes))));
  }
}
