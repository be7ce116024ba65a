/** What every fuzzed parser has in common, and the test that keeps what fuzzing found. */
@org.jspecify.annotations.NullMarked
package city.anju.fuzz;
