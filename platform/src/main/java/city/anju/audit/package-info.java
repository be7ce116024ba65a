/** Who did what and when, and who looked at whose data: append-only, a closed list of events. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package city.anju.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
