package org.parvis.portal.spi;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;

/**
 * Knows when the session of whoever makes a request ends, so that their page can say it in time.
 */
public interface StaySource {
    PageFrame.@Nullable Stay stay(HttpServletRequest request, Words w);
}
