package org.parvis.portal.spi;

import java.util.Map;

/** What the policy of the site puts on every answer, for those that the server gives by itself. */
public interface AnswerHeaders {
    /** Each header by its name. */
    Map<String, String> all();
}
