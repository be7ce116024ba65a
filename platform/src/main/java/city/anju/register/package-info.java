/**
 * 登记簿: entries as the registry feeds them, and who owned what under which encumbrance, by both
 * times.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "monitoring", "crypto", "api", "audit"})
package city.anju.register;
