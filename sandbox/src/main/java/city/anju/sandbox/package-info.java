/** The world around the platform, simulated over the real protocols. It sees no platform class. */
@org.jspecify.annotations.NullMarked
package city.anju.sandbox;
