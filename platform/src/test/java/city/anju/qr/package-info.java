/** Tests of the signed QR. */
@NullMarked
package city.anju.qr;

import org.jspecify.annotations.NullMarked;
