/**
 * Values that cannot be wrong, the city profile, and the city's clock: the ground all modules stand
 * on.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package city.anju.shared;
