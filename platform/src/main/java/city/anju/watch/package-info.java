/**
 * Who asks in the manner of those who harvest: slowed, and reported to the officers. Counts in
 * memory, bounded; the reports are kept.
 */
@ApplicationModule(allowedDependencies = {"shared", "crypto", "api"})
@NullMarked
package city.anju.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
