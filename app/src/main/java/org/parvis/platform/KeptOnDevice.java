package org.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Something of a person that their device keeps and that must not wait there for the next one who
 * sits down: it goes when they sign out.
 */
public interface KeptOnDevice {
    /** Forgets it here and asks the browser to erase it; nothing when there is none. */
    void forget(HttpServletRequest request, HttpServletResponse response);
}
