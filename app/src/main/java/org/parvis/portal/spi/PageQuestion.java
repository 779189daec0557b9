package org.parvis.portal.spi;

import org.jspecify.annotations.Nullable;

/** Asks under a public page whether it helped. */
public interface PageQuestion {
    /** Where the answer is given, without what it is; nothing when nobody would read it. */
    @Nullable String address(String path);
}
