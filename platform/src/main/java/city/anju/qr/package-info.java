/** The signed QR of a listing code: its text, its picture, its keys, and how anybody checks it. */
@ApplicationModule(allowedDependencies = {"shared", "crypto", "api"})
@NullMarked
package city.anju.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
