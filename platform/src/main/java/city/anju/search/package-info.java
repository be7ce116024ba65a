/** Finding a home and reading about it: what each class of viewers may see, and nothing else. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "api",
      "files",
      "audit",
      "identity",
      "register",
      "listing"
    })
@NullMarked
package city.anju.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
