/** The register's doors under test. */
@org.jspecify.annotations.NullMarked
package city.anju.register.http;
