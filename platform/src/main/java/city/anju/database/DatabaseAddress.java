package city.anju.database;

import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param owner migrates and is closed afterwards; null where another process migrates
 * @param work commands, listeners, the sweep, code checks
 * @param read search, details, counts: what row-level security restricts
 */
public record DatabaseAddress(@Nullable Login owner, Login work, Login read) {

  DatabaseAddress withoutOwner() {
    return new DatabaseAddress(null, work, read);
  }
}
