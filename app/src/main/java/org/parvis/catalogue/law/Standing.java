package org.parvis.catalogue.law;

import java.time.LocalDate;
import org.parvis.kernel.LocalizedText;

/** How sure a body is of something that it says in the name of the law. */
public sealed interface Standing {

    /** The definition cites it without doubt; nobody of the body has confirmed it here. */
    record Cited() implements Standing {}

    /** The definition says that somebody still has to confirm it, and nobody has. */
    record ToConfirm() implements Standing {}

    /**
     * Somebody whose duty it is read the law and found it so.
     *
     * @param function in which duty of the body
     * @param on the day on which they read it
     * @param place where they read it
     */
    record Confirmed(String by, LocalizedText function, LocalDate on, String place)
            implements Standing {}
}
