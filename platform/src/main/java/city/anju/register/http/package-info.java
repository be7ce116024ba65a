/** The registry's feed and the register's reading, as machines program against them. */
@org.jspecify.annotations.NullMarked
package city.anju.register.http;
