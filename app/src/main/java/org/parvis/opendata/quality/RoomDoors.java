package org.parvis.opendata.quality;

import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;

/**
 * Where the description of a dataset is filled in. Words are changed in what is being prepared: a
 * dataset of which nothing is, begins with its file.
 *
 * @param open whether something is being prepared
 * @param prepares whether the reader may change it
 */
record RoomDoors(String name, boolean open, boolean prepares) {

    /** Nothing when nobody has to do anything there, or the reader may not. */
    @Nullable Link to(Place place, Words w) {
        String field = place.field();
        if (field == null || !prepares) {
            return null;
        }
        return open
                ? Link.to(
                        w.say("opendata.quality.fill"),
                        DataPaths.roomWords(name, w.lang()) + "#" + field)
                : Link.to(w.say("opendata.quality.begin"), DataPaths.roomFile(name, w.lang()));
    }
}
