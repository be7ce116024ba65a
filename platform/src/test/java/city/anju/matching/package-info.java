@NullMarked
package city.anju.matching;

import org.jspecify.annotations.NullMarked;
