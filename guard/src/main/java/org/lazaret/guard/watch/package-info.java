/// The watch: what people read at a site is held against what their work asks for; what stands out is written down,
/// and the site does what its response plan lets it do by itself.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.lazaret.guard.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
