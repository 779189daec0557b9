package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.parvis.ds.Link;
import org.parvis.ds.Words;

/**
 * Something that stands open in a browser without an account, or that a device keeps of a person:
 * it must not wait there for the next one who sits down. Its cookies go by their {@link
 * CookieFamily}; this says to its person what that closes, and ends what is more than a cookie.
 */
public interface KeptOnDevice {
    /** What stands open in this browser and closes when its person leaves, with the way to it. */
    default List<Link> open(HttpServletRequest request, Words w) {
        return List.of();
    }

    /** Forgets what is kept beside the cookies; nothing when there is none. */
    default void forget(HttpServletRequest request, HttpServletResponse response) {}
}
