/** Tests of the pages' own reading and wording. */
@NullMarked
package city.anju.web.citizen;

import org.jspecify.annotations.NullMarked;
