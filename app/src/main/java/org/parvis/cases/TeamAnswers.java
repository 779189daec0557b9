package org.parvis.cases;

import java.util.List;
import org.parvis.ds.Words;

/** The answers of a request in words, under the version of the form by which they were given. */
interface TeamAnswers {
    List<TeamFilePage.Answer> show(ActContent.Received request, int version, Words w);
}
