/**
 * How data becomes public: a member of a body drops a file, describes it and its columns, and asks
 * for its release; another one, who answers for the body, goes through what could do harm and
 * signs. Each signature makes one version that never changes.
 */
@ApplicationModule(displayName = "Release of open data")
@NullMarked
package org.parvis.opendata.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
