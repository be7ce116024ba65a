/** Pages, by persona: visitor and citizen; support for the layout and its wiring. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "api",
      "files",
      "audit",
      "identity",
      "watch",
      "qr",
      "register",
      "listing",
      "search",
      "matching",
      "demo"
    })
@NullMarked
package city.anju.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
