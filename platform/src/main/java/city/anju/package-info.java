/** Anju: every home offered for sale is real, everyone who offers it may do so. */
@org.jspecify.annotations.NullMarked
package city.anju;
