package org.parvis.content;

import java.util.Optional;
import org.parvis.portal.spi.PageOwners;
import org.springframework.stereotype.Component;

/** The body that a page of words names as the one that answers for it. */
@Component
class OwnersOfPages implements PageOwners {
    private final Pages pages;

    OwnersOfPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<String> owner(String path) {
        return pages.at(path).flatMap(page -> Optional.ofNullable(page.body()));
    }
}
