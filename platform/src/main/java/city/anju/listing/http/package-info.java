/** The machine interface of verification and codes (api.md §2 and §3). */
@org.jspecify.annotations.NullMarked
package city.anju.listing.http;
