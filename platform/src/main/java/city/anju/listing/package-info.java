/** Verification of homes, listing codes, their publication and withdrawal. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "monitoring",
      "crypto",
      "api",
      "files",
      "audit",
      "identity",
      "watch",
      "register"
    })
@NullMarked
package city.anju.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
