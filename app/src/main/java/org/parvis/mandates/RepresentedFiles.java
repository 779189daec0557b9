package org.parvis.mandates;

import java.util.List;
import java.util.UUID;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;

/** Knows the files that a mandate opens; the module that keeps them asks the database again. */
public interface RepresentedFiles {
    /** The files of the other that the account may read under the mandate; the newest first. */
    List<ServiceRow> of(UUID account, UUID mandate, Words w);
}
