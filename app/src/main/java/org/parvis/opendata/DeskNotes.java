package org.parvis.opendata;

import java.util.List;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;

/** What else waits for those who prepare the data of a body, from rooms beside their desk. */
public interface DeskNotes {
    List<Note> notes(Actor.Agent agent, Words w);

    /**
     * A line of the desk.
     *
     * @param text what it is, whose turn it is and by when
     * @param mine whether it is the reader's turn
     */
    record Note(String title, String href, String text, boolean mine) {}
}
