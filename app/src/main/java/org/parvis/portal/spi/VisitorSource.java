package org.parvis.portal.spi;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/** Knows who is signed in, if anybody. */
public interface VisitorSource {
    @Nullable Visitor visitor(HttpServletRequest request, Words w);
}
