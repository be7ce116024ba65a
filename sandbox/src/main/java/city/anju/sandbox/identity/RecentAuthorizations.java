package city.anju.sandbox.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** The latest authorizations, in memory and bounded: a code is redeemed within seconds or never. */
final class RecentAuthorizations implements OAuth2AuthorizationService {

  private static final int KEPT = 500;

  private final Map<String, OAuth2Authorization> byId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
          return size() > KEPT;
        }
      };

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    byId.put(authorization.getId(), authorization);
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    byId.remove(authorization.getId());
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return byId.get(id);
  }

  /** Finds an authorization by its code; nothing else is ever looked for here. */
  @Override
  public synchronized @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType type) {
    return byId.values().stream()
        .filter(authorization -> token.equals(codeOf(authorization)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String codeOf(OAuth2Authorization authorization) {
    var code = authorization.getToken(OAuth2AuthorizationCode.class);
    return code == null ? null : code.getToken().getTokenValue();
  }
}
