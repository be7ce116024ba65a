/**
 * The simulated identity provider: OpenID Connect with a real-name check, as told in
 * docs/protocols/identity.md.
 */
@org.jspecify.annotations.NullMarked
package city.anju.sandbox.identity;
