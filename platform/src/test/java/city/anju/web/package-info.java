/** Tests of the pages: rendered from samples, in both languages, without a server. */
@NullMarked
package city.anju.web;

import org.jspecify.annotations.NullMarked;
