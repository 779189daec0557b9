package org.parvis.mandates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;

/** Knows the files that a mandate opens; the module that keeps them asks the database again. */
public interface RepresentedFiles {
    /**
     * The files of the other that the account may read under the mandate; the newest first.
     *
     * @param place of the business at which they are; null for all
     * @param places names of places by number, which rows say
     */
    List<ServiceRow> of(
            UUID account, UUID mandate, @Nullable UUID place, Map<UUID, String> places, Words w);
}
