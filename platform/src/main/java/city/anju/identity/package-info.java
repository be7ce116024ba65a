/**
 * Who is asking: people who signed in by real name, machine clients with their tokens, and the
 * security of every door.
 */
@ApplicationModule(allowedDependencies = {"shared", "crypto", "api", "audit", "database"})
@NullMarked
package city.anju.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
