package org.parvis.portal.spi;

import java.util.List;
import java.util.UUID;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;

/** Knows what somebody has under way, for the page of their account. */
public interface AccountFiles {
    /** What is under way, where it is followed, with whom and since when; the newest first. */
    List<ServiceRow> of(UUID account, Words w);
}
