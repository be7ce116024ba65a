/**
 * Pictures by digest: checked by content, drawn anew without metadata, kept in a folder or a
 * bucket.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "crypto", "api"})
@NullMarked
package city.anju.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
