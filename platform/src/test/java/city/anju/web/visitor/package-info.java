/** Tests of the pages' own reading and wording. */
@NullMarked
package city.anju.web.visitor;

import org.jspecify.annotations.NullMarked;
