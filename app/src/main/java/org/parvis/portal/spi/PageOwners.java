package org.parvis.portal.spi;

import java.util.Optional;

/** Which public body answers for what a public page says. */
public interface PageOwners {
    /** The code of the body, by the path of the page; nothing for a page of somebody else's. */
    Optional<String> owner(String path);
}
