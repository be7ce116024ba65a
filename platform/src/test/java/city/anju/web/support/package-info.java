/** Tests of the pages' own reading and wording. */
@NullMarked
package city.anju.web.support;

import org.jspecify.annotations.NullMarked;
