/** Tests of the doors of the signed QR. */
@NullMarked
package city.anju.qr.http;

import org.jspecify.annotations.NullMarked;
