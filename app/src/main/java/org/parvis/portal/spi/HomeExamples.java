package org.parvis.portal.spi;

import java.util.List;

/** Knows questions that people really ask, to show under the box where one asks. */
public interface HomeExamples {
    /** In that language, as people say them. */
    List<String> examples(String lang);
}
