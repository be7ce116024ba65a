/**
 * What every machine door needs: problems, strict JSON, permissions, idempotency, budgets, NDJSON.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "crypto", "database", "monitoring"})
package city.anju.api;
