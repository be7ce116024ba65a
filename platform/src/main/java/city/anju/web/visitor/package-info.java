/** Pages anybody may see: the first page, code checks, the guide for integrators. */
@NullMarked
package city.anju.web.visitor;

import org.jspecify.annotations.NullMarked;
