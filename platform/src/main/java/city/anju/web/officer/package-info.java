/** Pages of officers: the review desk and the officers' log. */
@NullMarked
package city.anju.web.officer;

import org.jspecify.annotations.NullMarked;
