@org.jspecify.annotations.NullMarked
package city.anju.search;
