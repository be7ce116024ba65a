/** What every page needs: layout, language, wording of figures and times, errors as pages. */
@NullMarked
package city.anju.web.support;

import org.jspecify.annotations.NullMarked;
