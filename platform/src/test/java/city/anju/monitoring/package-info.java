@NullMarked
package city.anju.monitoring;

import org.jspecify.annotations.NullMarked;
