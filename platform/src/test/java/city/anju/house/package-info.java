/** The rules of the house itself: documents, schema, SQL, the rule catalogue. */
@NullMarked
package city.anju.house;

import org.jspecify.annotations.NullMarked;
