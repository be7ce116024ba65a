/** 国密 behind a few verbs: digests, protected personal data, keyed digests, tokens, signatures. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package city.anju.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
