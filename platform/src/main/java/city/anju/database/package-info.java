/** The database: the embedded server, the data folder, migrations, two pools, daily jobs. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package city.anju.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
