package org.parvis.portal.spi;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;

/** Knows for whom somebody acts, if for anybody, so that every page says it. */
public interface ActingSource {
    PageFrame.@Nullable Acting acting(HttpServletRequest request, Words w);

    /** The same as the desk asks it; none for oneself. */
    Desk.@Nullable Other other(HttpServletRequest request);

    /** Where a form is sent that goes through the door of one of those; of oneself without one. */
    String through(Desk.@Nullable Other other, Words w);
}
