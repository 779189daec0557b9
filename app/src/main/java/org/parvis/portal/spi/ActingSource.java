package org.parvis.portal.spi;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;

/** Knows for whom somebody acts, if for anybody, so that every page says it. */
public interface ActingSource {
    PageFrame.@Nullable Acting acting(HttpServletRequest request, Words w);
}
