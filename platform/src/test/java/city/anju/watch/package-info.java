/** The watch on those who harvest. */
@NullMarked
package city.anju.watch;

import org.jspecify.annotations.NullMarked;
