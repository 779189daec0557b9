package org.parvis.forms;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Words;

/**
 * The fields by which an agent enters a form for somebody who came by another door: all on one
 * page, in short, rows and all. The body is the agent's own, papers stay on paper, and nobody
 * declares for somebody else.
 */
public interface FormEntry {
    /** Name of the button that adds a row. */
    String ADD = "row-add";

    /** Name of the button that drops a row. */
    String DROP = "row-drop";

    /** The questions of one part of a form, drawn. */
    record Drawn(String name, Content fields) {}

    /** Whether a button was pressed that changes the fields and opens no file. */
    static boolean changes(Map<String, List<String>> posted) {
        return posted.containsKey(ADD) || posted.containsKey(DROP) || posted.containsKey("search");
    }

    /**
     * The fields, part by part, with what was typed in them.
     *
     * @param faults what is to be corrected, by question, in words
     */
    List<Drawn> parts(
            String service, Map<String, List<String>> posted, Map<String, String> faults, Words w);

    /** The fields after such a button: with a row more, or without one of them. */
    Map<String, List<String>> changed(String service, Map<String, List<String>> posted);

    /** What was typed where the other answers ask nothing: nothing typed is lost in silence. */
    List<String> leftOut(String service, Map<String, List<String>> posted, String lang);

    /** Where a press on an error leads: the first part of its field. */
    String anchor(String service, String path);
}
