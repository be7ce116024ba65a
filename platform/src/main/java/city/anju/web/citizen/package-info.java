/** Pages of a person signed in by real name: my homes, offering one, my listings, who asked. */
@NullMarked
package city.anju.web.citizen;

import org.jspecify.annotations.NullMarked;
