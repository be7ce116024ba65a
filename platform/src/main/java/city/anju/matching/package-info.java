/** 自主交易信息撮合: buyers and owners find each other, agree on a viewing, and write. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "crypto",
      "api",
      "audit",
      "watch",
      "identity",
      "listing",
      "search"
    })
@NullMarked
package city.anju.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
