/** What tests share: the running platform, the clock they move, people and homes. */
@NullMarked
package city.anju.people;

import org.jspecify.annotations.NullMarked;
