/** Pictures: what is taken, what is refused, what stays and what goes. */
@NullMarked
package city.anju.files;

import org.jspecify.annotations.NullMarked;
