/**
 * Load stories and outside checkers: they see the platform over HTTP only. What is compared with it
 * runs beside it in the same database.
 */
@org.jspecify.annotations.NullMarked
package city.anju.benchmarks;
