/** What operators look at: health, figures, the log of requests, and the door they are read at. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package city.anju.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
