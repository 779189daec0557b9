package org.parvis.cases;

import java.util.List;
import java.util.Map;

/** The answers of a request in words, under the version of the form by which they were given. */
interface TeamAnswers {
    List<TeamFilePage.Answer> show(
            String service, int version, Map<String, Object> answers, String lang);
}
