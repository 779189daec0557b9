/**
 * The front door: the home page, the frame around every page, error pages, the status page, the
 * cache that answers before anything else does, and the room where newcomers wait when there are
 * too many of them. It receives what modules contribute through {@code spi} (panels of the home
 * page, who is there, how things stand) and depends on none of them, so that it serves an
 * installation of one service as well as one of hundreds.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.parvis.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
