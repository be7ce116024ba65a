/**
 * The demo city: named people, their homes and stories, fed through the same doors as a real city.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "crypto",
      "api",
      "files",
      "audit",
      "identity",
      "register",
      "listing",
      "search",
      "matching"
    })
@NullMarked
package city.anju.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
