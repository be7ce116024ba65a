/** Load stories and outside checkers: they see the platform over HTTP only. */
@org.jspecify.annotations.NullMarked
package city.anju.benchmarks;
