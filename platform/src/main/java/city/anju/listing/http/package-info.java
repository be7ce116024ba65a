/** The machine interface of verification and codes. */
@org.jspecify.annotations.NullMarked
package city.anju.listing.http;
