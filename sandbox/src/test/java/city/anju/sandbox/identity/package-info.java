/** Cases of the simulated identity provider, over real HTTP. */
@org.jspecify.annotations.NullMarked
package city.anju.sandbox.identity;
