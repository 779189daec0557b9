package org.parvis.search.library;

import org.parvis.portal.spi.StatusLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether search finds what was published last. */
@Component
@Order(2)
class SearchLine implements StatusLine {
    private final SearchLibrary library;

    SearchLine(SearchLibrary library) {
        this.library = library;
    }

    @Override
    public String nameKey() {
        return "search.status";
    }

    @Override
    public Reading read() {
        if (!library.behind()) {
            return Reading.works();
        }
        return library.answers()
                ? new Reading(State.SLOW, "search.status.behind")
                : new Reading(State.DOWN, "search.status.none");
    }
}
