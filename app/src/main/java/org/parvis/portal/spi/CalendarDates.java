package org.parvis.portal.spi;

import java.util.List;
import java.util.UUID;
import org.parvis.ds.Words;

/**
 * Days of somebody's account that their own calendar may show: until when they must act, when a
 * body must have answered, when they are expected. A calendar lies open on many desks: a title
 * names the body and nothing of the file; of a sensitive service it names nobody.
 */
public interface CalendarDates {
    /** Those that are to come, read in the scene of their owner: by one statement. */
    List<CalendarDate> dates(UUID account, Words w);
}
